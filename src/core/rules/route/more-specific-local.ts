import { vpcBlocks } from '../../kinds/network';
import { containsCidr, sameCidr } from '../../net/cidr';
import { subnetBlocks } from '../blocks';
import { destinationOf, dropRoute, mayServeInside, routesOf, targetSaid } from '../routes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const toFirewall = (destination: string) =>
  subnetScene((s, web, vpc) => {
    const target = s.add('instance', 'firewall', web, { sourceDestCheck: false });
    s.add('subnet', 'db', vpc, { cidr: '10.0.1.0/24' });
    s.add('route-table', 'inspected', vpc, { routes: [{ id: '1', destination, target }] });
  });

export const moreSpecificLocal = defineRule({
  id: 'route/more-specific-local',
  severity: 'error',
  title: 'Route inside the VPC that AWS does not take',
  why: 'A route more specific than the local one must be for the whole block of a subnet, and must lead to a NAT gateway, a network interface or a Gateway Load Balancer endpoint.',
  fix: 'Use the block of a subnet and send it to an instance or NAT gateway, or remove the route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    const vpc = index.getAs('vpc', table.parent);
    const blocks = vpc ? vpcBlocks(vpc) : [];
    for (const route of routesOf(table)) {
      const { cidr } = route;
      const { target, outside = '' } = route.route;
      if (!vpc || !cidr || (target === null ? outside === '' : !index.get(target))) continue;
      if (!blocks.some((block) => containsCidr(block, cidr) && !sameCidr(block, cidr))) continue;
      const whole = subnetBlocks(index, vpc.id).some((subnet) => sameCidr(subnet.cidr, cidr));
      if (whole && mayServeInside(index, route.route)) continue;
      const why = whole
        ? `${targetSaid(index, route.route)} cannot be its target`
        : 'it is not the whole block of a subnet';
      yield {
        field: whole ? route.target : route.destination,
        message: `${named(table)} has a route to ${destinationOf(index, route)}, which lies inside its VPC ${named(vpc)}, and ${why}; AWS may refuse it. Use the block of a subnet with an instance, network interface, firewall or NAT gateway as target, or remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'half a subnet', design: toFirewall('10.0.1.0/25'), at: 'inspected', field: 'routes[0].destination' },
    { title: 'addresses without a subnet', design: toFirewall('10.0.9.0/24'), at: 'inspected' },
    {
      title: 'a subnet by the internet gateway',
      design: subnetScene((s, _web, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.add('route-table', 'odd', vpc, { routes: [{ id: '1', destination: '10.0.0.0/24', target }] });
      }),
      at: 'odd',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a whole subnet through an interface outside of the design',
      design: subnetScene((s, _web, vpc) => {
        const routes = [{ id: '1', destination: '10.0.0.0/24', target: null, outside: 'eni-0123456789abcdef0' }];
        s.add('route-table', 'inspected', vpc, { routes });
      }),
    },
    { title: 'a whole subnet through a firewall', design: toFirewall('10.0.1.0/24') },
    { title: 'addresses outside of the VPC', design: toFirewall('10.1.0.0/24') },
    { title: 'a block wider than the VPC', design: toFirewall('10.0.0.0/8') },
  ],
});
