import { containsCidr, formatCidr } from '../../net/cidr';
import { AWS_V6_LOCAL, LINK_LOCAL_AWS } from '../../net/ranges';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  publicScene((s, { table, gateway }) =>
    s.set('route-table', table, { routes: [{ id: '1', destination, target: gateway }] }),
  );

export const linkLocal = defineRule({
  id: 'route/link-local',
  book: 'route-linklocal',
  severity: 'error',
  title: 'Route to addresses that AWS keeps for its services',
  why: 'The ranges 169.254.168.0/22 and fd00:ec2::/32 are where instances reach metadata, DNS and time; no route may be for them.',
  fix: 'Remove the route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const { cidr } = route;
      const range = cidr && [LINK_LOCAL_AWS, AWS_V6_LOCAL].find((kept) => containsCidr(kept, cidr));
      if (!range) continue;
      yield {
        field: route.destination,
        message: `${named(table)} has a route to ${destinationOf(index, route)}, which lies in ${formatCidr(range)}; that is kept for services of AWS, so AWS may refuse it. Remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'the metadata service',
      design: to('169.254.169.254/32'),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
    { title: 'the same over IPv6', design: to('fd00:ec2::254/128'), at: 'rt-public', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'the IPv6 block after them', design: to('fd00:ec3::/32') },

    { title: 'everything', design: to('0.0.0.0/0') },
    { title: 'the link-local addresses before them', design: to('169.254.164.0/22') },
    { title: 'a wider block', design: to('169.254.0.0/16') },
  ],
});
