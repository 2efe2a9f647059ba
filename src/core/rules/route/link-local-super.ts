import { containsCidr, formatCidr } from '../../net/cidr';
import { AWS_V6_LOCAL, LINK_LOCAL_AWS } from '../../net/ranges';
import { destinationOf, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

/** Wider ones are meant for half the internet, and everybody has the default route. */
const NARROW = { 4: 8, 6: 7 } as const;

const to = (destination: string) =>
  publicScene((s, { table, gateway }) =>
    s.set('route-table', table, { routes: [{ id: '1', destination, target: gateway }] }),
  );

export const linkLocalSuper = defineRule({
  id: 'route/link-local-super',
  book: 'route-linklocal-super',
  severity: 'info',
  title: 'Route whose block holds addresses that AWS keeps',
  why: 'AWS takes a route that is wider than 169.254.168.0/22 or fd00:ec2::/32, but what is for these addresses never follows it: it goes to metadata, DNS and time of AWS.',
  fix: 'Nothing needs doing, unless something at the target has such an address.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const { cidr } = route;
      const kept = cidr && [LINK_LOCAL_AWS, AWS_V6_LOCAL].find((range) => containsCidr(cidr, range));
      if (!cidr || !kept || cidr.prefix < NARROW[cidr.family] || cidr.prefix >= kept.prefix) continue;
      yield {
        field: route.destination,
        message: `${named(table)} has a route to ${destinationOf(index, route)}, which holds ${formatCidr(kept)}; AWS keeps these addresses for its own services, and what is for them does not follow the route. Use other addresses for what is behind it.`,
      };
    }
  },
  bad: [
    {
      title: 'all link-local addresses',
      design: to('169.254.0.0/16'),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
    {
      title: 'all unique local addresses of IPv6',
      design: to('fc00::/7'),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
  ],
  good: [
    { title: 'everything', design: to('0.0.0.0/0') },
    { title: 'half of everything', design: to('128.0.0.0/1') },
    { title: 'the block itself is another matter', design: to('169.254.168.0/22') },
    { title: 'other link-local addresses', design: to('169.254.0.0/17') },
    { title: 'unique local addresses without them', design: to('fd12:3456::/32') },
  ],
});
