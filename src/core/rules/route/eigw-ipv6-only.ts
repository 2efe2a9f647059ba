import { changeRow } from '../fixes';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  scene(
    (s, vpc) => {
      const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
      s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
    },
    { ipv6: 'amazon' },
  );

export const eigwIpv6Only = defineRule({
  id: 'route/eigw-ipv6-only',
  severity: 'error',
  title: 'IPv4 route to an egress-only internet gateway',
  why: 'An egress-only internet gateway carries IPv6 only; for IPv4 its job is done by a NAT gateway.',
  fix: 'Use ::/0 as the destination, or a NAT gateway as the target.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  kind: 'route-table',
  *check(table, index) {
    const routes = routesOf(table);
    for (const route of routes) {
      const gateway = index.getAs('egress-only-internet-gateway', route.route.target);
      if (!gateway || route.cidr?.family !== 4) continue;
      const isDefault = route.cidr.prefix === 0 && !routes.some((other) => other.key === '::/0');
      yield {
        field: route.destination,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(gateway)}, an egress-only internet gateway, which carries IPv6 only. Route ::/0 there, and IPv4 to a NAT gateway.`,
        repairs: isDefault
          ? [
              changeRow<typeof route.route>('Use ::/0', table.id, 'routes', route.route.id, (now) => ({
                ...now,
                destination: '::/0',
              })),
            ]
          : [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'the IPv4 default route', design: to('0.0.0.0/0'), at: 'rt', field: 'routes[0].destination' },
    { title: 'another IPv4 block', design: to('172.16.0.0/12'), at: 'rt', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'a prefix list, whose family is not known', design: to('pl-12345678') },

    { title: 'the IPv6 default route', design: to('::/0') },
    { title: 'an IPv6 block', design: to('2001:db8::/32') },
    { title: 'not filled in yet', design: to('') },
  ],
});
