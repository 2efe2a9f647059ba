import { defaultRoutes, effectiveRouteTable } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const routeLoop = defineRule({
  id: 'nat-gateway/route-loop',
  severity: 'warning',
  title: 'NAT gateway whose own subnet routes to it',
  why: 'What the gateway has translated follows the route table of its subnet, which sends it back to the gateway: nothing gets out.',
  fix: 'Put the gateway into a public subnet, and route only the private subnets to it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const subnet = index.getAs('subnet', nat.parent);
    const table = subnet && effectiveRouteTable(index, subnet);
    if (!table || defaultRoutes(table)[4]?.target !== nat.id) return;
    yield {
      message: `${named(nat)} is in ${named(subnet)}, whose route table ${named(table)} sends 0.0.0.0/0 to ${named(nat)} itself, so nothing gets out. Move it to a public subnet.`,
    };
  },
  bad: [
    {
      title: 'in the private subnet that it serves',
      design: publicScene((s, { vpc }) => {
        const subnet = s.add('subnet', 'app', vpc);
        const target = s.add('nat-gateway', 'nat', subnet);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.set('subnet', subnet, { routeTable });
      }),
      at: 'nat',
    },
    {
      title: 'by the main table',
      design: publicScene((s, { vpc }) => {
        const target = s.add('nat-gateway', 'nat', s.add('subnet', 'app', vpc));
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'nat',
    },
  ],
  good: [
    {
      title: 'in the public subnet',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app', vpc, { routeTable });
      }),
    },
    {
      title: 'its subnet sends some addresses to another NAT gateway',
      design: publicScene((s, { subnet, table, gateway }) => {
        const target = s.add('nat-gateway', 'other', subnet, { connectivity: 'private' });
        s.add('nat-gateway', 'nat', subnet);
        const routes = [
          { id: '1', destination: '0.0.0.0/0', target: gateway },
          { id: '2', destination: '192.168.0.0/16', target },
        ];
        s.set('route-table', table, { routes });
      }),
    },
    {
      title: 'private gateways that lead to each other’s subnets are no loop of one',
      design: publicScene((s, { vpc, subnet }) => {
        const inner = s.add('subnet', 'inner', vpc);
        s.add('nat-gateway', 'inner-nat', inner, { connectivity: 'private' });
        const target = s.add('nat-gateway', 'nat', subnet);
        s.set('subnet', inner, {
          routeTable: s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] }),
        });
      }),
    },
    {
      title: 'a regional one, which stands in no subnet',
      design: publicScene((s, { vpc }) => {
        const target = s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional' });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app', vpc);
      }),
    },
  ],
});
