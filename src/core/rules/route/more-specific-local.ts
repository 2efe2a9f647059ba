import type { FieldsOf, Index, ResourceOf } from '../../kinds/index';
import { ipv6Space, ipv6Subnet } from '../../kinds/ipv6';
import { vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { type Cidr, containsCidr, sameCidr } from '../../net/cidr';
import { subnetBlocks } from '../blocks';
import { destinationOf, dropRoute, mayServeInside, routesOf, targetSaid } from '../routes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const OWN_IPV6 = {
  ipv6: 'byoip',
  ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0',
  ipv6Cidr: '2001:db8:1234:5600::/56',
} as const;

const toFirewall = (destination: string) =>
  subnetScene((s, web, vpc) => {
    const target = s.add('instance', 'firewall', web, { sourceDestCheck: false });
    s.add('subnet', 'db', vpc, { cidr: '10.0.1.0/24' });
    s.add('route-table', 'inspected', vpc, { routes: [{ id: '1', destination, target }] });
  });

/** The blocks of subnets as far as the design knows them: IPv6 ones only of a VPC whose block is typed. */
function blocksInside(index: Index, vpc: ResourceOf<'vpc'>, family: 4 | 6): readonly Cidr[] {
  if (family === 4) return subnetBlocks(index, vpc.id).map(({ cidr }) => cidr);
  const space = ipv6Space(vpc);
  return index.inVpc(vpc.id, 'subnet').flatMap((subnet) => ipv6Subnet(space, subnet.ipv6Block) ?? []);
}

/** An IPv6 block of one's own, and two subnets with numbers 0 and 1 in it. */
const toFirewall6 = (destination: string, ofVpc: Partial<FieldsOf<'vpc'>> = OWN_IPV6) =>
  subnetScene(
    (s, web, vpc) => {
      const target = s.add('instance', 'firewall', web, { sourceDestCheck: false });
      s.add('subnet', 'db', vpc, { cidr: '10.0.1.0/24', ipv6Block: 1 });
      s.add('route-table', 'inspected', vpc, { routes: [{ id: '1', destination, target }] });
    },
    { ipv6Block: 0 },
    ofVpc,
  );

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
    const blocks = vpc ? [...vpcBlocks(vpc), ...vpcBlocks6(vpc)] : [];
    for (const route of routesOf(table)) {
      const { cidr } = route;
      const { target, outside = '' } = route.route;
      if (!vpc || !cidr || (target === null ? outside === '' : !index.get(target))) continue;
      if (!blocks.some((block) => containsCidr(block, cidr) && !sameCidr(block, cidr))) continue;
      const whole = blocksInside(index, vpc, cidr.family).some((block) => sameCidr(block, cidr));
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
    {
      title: 'half the IPv6 block of a subnet',
      design: toFirewall6('2001:db8:1234:5601::/65'),
      at: 'inspected',
      field: 'routes[0].destination',
    },
    {
      title: 'IPv6 addresses without a subnet',
      design: toFirewall6('2001:db8:1234:5602::/64'),
      at: 'inspected',
      field: 'routes[0].destination',
    },
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
    { title: 'the IPv6 block of a subnet through a firewall', design: toFirewall6('2001:db8:1234:5601::/64') },
    { title: 'IPv6 addresses outside of the VPC', design: toFirewall6('2001:db8:1234:5700::/64') },
    { title: 'all of IPv6', design: toFirewall6('::/0') },
    {
      title: 'an IPv6 block that Amazon chooses is not known',
      design: toFirewall6('2001:db8:1234:5601::/65', { ipv6: 'amazon' }),
    },
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
