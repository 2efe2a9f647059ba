import { vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { sameCidr } from '../../net/cidr';
import { destinationOf, dropRoute, mayServeInside, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  publicScene((s, { vpc, table, gateway }) => {
    s.set('vpc', vpc, { secondaryCidrs: ['10.1.0.0/16'] });
    s.set('route-table', table, { routes: [{ id: '1', destination, target: gateway }] });
  });

export const equalVpcCidr = defineRule({
  id: 'route/equal-vpc-cidr',
  severity: 'error',
  title: 'Route to a whole CIDR of the VPC that AWS does not take',
  why: 'Every route table has a built-in local route for each block of its VPC. A second one cannot be created; the first can be led to a network interface, a NAT gateway or a Gateway Load Balancer endpoint instead.',
  fix: 'Remove the route: traffic inside the VPC needs none. Or lead it to a firewall.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  code: 'RouteAlreadyExists',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    const vpc = index.getAs('vpc', table.parent);
    const blocks = vpc ? [...vpcBlocks(vpc), ...vpcBlocks6(vpc)] : [];
    for (const route of routesOf(table)) {
      const { cidr } = route;
      if (!vpc || !cidr || !blocks.some((block) => sameCidr(block, cidr))) continue;
      if (mayServeInside(index, route.route)) continue;
      yield {
        field: route.destination,
        message: `${named(table)} has a route to ${destinationOf(index, route)}, which is a block of its own VPC ${named(vpc)}: the local route for it is built in and can lead only to an instance, network interface, firewall or NAT gateway instead, so AWS may refuse this one. Remove it.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'an IPv6 block of its own',
      design: publicScene((s, { vpc, table, gateway }) => {
        s.set('vpc', vpc, { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a', ipv6Cidr: '2001:db8::/56' });
        s.set('route-table', table, { routes: [{ id: '1', destination: '2001:db8::/56', target: gateway }] });
      }),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
    { title: 'the primary block', design: to('10.0.0.0/16'), at: 'rt-public', field: 'routes[0].destination' },
    { title: 'a secondary block', design: to('10.1.0.0/16'), at: 'rt-public', field: 'routes[0].destination' },
  ],
  good: [
    {
      title: 'the local route led to a firewall',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('instance', 'firewall', subnet, { sourceDestCheck: false });
        s.add('route-table', 'inspected', vpc, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
      }),
    },
    { title: 'a wider block', design: to('10.0.0.0/8') },
    { title: 'the block beside', design: to('10.2.0.0/16') },
    { title: 'a part of it is another matter', design: to('10.0.0.0/24') },
  ],
});
