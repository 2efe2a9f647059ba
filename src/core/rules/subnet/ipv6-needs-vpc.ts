import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const ipv6NeedsVpc = defineRule({
  id: 'subnet/ipv6-needs-vpc',
  severity: 'error',
  title: 'IPv6 in a subnet of a VPC without IPv6',
  why: 'The IPv6 block of a subnet is a part of that of its VPC.',
  fix: 'Turn IPv6 on for the VPC, or off for the subnet.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'subnet',
  *check(subnet, index) {
    const vpc = index.getAs('vpc', subnet.parent);
    if (subnet.ipv6Block === null || !vpc || vpc.ipv6 !== 'none') return;
    yield {
      field: 'ipv6Block',
      message: `${named(subnet)} has an IPv6 block, but its VPC ${named(vpc)} has none to take it from; AWS may refuse that. Turn IPv6 on for the VPC.`,
      repairs: [
        setFields(`Turn IPv6 on for ${named(vpc)}`, vpc.id, { ipv6: 'amazon' }),
        // Without its block a subnet for IPv6 only has no addresses at all.
        ...(subnet.ipv6Only
          ? []
          : [setFields('Take the IPv6 block away', subnet.id, { ipv6Block: null, assignIpv6: false })]),
      ],
    };
  },
  bad: [
    {
      title: 'a subnet for IPv6 only',
      design: subnetScene(() => {}, { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true }),
      at: 'web',
      field: 'ipv6Block',
    },

    { title: 'a VPC with IPv4 only', design: subnetScene(() => {}, { ipv6Block: 0 }), at: 'web', field: 'ipv6Block' },
  ],
  good: [
    {
      title: 'a VPC whose block IPAM chooses',
      design: subnetScene(() => {}, { ipv6Block: 0 }, { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0a' }),
    },

    { title: 'both have IPv6', design: subnetScene(() => {}, { ipv6Block: 0 }, { ipv6: 'amazon' }) },
    { title: 'neither has', design: subnetScene() },
    { title: 'only the VPC has', design: subnetScene(() => {}, { ipv6Block: null }, { ipv6: 'amazon' }) },
  ],
});
