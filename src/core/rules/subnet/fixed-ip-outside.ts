import { containsAddress } from '../../net/cidr';
import { addressedKinds, fixedAddressesOf, otherAddress } from '../addresses';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const server = (privateIp: string) => subnetScene((s, web) => s.add('instance', 'server', web, { privateIp }));

export const fixedIpOutside = defineRule({
  id: 'subnet/fixed-ip-outside',
  severity: 'error',
  title: 'Private address is not in the subnet',
  why: 'What stands in a subnet has an address of that subnet.',
  fix: 'Choose an address of the subnet, or leave it empty and AWS chooses one.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  code: 'InvalidParameterValue',
  kind: addressedKinds,
  *check(resource, index) {
    for (const { field, text, address, cidr, subnet } of fixedAddressesOf(index, resource)) {
      if (containsAddress(cidr, address)) continue;
      yield {
        field,
        message: `${named(resource)} has the address ${text}, which is not in its subnet ${named(subnet)} (${subnet.cidr}). Choose one from there.`,
        repairs: otherAddress(index, resource, field),
      };
    }
  },
  bad: [
    { title: 'the next subnet', design: server('10.0.1.5'), at: 'server', field: 'privateIp' },
    {
      title: 'a NAT gateway',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web, { privateIp: '10.1.0.5' })),
      at: 'nat',
      field: 'privateIp',
    },
    {
      title: 'a secondary address of an instance',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.5', '10.0.1.5'] })),
      at: 'server',
      field: 'secondaryIps[1]',
    },
    {
      title: 'a secondary address of an interface',
      design: subnetScene((s, web) =>
        s.add('network-interface', 'eni', web, { secondaryIps: ['10.0.0.5', '10.0.1.5'] }),
      ),
      at: 'eni',
      field: 'secondaryIps[1]',
    },
  ],
  good: [
    {
      title: 'secondary addresses of the subnet',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.5', '10.0.0.6'] })),
    },
    { title: 'the last usable address', design: server('10.0.0.254') },
    { title: 'an address that AWS keeps is another matter', design: server('10.0.0.1') },
    {
      title: 'a subnet whose block cannot be read',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { privateIp: '10.0.0.5' }), { cidr: '?' }),
    },
  ],
});
