import { mainRouteTable } from '../../kinds/network';
import { routedTo } from '../routes';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';
import { addRoute } from '../ways-out';
import { named } from '../words';

export const unused = defineRule({
  id: 'internet-gateway/unused',
  severity: 'warning',
  title: 'Internet gateway that no route leads to',
  why: 'An attached internet gateway carries nothing until a route table sends traffic to it.',
  fix: 'Route 0.0.0.0/0 to it in the table of the public subnets, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  kind: 'internet-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    if (!vpc || routedTo(index, vpc.id).has(gateway.id)) return;
    // With a single table besides the main one, that is where the route belongs.
    const others = index.inVpc(vpc.id, 'route-table').filter((table) => table.id !== mainRouteTable(index, vpc.id)?.id);
    const [only] = others;
    const isFree = others.length === 1 && only?.routes.length === 0;
    yield {
      message: `${named(gateway)} is attached to ${named(vpc)}, but no route leads to it, so the VPC has no way to the internet. Route 0.0.0.0/0 to it in the table of the public subnets.`,
      repairs: isFree && only ? [addRoute(only, '0.0.0.0/0', gateway)] : [],
    };
  },
  bad: [
    { title: 'no route', design: scene((s, vpc) => s.add('internet-gateway', 'igw', vpc)), at: 'igw' },
    {
      title: 'an empty table that waits for it',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('subnet', 'web', vpc, { routeTable: s.add('route-table', 'rt', vpc) });
      }),
      at: 'igw',
    },
  ],
  good: [
    { title: 'a default route', design: publicScene() },
    {
      title: 'a route for a few addresses',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '203.0.113.0/24', target }] });
      }),
    },
    { title: 'a detached one is another matter', design: scene((s) => s.add('internet-gateway', 'igw', s.region())) },
    {
      title: 'a route over IPv6 only',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
  ],
});
