import { proposeIpv6Block } from '../../kinds/create';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const assign6NeedsCidr = defineRule({
  id: 'subnet/assign6-needs-cidr',
  severity: 'error',
  title: 'Automatic IPv6 addresses in a subnet without IPv6',
  why: 'AWS can give addresses only from a block that the subnet has.',
  fix: 'Give the subnet an IPv6 block, or turn the setting off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'subnet',
  *check(subnet, index) {
    if (!subnet.assignIpv6 || subnet.ipv6Block !== null) return;
    const free = proposeIpv6Block(index, subnet.parent ?? '');
    const off = setFields('Turn automatic IPv6 addresses off', subnet.id, { assignIpv6: false });
    const give = free === null ? [] : [setFields(`Give it IPv6 block number ${free}`, subnet.id, { ipv6Block: free })];
    yield {
      field: 'assignIpv6',
      message: `${named(subnet)} gives IPv6 addresses to what starts in it, but has no IPv6 block; AWS may refuse that. Give it a block or turn the setting off.`,
      repairs: [...give, off],
    };
  },
  bad: [
    {
      title: 'in a VPC without IPv6',
      design: subnetScene(() => {}, { assignIpv6: true }),
      at: 'web',
      field: 'assignIpv6',
    },
    {
      title: 'in a VPC with IPv6',
      design: subnetScene(() => {}, { assignIpv6: true, ipv6Block: null }, { ipv6: 'amazon' }),
      at: 'web',
      field: 'assignIpv6',
    },
  ],
  good: [
    {
      title: 'a block whose addresses are given one by one',
      design: subnetScene(() => {}, { assignIpv6: false, ipv6Block: 0 }, { ipv6: 'amazon' }),
    },
    {
      title: 'a subnet for IPv6 only',
      design: subnetScene(() => {}, { cidr: '', ipv6Only: true, assignIpv6: true, ipv6Block: 7 }, { ipv6: 'amazon' }),
    },

    { title: 'with a block', design: subnetScene(() => {}, { assignIpv6: true, ipv6Block: 0 }, { ipv6: 'amazon' }) },
    { title: 'turned off', design: subnetScene() },
  ],
});
