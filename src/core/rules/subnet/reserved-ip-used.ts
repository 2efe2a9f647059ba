import { reservedFor } from '../../net/cidr';
import { fixedAddress, otherAddress } from '../addresses';
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
  kind: ['instance', 'nat-gateway'],
  *check(resource, index) {
    const fixed = fixedAddress(index, resource);
    const use = fixed && reservedFor(fixed.cidr, fixed.address);
    if (!fixed || use === null) return;
    yield {
      field: 'privateIp',
      message: `${named(resource)} has the address ${resource.privateIp}, which AWS keeps in ${named(fixed.subnet)}: it is ${use}. Choose another address of ${fixed.subnet.cidr}.`,
      repairs: otherAddress(index, resource),
    };
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
  ],
  good: [
    { title: 'the fifth address', design: server('10.0.0.4') },
    { title: 'the last but one', design: server('10.0.0.254') },
    { title: 'the router of another subnet', design: server('10.0.1.1') },
  ],
});
