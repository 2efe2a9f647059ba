import { readCidr } from '../../kinds/network';
import { sameCidr } from '../../net/cidr';
import { dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { named } from '../words';
import { homeOf } from './shared/appliance';
import { edgeRoutes, edgeScene } from './shared/scenes';

export const sameSubnet = defineRule({
  id: 'gateway-route-table/same-subnet',
  severity: 'warning',
  title: 'Firewall in the subnet that it inspects',
  why: 'An appliance that takes what comes in for a subnet cannot stand in that subnet: what it passes on would come back to it by the same routes.',
  fix: 'Put the appliance into a subnet of its own.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  kind: 'route-table',
  *check(table, index) {
    if (table.gateways.length === 0) return;
    for (const route of routesOf(table)) {
      const home = homeOf(index, route.route);
      const block = home && readCidr(home.cidr);
      if (!home || !block || !route.cidr || !sameCidr(block, route.cidr)) continue;
      yield {
        field: route.target,
        message: `${named(table)} leads what comes in for ${named(home)} (${route.key}) to ${named(index.get(route.route.target))}, which stands in ${named(home)} itself; AWS expects it in another subnet. Move it into a subnet of its own.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'an instance', design: edgeRoutes(['10.0.9.0/24']), at: 'edge', field: 'routes[0].target' },
    {
      title: 'the endpoint of a network firewall',
      design: edgeScene(({ s, vpc }) => {
        const own = s.add('subnet', 'fw-a', vpc, { cidr: '10.0.8.0/28' });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [own] });
        return { routes: [{ id: '1', destination: '10.0.8.0/28', target, endpointIn: own }] };
      }),
      at: 'edge',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'a firewall in a subnet of its own', design: edgeScene() },
    { title: 'the whole VPC, which holds its subnet', design: edgeRoutes(['10.0.0.0/16']) },
    {
      title: 'an endpoint of the firewall in each zone, and the route to the other one',
      design: edgeScene(({ s, vpc }) => {
        const a = s.add('subnet', 'fw-a', vpc, { cidr: '10.0.8.0/28' });
        const b = s.add('subnet', 'fw-b', vpc, { cidr: '10.0.8.16/28', zone: 'b' });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [a, b] });
        return { routes: [{ id: '1', destination: '10.0.8.16/28', target, endpointIn: a }] };
      }),
    },
    {
      title: 'a table of subnets leads one of them to a firewall in it',
      design: edgeScene(({ firewall }) => ({
        gateways: [],
        routes: [{ id: '1', destination: '10.0.9.0/24', target: firewall }],
      })),
    },
  ],
});
