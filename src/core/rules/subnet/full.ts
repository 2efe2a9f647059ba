import { readCidr4 } from '../../kinds/network';
import { usableHosts4 } from '../../net/cidr';
import { addressesInUse } from '../addresses';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const servers = (count: number, cidr: string) =>
  subnetScene(
    (s, web) => {
      for (let i = 0; i < count; i += 1) s.add('instance', `server-${i}`, web);
    },
    { cidr },
  );

const tenAddresses = Array.from({ length: 10 }, (_, i) => `10.0.0.${5 + i}`);

export const full = defineRule({
  id: 'subnet/full',
  severity: 'error',
  title: 'Subnet has too few addresses for what stands in it',
  why: 'AWS keeps five addresses of every subnet; each instance, NAT gateway, network interface and interface endpoint takes at least one of the rest.',
  fix: 'Move something to another subnet, or give this one a larger block.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InsufficientFreeAddressesInSubnet',
  kind: 'subnet',
  *check(subnet, index) {
    const cidr = readCidr4(subnet.cidr);
    const used = addressesInUse(index, subnet.parent ?? '').get(subnet.id) ?? 0;
    if (!cidr || used <= usableHosts4(cidr)) return;
    yield {
      field: 'cidr',
      message: `What stands in ${named(subnet)} takes ${used} addresses, but ${subnet.cidr} has only ${usableHosts4(cidr)} for it: AWS keeps five. Use a larger block or another subnet.`,
    };
  },
  bad: [
    {
      title: 'one server beside another with ten secondary addresses in a /28',
      design: subnetScene(
        (s, web) => {
          s.add('instance', 'other', web);
          s.add('instance', 'server', web, { secondaryIps: tenAddresses });
        },
        { cidr: '10.0.0.0/28' },
      ),
      at: 'web',
      field: 'cidr',
    },
    { title: 'twelve in a /28', design: servers(12, '10.0.0.0/28'), at: 'web', field: 'cidr' },
    {
      title: 'eleven servers and an endpoint in a /28',
      design: subnetScene(
        (s, web, vpc) => {
          for (let i = 0; i < 11; i += 1) s.add('instance', `server-${i}`, web);
          s.add('vpc-endpoint', 'logs', vpc, { type: 'interface', service: 'logs', subnets: [web] });
        },
        { cidr: '10.0.0.0/28' },
      ),
      at: 'web',
      field: 'cidr',
    },
    {
      title: 'an interface with two prefixes in a /27',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { ipv4PrefixCount: 2 }), {
        cidr: '10.0.0.0/27',
      }),
      at: 'web',
      field: 'cidr',
    },
  ],
  good: [
    { title: 'eleven in a /28', design: servers(11, '10.0.0.0/28') },
    {
      title: 'an instance with ten secondary addresses in a /28',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: tenAddresses }), {
        cidr: '10.0.0.0/28',
      }),
    },
    {
      title: 'an interface with ten secondary addresses in a /28',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { secondaryIpCount: 10 }), {
        cidr: '10.0.0.0/28',
      }),
    },
    { title: 'twelve in a /27', design: servers(12, '10.0.0.0/27') },
  ],
});
