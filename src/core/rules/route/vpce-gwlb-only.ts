import { dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const vpceGwlbOnly = defineRule({
  id: 'route/vpce-gwlb-only',
  severity: 'error',
  title: 'Route to an interface endpoint',
  why: 'An interface endpoint is reached at its own addresses, by DNS; of endpoints only Gateway Load Balancer endpoints can be the target of a route.',
  fix: 'Remove the route and call the service by its name.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'RouteNotSupported',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const endpoint = index.getAs('vpc-endpoint', route.route.target);
      if (
        !endpoint ||
        endpoint.type === 'gateway' ||
        endpoint.type === 'gateway-load-balancer' ||
        endpoint.parent !== table.parent
      )
        continue;
      yield {
        field: route.target,
        message: `${named(table)} has a route to the endpoint ${named(endpoint)}, which is no Gateway Load Balancer endpoint but reached by its DNS name, not by routes. Remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'the default route to an endpoint of one’s own service',
      design: scene((s, vpc) => {
        const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
        const target = s.add('vpc-endpoint', 'partner', vpc, { type: 'interface', service });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },

    {
      title: 'a route to it',
      design: scene((s, vpc) => {
        const target = s.add('vpc-endpoint', 'logs', vpc, { type: 'interface', service: 'logs' });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'an endpoint outside of the design, whose type is not known',
      design: scene((s, vpc) => {
        const routes = [{ id: '1', destination: '0.0.0.0/0', target: null, outside: 'vpce-0123456789abcdef0' }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },

    {
      title: 'a Gateway Load Balancer endpoint',
      design: scene((s, vpc) => {
        const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
        const target = s.add('vpc-endpoint', 'inspection', vpc, { type: 'gateway-load-balancer', service });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    {
      title: 'an interface endpoint without a route',
      design: scene((s, vpc) => s.add('vpc-endpoint', 'logs', vpc, { type: 'interface', service: 'logs' })),
    },
    {
      title: 'a gateway endpoint is another matter',
      design: scene((s, vpc) => {
        const target = s.add('vpc-endpoint', 's3', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: 'pl-63a5400a', target }] });
      }),
    },
  ],
});
