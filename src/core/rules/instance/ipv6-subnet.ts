import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const DUAL = { ipv6: 'amazon' } as const;

export const ipv6Subnet = defineRule({
  id: 'instance/ipv6-subnet',
  book: '',
  severity: 'error',
  title: 'Instance asks for IPv6 addresses in a subnet without IPv6',
  why: 'The IPv6 addresses of an instance come from the IPv6 block of its subnet.',
  fix: 'Give the subnet an IPv6 block, or do without IPv6 here.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance, index) {
    const subnet = index.getAs('subnet', instance.parent);
    const count = instance.ipv6AddressCount ?? 0;
    if (!subnet || subnet.ipv6Block !== null || count < 1) return;
    yield {
      field: 'ipv6AddressCount',
      message: `${named(instance)} asks for ${count} IPv6 ${count === 1 ? 'address' : 'addresses'}, but its subnet ${named(subnet)} has no IPv6 block. Give the subnet one, or do without.`,
      repairs: [setFields('Do without IPv6', instance.id, { ipv6AddressCount: null })],
    };
  },
  bad: [
    {
      title: 'one address',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { ipv6AddressCount: 1 })),
      at: 'server',
      field: 'ipv6AddressCount',
    },
    {
      title: 'even if the VPC has IPv6',
      design: subnetScene(
        (s, web) => s.add('instance', 'server', web, { ipv6AddressCount: 2 }),
        { ipv6Block: null },
        DUAL,
      ),
      at: 'server',
      field: 'ipv6AddressCount',
    },
  ],
  good: [
    {
      title: 'a subnet with IPv6',
      design: subnetScene(
        (s, web) => s.add('instance', 'server', web, { ipv6AddressCount: 2 }),
        { ipv6Block: 0 },
        DUAL,
      ),
    },
    { title: 'no IPv6', design: subnetScene((s, web) => s.add('instance', 'server', web)) },
    {
      title: 'a number of 0',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { ipv6AddressCount: 0 })),
    },
    {
      title: 'the subnet assigns them',
      design: subnetScene((s, web) => s.add('instance', 'server', web), { ipv6Block: 0, assignIpv6: true }, DUAL),
    },
  ],
});
