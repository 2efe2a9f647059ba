import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const needsIpv6 = defineRule({
  id: 'egress-only-gateway/needs-ipv6',
  severity: 'warning',
  title: 'Egress-only internet gateway in a VPC without IPv6',
  why: 'It carries IPv6 traffic only, and a VPC without an IPv6 block has none.',
  fix: 'Turn IPv6 on for the VPC, or use a NAT gateway for IPv4.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  kind: 'egress-only-internet-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    if (vpc?.ipv6 !== 'none') return;
    yield {
      message: `${named(gateway)} carries IPv6 only, but ${named(vpc)} has no IPv6. Turn IPv6 on for the VPC, or use a NAT gateway for IPv4.`,
      repairs: [setFields(`Turn IPv6 on for ${named(vpc)}`, vpc.id, { ipv6: 'amazon' })],
    };
  },
  bad: [
    { title: 'IPv4 only', design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc)), at: 'eigw' },
    {
      title: 'secondary blocks of IPv4 only',
      design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc), {
        secondaryCidrs: ['10.1.0.0/16'],
      }),
      at: 'eigw',
    },
  ],
  good: [
    {
      title: 'a VPC with IPv6',
      design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc), { ipv6: 'amazon' }),
    },
    { title: 'an internet gateway', design: scene((s, vpc) => s.add('internet-gateway', 'igw', vpc)) },
    {
      title: 'a block that was brought to AWS',
      design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc), {
        ipv6: 'byoip',
        ipv6Pool: 'ipv6pool-ec2-012345',
        ipv6Cidr: '2001:db8:1234::/56',
      }),
    },
    {
      title: 'a block of IPAM, whatever it will be',
      design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc), {
        ipv6: 'ipam',
        ipv6Pool: 'ipam-pool-0123456789abcdef0',
        ipv6Netmask: 56,
      }),
    },
  ],
});
