import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const ipv6Subnet = defineRule({
  id: 'network-interface/ipv6-subnet',
  book: '',
  severity: 'error',
  title: 'IPv6 addresses in a subnet without IPv6',
  why: 'The IPv6 addresses and prefixes of a network interface come from the IPv6 block of its subnet.',
  fix: 'Give the subnet an IPv6 block, or do without IPv6 here.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html',
  code: 'InvalidParameterValue',
  kind: 'network-interface',
  *check(eni, index) {
    const subnet = index.getAs('subnet', eni.parent);
    if (!subnet || subnet.ipv6Block !== null) return;
    const wanted = [
      { field: 'ipv6AddressCount', is: (eni.ipv6AddressCount ?? 0) > 0, what: 'IPv6 addresses', none: null },
      { field: 'ipv6PrefixCount', is: (eni.ipv6PrefixCount ?? 0) > 0, what: 'IPv6 prefixes', none: null },
      { field: 'primaryIpv6', is: eni.primaryIpv6, what: 'a primary IPv6 address', none: false },
    ];
    for (const { field, is, what, none } of wanted) {
      if (!is) continue;
      yield {
        field,
        message: `${named(eni)} asks for ${what}, but its subnet ${named(subnet)} has no IPv6 block. Give the subnet one, or do without.`,
        repairs: [setFields('Do without IPv6', eni.id, { [field]: none })],
      };
    }
  },
  bad: [
    {
      title: 'addresses',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { ipv6AddressCount: 1 })),
      at: 'eni',
      field: 'ipv6AddressCount',
    },
    {
      title: 'a primary address and prefixes',
      design: subnetScene((s, web) =>
        s.add('network-interface', 'eni', web, { primaryIpv6: true, ipv6PrefixCount: 1 }),
      ),
      at: 'eni',
      field: 'primaryIpv6',
    },
  ],
  good: [
    {
      title: 'a subnet with IPv6',
      design: subnetScene(
        (s, web) => s.add('network-interface', 'eni', web, { ipv6AddressCount: 1, primaryIpv6: true }),
        { ipv6Block: 0 },
        { ipv6: 'amazon' },
      ),
    },
    { title: 'no IPv6', design: subnetScene((s, web) => s.add('network-interface', 'eni', web)) },
    {
      title: 'a number of 0',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { ipv6AddressCount: 0 })),
    },
    {
      title: 'prefixes of IPv4',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { ipv4PrefixCount: 1 })),
    },
  ],
});
