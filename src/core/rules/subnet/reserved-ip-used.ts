import { reservedFor } from '../../net/cidr';
import { addressedKinds, fixedAddressesOf, otherAddress } from '../addresses';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const server = (privateIp: string) => subnetScene((s, web) => s.add('instance', 'server', web, { privateIp }));

export const reservedIpUsed = defineRule({
  id: 'subnet/reserved-ip-used',
  severity: 'error',
  title: 'Private address is one that AWS keeps',
  why: 'AWS keeps the first four addresses of every subnet and the last one for its router, its DNS server and itself.',
  fix: 'Choose one of the other addresses of the subnet.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidParameterValue',
  kind: addressedKinds,
  *check(resource, index) {
    for (const { field, text, address, cidr, subnet } of fixedAddressesOf(index, resource)) {
      const use = reservedFor(cidr, address);
      if (use === null) continue;
      yield {
        field,
        message: `${named(resource)} has the address ${text}, which AWS keeps in ${named(subnet)}: it is ${use}. Choose another address of ${subnet.cidr}.`,
        repairs: otherAddress(index, resource, field),
      };
    }
  },
  bad: [
    { title: 'the router', design: server('10.0.0.1'), at: 'server', field: 'privateIp' },
    { title: 'the last address', design: server('10.0.0.255'), at: 'server', field: 'privateIp' },
    {
      title: 'a NAT gateway on the DNS server',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web, { privateIp: '10.0.0.2' })),
      at: 'nat',
      field: 'privateIp',
    },
    {
      title: 'a secondary address of an instance',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.9', '10.0.0.3'] })),
      at: 'server',
      field: 'secondaryIps[1]',
    },
    {
      title: 'a secondary address of an interface',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { secondaryIps: ['10.0.0.3'] })),
      at: 'eni',
      field: 'secondaryIps[0]',
    },
  ],
  good: [
    {
      title: 'secondary addresses of the subnet',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.5', '10.0.0.6'] })),
    },
    { title: 'the fifth address', design: server('10.0.0.4') },
    { title: 'the last but one', design: server('10.0.0.254') },
    { title: 'the router of another subnet', design: server('10.0.1.1') },
  ],
});
