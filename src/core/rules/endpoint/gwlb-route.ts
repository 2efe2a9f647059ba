import { routedTo } from '../routes';
import { defineRule } from '../rule';
import { named } from '../words';
import { interfaceEndpoint, places } from './shared/scenes';

const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';

const inspection = (isRouted: boolean) =>
  places((s, { vpc, web, table }) => {
    const target = s.add('vpc-endpoint', 'inspection', vpc, { type: 'gateway-load-balancer', service, subnets: [web] });
    if (isRouted) s.set('route-table', table, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  });

export const gwlbRoute = defineRule({
  id: 'endpoint/gwlb-route',
  severity: 'warning',
  title: 'No route leads to a Gateway Load Balancer endpoint',
  why: 'Traffic comes to the appliances behind a Gateway Load Balancer only by routes to the endpoint.',
  fix: 'Send what is to be inspected to it by a route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html',
  book: 'vpce-gwlb-route',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'gateway-load-balancer') return;
    if (routedTo(index, index.vpcOf(endpoint.id) ?? '').has(endpoint.id)) return;
    yield {
      message: `No route leads to ${named(endpoint)}, so that nothing goes through the appliances behind it. Add one.`,
    };
  },
  bad: [
    { title: 'no route', design: inspection(false), at: 'inspection' },
    {
      title: 'the route leads to the endpoint of the other zone',
      design: places((s, { vpc, web, db, table }) => {
        const fields = { type: 'gateway-load-balancer', service } as const;
        const target = s.add('vpc-endpoint', 'inspection', vpc, { ...fields, subnets: [web] });
        s.add('vpc-endpoint', 'inspection-b', vpc, { ...fields, subnets: [db] });
        s.set('route-table', table, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'inspection-b',
    },
  ],
  good: [
    { title: 'a route', design: inspection(true) },
    { title: 'an interface endpoint', design: interfaceEndpoint() },
    {
      title: 'a route for one block, of a table of its own',
      design: places((s, { vpc, web }) => {
        const fields = { type: 'gateway-load-balancer', service, subnets: [web] } as const;
        const target = s.add('vpc-endpoint', 'inspection', vpc, fields);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '203.0.113.0/24', target }] });
      }),
    },
    {
      title: 'one route for IPv6 only',
      design: places((s, { vpc, web, table }) => {
        const fields = { type: 'gateway-load-balancer', service, subnets: [web] } as const;
        const target = s.add('vpc-endpoint', 'inspection', vpc, fields);
        s.set('route-table', table, { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
  ],
});
