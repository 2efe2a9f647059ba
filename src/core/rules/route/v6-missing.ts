import type { Index, ResourceOf } from '../../kinds/index';
import { hasIpv6 } from '../../kinds/ipv6';
import { defaultRoutes, subnetsOf } from '../../kinds/network';
import { nextItemId } from '../../model/resource';
import { change } from '../fixes';
import { defineRule, type Repair } from '../rule';
import { publicScene } from '../scene';
import { listed, named } from '../words';

type RouteTable = ResourceOf<'route-table'>;

/** ::/0 to the same internet gateway; behind a NAT gateway to the egress-only one, if the VPC has it. */
function sameWay(index: Index, table: RouteTable): readonly Repair[] {
  const target = index.get(defaultRoutes(table)[4]?.target);
  const gateway =
    target?.kind === 'internet-gateway' ? target : index.inVpc(table.parent ?? '', 'egress-only-internet-gateway')[0];
  if (!gateway || gateway.parent !== table.parent) return [];
  return [
    change<RouteTable>(`Route ::/0 to ${named(gateway)}`, table.id, (now) => ({
      routes: [...now.routes, { id: nextItemId(now.routes), destination: '::/0', target: gateway.id }],
    })),
  ];
}

export const v6Missing = defineRule({
  id: 'route/v6-missing',
  severity: 'warning',
  title: 'Default route for IPv4 but not for IPv6',
  why: 'IPv6 traffic follows IPv6 routes only: without ::/0 it ends in the VPC, even if IPv4 traffic gets out.',
  fix: 'Route ::/0 to the internet gateway, or to an egress-only internet gateway where nothing may come in.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (!hasIpv6(index.getAs('vpc', table.parent))) return;
    const { 4: four, 6: six } = defaultRoutes(table);
    // A virtual private gateway carries no IPv6: the way out over it has no counterpart.
    const way = index.get(four?.target);
    if (six || !way || way.kind === 'virtual-private-gateway') return;
    const dual = subnetsOf(index, table).filter((subnet) => subnet.ipv6Block !== null);
    if (dual.length === 0) return;
    yield {
      field: 'routes',
      message: `${named(table)} has a default route for IPv4 but none for IPv6, which ${listed(dual.map(named))} would need; over IPv6 nothing gets out. Add a route to ::/0.`,
      repairs: sameWay(index, table),
    };
  },
  bad: [
    {
      title: 'a dual-stack subnet behind a NAT gateway, beside an egress-only gateway that no route uses',
      design: publicScene((s, { vpc, subnet }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.add('egress-only-internet-gateway', 'eigw', vpc);
        const target = s.add('nat-gateway', 'nat', subnet);
        const routeTable = s.add('route-table', 'rt-app', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target }],
        });
        s.add('subnet', 'app', vpc, { ipv6Block: 1, routeTable });
      }),
      at: 'rt-app',
      field: 'routes',
    },

    {
      title: 'a dual-stack public subnet',
      design: publicScene((s, { vpc, subnet }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', subnet, { ipv6Block: 0 });
      }),
      at: 'rt-public',
      field: 'routes',
    },
  ],
  good: [
    {
      title: 'a way to a virtual private gateway, which carries no IPv6',
      design: publicScene((s, { vpc, subnet, table }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', subnet, { ipv6Block: 0 });
        const target = s.add('virtual-private-gateway', 'vgw', vpc);
        s.set('route-table', table, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },

    {
      title: 'both routes',
      design: publicScene((s, { vpc, subnet, table, gateway }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', subnet, { ipv6Block: 0 });
        const routes = ['0.0.0.0/0', '::/0'].map((destination, i) => ({
          id: String(i + 1),
          destination,
          target: gateway,
        }));
        s.set('route-table', table, { routes });
      }),
    },
    { title: 'a subnet without IPv6', design: publicScene((s, { vpc }) => s.set('vpc', vpc, { ipv6: 'amazon' })) },
    {
      title: 'a way out over IPv6 only',
      design: publicScene((s, { vpc, subnet, table }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', subnet, { ipv6Block: 0 });
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        s.set('route-table', table, { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
  ],
});
