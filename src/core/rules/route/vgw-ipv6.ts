import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  scene((s, vpc) => {
    const target = s.add('virtual-private-gateway', 'vgw', vpc);
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
  });

export const vgwIpv6 = defineRule({
  id: 'route/vgw-ipv6',
  book: 'vgw-ipv6',
  severity: 'error',
  title: 'IPv6 route to a virtual private gateway',
  why: 'A VPN connection on a virtual private gateway carries IPv4 only.',
  fix: 'Remove the route; IPv6 over a VPN needs a transit gateway.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/ipv4-ipv6.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const gateway = index.getAs('virtual-private-gateway', route.route.target);
      if (!gateway || route.cidr?.family !== 6) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to the virtual private gateway ${named(gateway)}, which takes no IPv6 traffic. Remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'an IPv6 network', design: to('2001:db8::/32'), at: 'rt', field: 'routes[0].target' },
    { title: 'the IPv6 default route', design: to('::/0'), at: 'rt', field: 'routes[0].target' },
  ],
  good: [
    { title: 'the IPv4 default route', design: to('0.0.0.0/0') },
    { title: 'not filled in yet', design: to('') },

    { title: 'an IPv4 network', design: to('172.16.0.0/12') },
    { title: 'a prefix list', design: to('pl-12345678') },
  ],
});
