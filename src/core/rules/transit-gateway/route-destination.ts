import type { ResourceOf } from '../../kinds/index';
import { maskCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { isPrefixList } from '../routes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { clipped, named } from '../words';

type Route = ResourceOf<'transit-gateway-route-table'>['routes'][number];

const to = (destination: string) =>
  transitScene((s, { gateway }) =>
    s.add('transit-gateway-route-table', 'own', gateway, {
      routes: [{ id: '1', destination, attachment: null, blackhole: true }],
    }),
  );

export const routeDestination = defineRule({
  id: 'transit-gateway/route-destination',
  book: '',
  severity: 'error',
  title: 'Static route without a destination that can be read',
  why: 'A route of a transit gateway leads to an IPv4 or IPv6 CIDR, or to a prefix list.',
  fix: 'Write a CIDR such as 10.0.0.0/8, or the id of a prefix list.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayRoute.html',
  code: 'InvalidParameterValue',
  kind: 'transit-gateway-route-table',
  *check(table) {
    for (const [i, { id, destination }] of table.routes.entries()) {
      if (isPrefixList(destination) || maskCidr(destination) !== null) continue;
      const found = destination === '' ? 'no destination' : `the destination "${clipped(destination, 60)}"`;
      yield {
        field: `routes[${i}].destination`,
        message: `A route in ${named(table)} has ${found}; AWS expects a CIDR or a prefix list. Write one such as 10.0.0.0/8.`,
        repairs: [changeRow<Route>('Remove the route', table.id, 'routes', id, () => null)],
      };
    }
  },
  bad: [
    { title: 'nothing', design: to(''), at: 'own', field: 'routes[0].destination' },
    { title: 'an address', design: to('10.0.0.1'), at: 'own', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'everything', design: to('0.0.0.0/0') },
    { title: 'a CIDR', design: to('10.0.0.0/8') },
    { title: 'IPv6', design: to('2001:db8::/32') },
    { title: 'a prefix list', design: to('pl-0123456789abcdef0') },
  ],
});
