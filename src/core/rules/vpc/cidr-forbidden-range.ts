import { containsCidr, formatCidr } from '../../net/cidr';
import { FORBIDDEN } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrForbiddenRange = defineRule({
  id: 'vpc/cidr-forbidden-range',
  severity: 'error',
  title: 'IPv4 CIDR of a VPC lies in a range that AWS refuses',
  why: 'The ranges 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16 and 224.0.0.0/4 have a meaning of their own on every network.',
  fix: 'Use private addresses: a part of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidVpc.Range',
  uncertain: true,
  kind: 'vpc',
  *check(vpc) {
    for (const { text, field, cidr } of soundCidrs(vpc)) {
      const range = FORBIDDEN.find((forbidden) => containsCidr(forbidden, cidr));
      if (!range) continue;
      yield {
        field,
        message: `${named(vpc)} has ${text}, which lies in ${formatCidr(range)}; AWS may refuse it, like everything from there. Use private addresses, such as 10.0.0.0/16.`,
      };
    }
  },
  bad: [
    { title: 'link-local addresses', design: scene(() => {}, { cidr: '169.254.0.0/16' }), at: 'main', field: 'cidr' },
    {
      title: 'multicast as a secondary block',
      design: scene(() => {}, { secondaryCidrs: ['239.1.0.0/16'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
  ],
  good: [
    { title: 'the block before multicast', design: scene(() => {}, { cidr: '223.255.0.0/16' }) },
    { title: 'the first block after 0.0.0.0/8', design: scene(() => {}, { cidr: '1.0.0.0/16' }) },

    { title: 'private addresses', design: scene(() => {}, { cidr: '192.168.0.0/16' }) },
    { title: 'the block before the link-local ones', design: scene(() => {}, { cidr: '169.253.0.0/16' }) },
    { title: 'a block that is too large anyway', design: scene(() => {}, { cidr: '0.0.0.0/0' }) },
  ],
});
