import type { ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import { formatCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Route = ResourceOf<'transit-gateway-route-table'>['routes'][number];

const toBlackholes = (...destinations: readonly string[]) =>
  transitScene((s, { gateway }) =>
    s.add('transit-gateway-route-table', 'own', gateway, {
      routes: destinations.map((destination, i) => ({
        id: String(i + 1),
        destination,
        attachment: null,
        blackhole: true,
      })),
    }),
  );

export const routeDuplicate = defineRule({
  id: 'transit-gateway/route-duplicate',
  severity: 'error',
  title: 'Two static routes to one destination',
  why: 'A route table of a transit gateway has one static route for a destination.',
  fix: 'Remove one of the two.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  code: 'RouteAlreadyExists',
  kind: 'transit-gateway-route-table',
  *check(table) {
    const first = new Map<string, number>();
    for (const [i, route] of table.routes.entries()) {
      const cidr = readCidr(route.destination);
      const key = cidr ? formatCidr(cidr) : route.destination.trim();
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      if (known === undefined || key === '') continue;
      yield {
        field: `routes[${i}].destination`,
        message: `${named(table)} has a second route to ${key.slice(0, 60)}; AWS allows one. Remove one of the two.`,
        repairs: [changeRow<Route>('Remove this route', table.id, 'routes', route.id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'the same text',
      design: toBlackholes('10.0.0.0/8', '10.0.0.0/8'),
      at: 'own',
      field: 'routes[1].destination',
    },
    {
      title: 'the same to AWS',
      design: toBlackholes('10.0.0.0/8', '10.1.0.0/8'),
      at: 'own',
      field: 'routes[1].destination',
    },
  ],
  good: [
    { title: 'neighbours', design: toBlackholes('10.0.0.0/16', '10.1.0.0/16') },
    {
      title: 'one destination in two tables',
      design: transitScene((s, { gateway }) => {
        for (const name of ['one', 'two'])
          s.add('transit-gateway-route-table', name, gateway, {
            routes: [{ id: '1', destination: '10.0.0.0/8', attachment: null, blackhole: true }],
          });
      }),
    },
    { title: 'two sizes', design: toBlackholes('10.0.0.0/8', '10.0.0.0/16') },
    { title: 'two families', design: toBlackholes('0.0.0.0/0', '::/0') },
  ],
});
