import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const PREFIX = { byoip: 'ipv6pool-', ipam: 'ipam-pool-' } as const;

export const ipv6Choice = defineRule({
  id: 'vpc/ipv6-choice',
  severity: 'error',
  title: 'IPv6 of a VPC without the pool that it is from',
  why: 'A block of addresses of your own is asked for by the id of its pool (ipv6pool-ec2-…) and its CIDR, one of IPAM by the id of the IPAM pool (ipam-pool-…).',
  fix: 'Give the id of the pool as AWS shows it, or choose the /56 that Amazon provides.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateVpcCidrBlock.html',
  code: 'InvalidParameterCombination',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.ipv6 !== 'byoip' && vpc.ipv6 !== 'ipam') return;
    if (vpc.ipv6Pool.startsWith(PREFIX[vpc.ipv6])) return;
    const found = vpc.ipv6Pool.trim() === '' ? 'names no pool' : `names the pool "${vpc.ipv6Pool}"`;
    const what = vpc.ipv6 === 'byoip' ? 'addresses of your own' : 'an IPAM pool';
    yield {
      field: 'ipv6Pool',
      message: `${named(vpc)} takes its IPv6 block from ${what}, but ${found}; the id of such a pool begins with ${PREFIX[vpc.ipv6]}. Give that id.`,
      repairs: [setFields('Use the /56 that Amazon provides', vpc.id, { ipv6: 'amazon' })],
    };
  },
  bad: [
    { title: 'IPAM without a pool', design: scene(() => {}, { ipv6: 'ipam' }), at: 'main', field: 'ipv6Pool' },
    {
      title: 'an IPAM pool for addresses of one’s own',
      design: scene(() => {}, { ipv6: 'byoip', ipv6Pool: 'ipam-pool-0a', ipv6Cidr: '2001:db8::/56' }),
      at: 'main',
      field: 'ipv6Pool',
    },
  ],
  good: [
    { title: 'no IPv6', design: scene(() => {}) },
    { title: 'of Amazon, with an id left from before', design: scene(() => {}, { ipv6: 'amazon', ipv6Pool: 'x' }) },
    { title: 'an IPAM pool', design: scene(() => {}, { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef0' }) },
    {
      title: 'a pool of one’s own',
      design: scene(() => {}, { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0', ipv6Cidr: '2001:db8::/56' }),
    },
  ],
});
