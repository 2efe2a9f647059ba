import { parseCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  publicScene((s, { table, gateway }) =>
    s.set('route-table', table, { routes: [{ id: '1', destination, target: gateway }] }),
  );

export const hostBits = defineRule({
  id: 'route/host-bits',
  book: 'vpc-cidr-host-bits',
  severity: 'warning',
  title: 'Destination of a route has bits set after its prefix',
  why: 'AWS masks such bits silently, Terraform refuses them: the destination is not the one that is written.',
  fix: 'Write the first address of the block.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  kind: 'route-table',
  *check(table) {
    for (const { route, destination } of routesOf(table)) {
      const cidr = parseCidr(route.destination);
      if (cidr.ok || cidr.problem.code !== 'host-bits') continue;
      const meant = cidr.problem.suggestion ?? '';
      yield {
        field: destination,
        message: `${named(table)} has a route to ${route.destination}, which AWS reads as ${meant} and Terraform refuses. Write ${meant}.`,
        repairs: [
          changeRow<typeof route>(`Use ${meant}`, table.id, 'routes', route.id, (now) => ({
            ...now,
            destination: meant,
          })),
        ],
      };
    }
  },
  bad: [
    { title: 'IPv4', design: to('172.16.0.1/16'), at: 'rt-public', field: 'routes[0].destination' },
    { title: 'IPv6', design: to('2001:db8::1/32'), at: 'rt-public', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'a host of IPv6', design: to('2001:db8::1/128') },

    { title: 'a host of its own', design: to('172.16.0.1/32') },
    { title: 'everything', design: to('0.0.0.0/0') },
    { title: 'a prefix list', design: to('pl-12345678') },
  ],
});
