import { parseCidr4 } from '../../net/cidr';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { dropCidr, rewriteCidr, vpcCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrSyntax = defineRule({
  id: 'vpc/cidr-syntax',
  severity: 'error',
  title: 'IPv4 CIDR of a VPC cannot be read',
  why: 'AWS takes a block as four numbers from 0 to 255 and a prefix length, and nothing else.',
  fix: 'Write it as an address, a slash and a prefix length, such as 10.0.0.0/16.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidParameterValue',
  kind: 'vpc',
  *check(vpc) {
    for (const given of vpcCidrs(vpc)) {
      const cidr = parseCidr4(given.text);
      if (cidr.ok || cidr.problem.code === 'host-bits') continue;
      const { message, suggestion } = cidr.problem;
      const written = suggestion === undefined ? [] : [rewriteCidr(`Use ${suggestion}`, vpc, given.at, suggestion)];
      yield {
        field: given.field,
        message: `The IPv4 CIDR of ${named(vpc)} cannot be read: ${message}. Write it like 10.0.0.0/16.`,
        repairs: given.at >= 0 && given.text.trim() === '' ? [dropCidr(vpc, given)] : written,
      };
    }
  },
  bad: [
    {
      title: 'too long a prefix',
      design: scene(() => {}, { cidr: '10.0.0.0/33' }),
      at: 'main',
      field: 'cidr',
    },
    {
      title: 'an IPv6 block as a secondary one',
      design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/16', 'fd00::/56'] }),
      at: 'main',
      field: 'secondaryCidrs[1]',
    },
    { title: 'a blank after it', design: scene(() => {}, { cidr: '10.0.0.0/16 ' }), at: 'main', field: 'cidr' },
    { title: 'an empty row', design: scene(() => {}, { secondaryCidrs: [''] }), at: 'main' },
  ],
  good: [
    { title: 'a secondary block of another range', design: scene(() => {}, { secondaryCidrs: ['100.64.0.0/16'] }) },

    { title: 'the smallest block', design: scene(() => {}, { cidr: '10.0.0.0/28' }) },
    { title: 'host bits are another matter', design: scene(() => {}, { cidr: '10.0.0.1/16' }) },
    { title: 'none at all is another matter', design: scene(() => {}, { cidr: '' }) },
  ],
});
