import { destinationOf, dropRoute, leadsToAppliance, routesOf, targetSaid } from '../routes';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeRoutes, edgeScene } from './shared/scenes';

export const targets = defineRule({
  id: 'gateway-route-table/targets',
  severity: 'error',
  title: 'Gateway route table with a target that AWS does not take there',
  why: 'What comes in through a gateway can be led only to a network interface or a Gateway Load Balancer endpoint (a network firewall has one in each of its subnets), or stay local.',
  fix: 'Lead it to the network interface or endpoint of a firewall, or remove the route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (table.gateways.length === 0) return;
    for (const route of routesOf(table)) {
      const { target, outside = '' } = route.route;
      if (target === null ? outside === '' : !index.get(target)) continue;
      if (leadsToAppliance(index, route.route)) continue;
      yield {
        field: route.target,
        message: `${named(table)} is associated with ${named(index.get(table.gateways[0]))} and routes ${destinationOf(index, route)} to ${targetSaid(index, route.route)}; such a table leads only to a network interface, an instance or a firewall endpoint. Remove the route, or the association.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'back to the gateway',
      design: edgeRoutes(['10.0.0.0/24', 'gateway']),
      at: 'edge',
      field: 'routes[0].target',
    },
    {
      title: 'a transit gateway of another account',
      design: edgeScene(() => ({
        routes: [{ id: '1', destination: '10.0.0.0/24', target: null, outside: 'tgw-0123456789abcdef0' }],
      })),
      at: 'edge',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'an instance', design: edgeScene() },
    {
      title: 'an endpoint outside of the design',
      design: edgeScene(() => ({
        routes: [{ id: '1', destination: '10.0.0.0/24', target: null, outside: 'vpce-0123456789abcdef0' }],
      })),
    },
    { title: 'only local', design: edgeRoutes() },
    {
      title: 'a table of subnets leads to the gateway',
      design: edgeScene(({ gateway }) => ({
        gateways: [],
        routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }],
      })),
    },
  ],
});
