import type { ResourceOf } from '../../kinds/index';
import { containsCidr } from '../../net/cidr';
import { NAT64 } from '../../net/ranges';
import { changeRow } from '../fixes';
import { destinationOf, dropRoute, type ReadRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  publicScene((s, { vpc, subnet }) => {
    const target = s.add('nat-gateway', 'nat', subnet);
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
  });

const sendTo = (
  gateway: ResourceOf<'egress-only-internet-gateway'>,
  table: ResourceOf<'route-table'>,
  { route }: ReadRoute,
) =>
  changeRow<typeof route>(`Route it to ${named(gateway)}`, table.id, 'routes', route.id, (now) => ({
    ...now,
    target: gateway.id,
  }));

export const natIpv4Only = defineRule({
  id: 'route/nat-ipv4-only',
  severity: 'error',
  title: 'IPv6 route to a NAT gateway',
  why: 'A NAT gateway translates IPv4; of IPv6 it takes only 64:ff9b::/96, behind which NAT64 reaches IPv4 hosts.',
  fix: 'Send IPv6 traffic to an egress-only internet gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const gateway = index.getAs('nat-gateway', route.route.target);
      const { cidr } = route;
      if (!gateway || cidr?.family !== 6 || containsCidr(NAT64, cidr)) continue;
      const other = index.inVpc(table.parent ?? '', 'egress-only-internet-gateway')[0];
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to the NAT gateway ${named(gateway)}, which takes no IPv6 traffic, so AWS may refuse the route. Use ${other ? named(other) : 'an egress-only internet gateway'} for it.`,
        repairs: [other ? sendTo(other, table, route) : dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'the IPv6 default route', design: to('::/0'), at: 'rt', field: 'routes[0].target' },
    {
      title: 'beside an egress-only gateway',
      design: publicScene((s, { vpc, subnet }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.add('egress-only-internet-gateway', 'eigw', vpc);
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '2001:db8::/32', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a private network by a private NAT gateway',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.0.0.0/8', target }] });
      }),
    },

    { title: 'the IPv4 default route', design: to('0.0.0.0/0') },
    { title: 'NAT64', design: to('64:ff9b::/96') },
    { title: 'a prefix list', design: to('pl-12345678') },
  ],
});
