import { containsCidr } from '../../net/cidr';
import { BENCHMARK, FORBIDDEN, isPrivate4 } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrPublicRange = defineRule({
  id: 'vpc/cidr-public-range',
  severity: 'warning',
  title: 'VPC uses public IPv4 addresses',
  why: 'AWS takes the block, but inside the VPC these addresses no longer lead to their owner on the internet.',
  fix: 'Use private addresses (RFC 1918) or the shared range 100.64.0.0/10, unless the block is your own.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  kind: 'vpc',
  *check(vpc) {
    for (const { text, field, cidr } of soundCidrs(vpc)) {
      if (isPrivate4(cidr) || [...FORBIDDEN, BENCHMARK].some((range) => containsCidr(range, cidr))) continue;
      yield {
        field,
        message: `${named(vpc)} has ${text}, which is outside of the private ranges: whoever owns these addresses on the internet cannot be reached from the VPC. Use private addresses, such as 10.0.0.0/16, unless the block is yours.`,
      };
    }
  },
  bad: [
    { title: 'addresses of somebody', design: scene(() => {}, { cidr: '8.8.0.0/16' }), at: 'main', field: 'cidr' },
    {
      title: 'just after 172.16.0.0/12',
      design: scene(() => {}, { cidr: '172.32.0.0/16' }),
      at: 'main',
      field: 'cidr',
    },
  ],
  good: [
    { title: 'the end of 172.16.0.0/12', design: scene(() => {}, { cidr: '172.31.0.0/16' }) },
    { title: 'shared addresses', design: scene(() => {}, { cidr: '10.0.0.0/16', secondaryCidrs: ['100.64.0.0/16'] }) },
    { title: 'the range for benchmarks, which nobody owns', design: scene(() => {}, { cidr: '198.18.0.0/16' }) },
    { title: 'a range that AWS refuses anyway', design: scene(() => {}, { cidr: '127.0.0.0/16' }) },
  ],
});
