import { proposeIpv6Block } from '../../kinds/create';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const DUAL = { ipv6: 'amazon' } as const;
const ONLY = { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true, hostnameType: 'resource-name' } as const;

export const ipv6Only = defineRule({
  id: 'subnet/ipv6-only',
  severity: 'error',
  title: 'Subnet for IPv6 only whose other settings do not go with it',
  why: 'A subnet for IPv6 only has an IPv6 block and no IPv4 block, gives an IPv6 address to every network interface, and calls instances by their id.',
  fix: 'Give it an IPv6 block, take the IPv4 block away, turn automatic IPv6 addresses on and use resource names.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterCombination',
  kind: 'subnet',
  *check(subnet, index) {
    if (!subnet.ipv6Only) return;
    const free = proposeIpv6Block(index, subnet.parent ?? '');
    if (subnet.ipv6Block === null)
      yield {
        field: 'ipv6Block',
        message: `${named(subnet)} is for IPv6 only, but has no IPv6 block; AWS makes no subnet without addresses. Give it one.`,
        repairs: free === null ? [] : [setFields(`Give it IPv6 block number ${free}`, subnet.id, { ipv6Block: free })],
      };
    if (subnet.cidr.trim() !== '')
      yield {
        field: 'ipv6Only',
        message: `${named(subnet)} is for IPv6 only and has the IPv4 CIDR ${subnet.cidr}; AWS takes one or the other. Remove the CIDR.`,
        repairs: [
          setFields('Remove the IPv4 CIDR', subnet.id, { cidr: '' }),
          setFields('Let it have IPv4 too', subnet.id, { ipv6Only: false }),
        ],
      };
    if (!subnet.assignIpv6)
      yield {
        field: 'assignIpv6',
        message: `${named(subnet)} is for IPv6 only, but gives no IPv6 addresses by itself; AWS demands that it does. Turn automatic IPv6 addresses on.`,
        repairs: [setFields('Turn automatic IPv6 addresses on', subnet.id, { assignIpv6: true })],
      };
    if (subnet.hostnameType !== 'resource-name')
      yield {
        field: 'hostnameType',
        message: `${named(subnet)} is for IPv6 only, but calls instances after an IPv4 address that they do not have. Use resource names.`,
        repairs: [setFields('Use resource names', subnet.id, { hostnameType: 'resource-name' })],
      };
  },
  bad: [
    {
      title: 'no IPv6 block',
      design: subnetScene(() => {}, { ...ONLY, ipv6Block: null }, DUAL),
      at: 'web',
      field: 'ipv6Block',
    },
    {
      title: 'an IPv4 block',
      design: subnetScene(() => {}, { ...ONLY, cidr: '10.0.0.0/24' }, DUAL),
      at: 'web',
      field: 'ipv6Only',
    },
    {
      title: 'no addresses',
      design: subnetScene(() => {}, { ...ONLY, assignIpv6: false }, DUAL),
      at: 'web',
      field: 'assignIpv6',
    },
    {
      title: 'IP names',
      design: subnetScene(() => {}, { ...ONLY, hostnameType: 'ip-name' }, DUAL),
      at: 'web',
      field: 'hostnameType',
    },
  ],
  good: [
    { title: 'with DNS64', design: subnetScene(() => {}, { ...ONLY, dns64: true }, DUAL) },
    { title: 'a subnet for IPv4 only, with IP names', design: subnetScene(() => {}, { hostnameType: 'ip-name' }) },

    { title: 'all as it must be', design: subnetScene(() => {}, ONLY, DUAL) },
    { title: 'a subnet with both', design: subnetScene(() => {}, { ipv6Block: 0 }, DUAL) },
  ],
});
