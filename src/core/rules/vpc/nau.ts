import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { grouped, named } from '../words';

const MOST = 64_000;
/** What a load balancer in a zone, an endpoint in a zone, an attachment, a NAT gateway or a Lambda function counts as. */
const HEAVY = 6;

const atLeast = (count: number | null) => Math.max(0, count ?? 0);

/** Addresses and prefixes of network interfaces, one unit each; one more for an interface beside the first of an instance. */
function ofInterfaces(index: Index, vpc: ResourceId): number {
  let units = 0;
  for (const { secondaryIps, ipv6AddressCount } of index.inVpc(vpc, 'instance'))
    units += 1 + secondaryIps.length + atLeast(ipv6AddressCount);
  for (const eni of index.inVpc(vpc, 'network-interface')) {
    units += 1 + Math.max(eni.secondaryIps.length, atLeast(eni.secondaryIpCount)) + atLeast(eni.ipv6AddressCount);
    units += atLeast(eni.ipv4PrefixCount) + atLeast(eni.ipv6PrefixCount) + (eni.instance === null ? 0 : 1);
  }
  return units;
}

/** What a VPC uses of its network address units, as far as a design shows it. */
const unitsOf = perVpc((index, vpc): number => {
  let units = ofInterfaces(index, vpc);
  for (const { type, subnets } of index.inVpc(vpc, 'load-balancer'))
    units += subnets.length * (type === 'application' ? 1 : HEAVY);
  for (const { type, subnets } of index.inVpc(vpc, 'vpc-endpoint'))
    units += type === 'gateway' ? 0 : subnets.length * HEAVY;
  units += HEAVY * (index.inVpc(vpc, 'nat-gateway').length + index.inVpc(vpc, 'lambda-function').length);
  units += index.inVpc(vpc, 'db-instance').length;
  return units;
});

/** "main" with a network interface of so many addresses besides the first, and what `draw` adds. */
const using = (secondaryIpCount: number, draw: Parameters<typeof subnetScene>[0] = () => {}) =>
  subnetScene((s, web, vpc) => {
    s.add('network-interface', 'eni', web, { secondaryIpCount });
    draw(s, web, vpc);
  });

export const nau = defineRule({
  id: 'vpc/nau',
  severity: 'info',
  title: 'VPC that uses more than 64,000 network address units',
  why: 'AWS limits the size of a VPC by units: each address, prefix and further interface counts as one, a NAT gateway, a Lambda function, and an endpoint or Network Load Balancer in a zone as six. 64,000 is the quota, 256,000 the most.',
  fix: 'Ask AWS for a higher quota (L-BB24F6E5), or spread the load over several VPCs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html',
  kind: 'vpc',
  *check(vpc, index) {
    const attached = index
      .referrers(vpc.id)
      .filter(({ from }) => index.get(from)?.kind === 'transit-gateway-attachment');
    const units = unitsOf(index, vpc.id) + HEAVY * attached.length;
    if (units <= MOST) return;
    yield {
      message: `${named(vpc)} uses about ${grouped(units)} network address units, as far as the design shows; AWS allows ${grouped(MOST)} per VPC until the quota is raised. Ask for a higher quota, or use several VPCs.`,
    };
  },
  bad: [
    { title: '64,001 addresses', design: using(64_000), at: 'main' },
    {
      title: '63,996 addresses and a NAT gateway',
      design: using(63_995, (s, web) => s.add('nat-gateway', 'nat', web)),
      at: 'main',
    },
  ],
  good: [
    { title: '64,000 addresses', design: using(63_999) },
    {
      title: '63,994 addresses and a NAT gateway',
      design: using(63_993, (s, web) => s.add('nat-gateway', 'nat', web)),
    },
    {
      title: '64,000 addresses and a gateway endpoint, which has none',
      design: using(63_999, (s, _web, vpc) => s.add('vpc-endpoint', 's3', vpc)),
    },
    {
      title: '64,000 addresses in each of two VPCs',
      design: using(63_999, (s) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const there = s.add('subnet', 'web', other, { cidr: '10.1.0.0/24' });
        s.add('network-interface', 'eni', there, { secondaryIpCount: 63_999 });
      }),
    },
  ],
});
