import { defaultRoutes, effectiveRouteTable, gatewayOf, isPublicSubnet } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { addRoute } from '../ways-out';
import { named } from '../words';

export const publicSubnet = defineRule({
  id: 'nat-gateway/public-subnet',
  severity: 'warning',
  title: 'Public NAT gateway in a private subnet',
  why: 'A public NAT gateway sends what it has translated on by the route table of its own subnet: without 0.0.0.0/0 to the internet gateway there, it is created and reaches nothing.',
  fix: 'Move it to a public subnet, or route 0.0.0.0/0 of its subnet to the internet gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const subnet = index.getAs('subnet', nat.parent);
    const gateway = gatewayOf(index, subnet?.parent ?? null);
    if (nat.connectivity !== 'public' || !subnet || !gateway || isPublicSubnet(index, subnet)) return;
    const table = effectiveRouteTable(index, subnet);
    const route = table && defaultRoutes(table)[4];
    // That the route leads back to this gateway is a rule of its own.
    if (route?.target === nat.id) return;
    const canAdd = table && !route && !table.main && table.parent === subnet.parent;
    yield {
      message: `The public NAT gateway ${named(nat)} is in ${named(subnet)}, which has no route to the internet gateway ${named(gateway)}, so it reaches nothing. Move it to a public subnet.`,
      repairs: canAdd ? [addRoute(table, '0.0.0.0/0', gateway)] : [],
    };
  },
  bad: [
    {
      title: 'beside the public subnet',
      design: publicScene((s, { vpc }) => s.add('nat-gateway', 'nat', s.add('subnet', 'app', vpc))),
      at: 'nat',
    },
    {
      title: 'a table without a default route',
      design: publicScene((s, { vpc }) => {
        const routeTable = s.add('route-table', 'rt', vpc);
        s.add('nat-gateway', 'nat', s.add('subnet', 'app', vpc, { routeTable }));
      }),
      at: 'nat',
    },
  ],
  good: [
    { title: 'in a public subnet', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'a private one in a private subnet',
      design: publicScene((s, { vpc }) =>
        s.add('nat-gateway', 'nat', s.add('subnet', 'app', vpc), { connectivity: 'private' }),
      ),
    },
    {
      title: 'no internet gateway is another matter',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web)),
    },
    {
      title: 'in the only subnet, whose table leads back to it, which has a rule of its own',
      design: publicScene((s, { vpc }) => {
        const app = s.add('subnet', 'app', vpc);
        const target = s.add('nat-gateway', 'nat', app);
        s.set('subnet', app, {
          routeTable: s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] }),
        });
      }),
    },
  ],
});
