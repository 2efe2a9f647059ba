import { parseAddress4 } from '../../net/address';
import { addressedKinds, fixedTexts, otherAddress } from '../addresses';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const server = (privateIp: string) => subnetScene((s, web) => s.add('instance', 'server', web, { privateIp }));

export const fixedIpSyntax = defineRule({
  id: 'subnet/fixed-ip-syntax',
  book: '',
  severity: 'error',
  title: 'Private address cannot be read',
  why: 'A fixed private address is one IPv4 address: four numbers from 0 to 255, without a prefix length.',
  fix: 'Write an address of the subnet, or leave it empty and AWS chooses one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidParameterValue',
  kind: addressedKinds,
  *check(resource, index) {
    for (const { field, text } of fixedTexts(resource)) {
      const address = parseAddress4(text);
      if (address.ok) continue;
      yield {
        field,
        message: `${field === 'privateIp' ? 'The' : 'A secondary'} private address of ${named(resource)} cannot be read: ${address.problem.message}. Write an address of its subnet, or leave it empty.`,
        repairs: otherAddress(index, resource, field),
      };
    }
  },
  bad: [
    { title: 'a block', design: server('10.0.0.5/32'), at: 'server', field: 'privateIp' },
    { title: 'IPv6', design: server('2001:db8::5'), at: 'server', field: 'privateIp' },
    { title: 'blanks only', design: server(' '), at: 'server', field: 'privateIp' },
    {
      title: 'a secondary address of an instance',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.5', '10.0.0'] })),
      at: 'server',
      field: 'secondaryIps[1]',
    },
    {
      title: 'a secondary address of an interface',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { secondaryIps: ['10.0.0.5', '10.0.0'] })),
      at: 'eni',
      field: 'secondaryIps[1]',
    },
  ],
  good: [
    {
      title: 'secondary addresses of the subnet',
      design: subnetScene((s, web) => s.add('instance', 'server', web, { secondaryIps: ['10.0.0.5', '10.0.0.6'] })),
    },
    { title: 'an address', design: server('10.0.0.5') },
    { title: 'chosen by AWS', design: server('') },
    { title: 'an address of elsewhere is another matter', design: server('192.168.7.5') },
  ],
});
