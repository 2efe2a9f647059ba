import { destinationOf, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';
import { named } from '../words';

export const mainHasIgw = defineRule({
  id: 'route-table/main-has-igw',
  severity: 'warning',
  title: 'Main route table with a route to the internet gateway',
  why: 'The main table applies to every subnet without an association: each new subnet is public until somebody notices.',
  fix: 'Put the route into a table of its own and associate the public subnets with that.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    // That of the default VPC is public as AWS makes it.
    if (!table.main || index.getAs('vpc', table.parent)?.isDefault) return;
    const route = routesOf(table).find(({ route: { target } }) => index.getAs('internet-gateway', target));
    if (!route) return;
    yield {
      field: route.target,
      message: `${named(table)} is the main route table of ${named(index.get(table.parent))} and routes ${destinationOf(index, route)} to the internet gateway, so every new subnet is public. Move the route to a table that only public subnets use.`,
    };
  },
  bad: [
    {
      title: 'the IPv6 default route in the main table',
      design: scene(
        (s, vpc) => {
          const target = s.add('internet-gateway', 'igw', vpc);
          s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '::/0', target }] });
        },
        { ipv6: 'amazon' },
      ),
      at: 'main',
      field: 'routes[0].target',
    },

    {
      title: 'the default route in the main table',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'main',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'the main table routes to an egress-only internet gateway',
      design: scene(
        (s, vpc) => {
          const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
          s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '::/0', target }] });
        },
        { ipv6: 'amazon' },
      ),
    },

    {
      title: 'the default VPC, which is public by design',
      design: scene(
        (s, vpc) => {
          const target = s.add('internet-gateway', 'igw', vpc);
          s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        },
        { cidr: '172.31.0.0/16', isDefault: true },
      ),
    },
    { title: 'in a table of its own', design: publicScene() },
    {
      title: 'the main table routes to a NAT gateway',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
  ],
});
