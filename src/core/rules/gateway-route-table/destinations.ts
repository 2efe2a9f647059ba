import { vpcBlocks } from '../../kinds/network';
import { sameCidr } from '../../net/cidr';
import { subnetBlocks } from '../blocks';
import { destinationOf, dropRoute, isPrefixList, routesOf } from '../routes';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeRoutes, edgeScene } from './shared/scenes';

export const destinations = defineRule({
  id: 'gateway-route-table/destinations',
  severity: 'error',
  title: 'Gateway route table with a destination that is no whole VPC or subnet block',
  why: 'What comes in through a gateway is for addresses of the VPC: the table takes the whole block of the VPC or of a subnet, no part of one, nothing outside and no prefix list.',
  fix: 'Use the block of the subnet that the traffic is for.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    const vpc = index.getAs('vpc', table.parent);
    if (table.gateways.length === 0 || !vpc) return;
    const blocks = [...vpcBlocks(vpc), ...subnetBlocks(index, vpc.id).map((subnet) => subnet.cidr)];
    for (const route of routesOf(table)) {
      const { cidr } = route;
      // IPv6 blocks of Amazon's are not known here; what cannot be read is told by another rule.
      if (
        cidr
          ? cidr.family === 6 || blocks.some((block) => sameCidr(block, cidr))
          : !isPrefixList(route.key) && !route.route.prefixList
      )
        continue;
      yield {
        field: route.destination,
        message: `${named(table)} is associated with ${named(index.get(table.gateways[0]))} and has a route to ${destinationOf(index, route)}, which is neither a whole block of ${named(vpc)} nor of one of its subnets. Use one of these blocks.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'everything', design: edgeRoutes(['0.0.0.0/0']), at: 'edge', field: 'routes[0].destination' },
    { title: 'half a subnet', design: edgeRoutes(['10.0.0.0/25']), at: 'edge', field: 'routes[0].destination' },
    { title: 'a prefix list', design: edgeRoutes(['pl-12345678']), at: 'edge', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'a whole subnet', design: edgeScene() },
    { title: 'the whole VPC', design: edgeRoutes(['10.0.0.0/16']) },
    { title: 'an IPv6 block, which only AWS knows', design: edgeRoutes(['2001:db8:0:1::/64']) },
    {
      title: 'a table without gateways',
      design: edgeScene(({ firewall }) => ({
        gateways: [],
        routes: [{ id: '1', destination: '172.16.0.0/12', target: firewall }],
      })),
    },
  ],
});
