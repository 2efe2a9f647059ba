import { LARGEST, SMALLEST } from '../blocks';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const isPool = (text: string) => /^ipam-pool-[0-9a-z]+$/.test(text);
const isLength = (netmask: number | null) => netmask === null || (netmask >= LARGEST && netmask <= SMALLEST);

const pooled = (ipv4Netmask: number | null, ipv4Pool = 'ipam-pool-0a', cidr = '') =>
  scene(() => {}, { cidr, ipv4Pool, ipv4Netmask });
const secondary = (pool: string, netmask: number | null) =>
  scene(() => {}, { secondaryPools: [{ id: '1', pool, netmask }] });

export const ipamNetmask = defineRule({
  id: 'vpc/ipam-netmask',
  severity: 'error',
  title: 'IPv4 block from IPAM that cannot be asked for',
  why: 'IPAM chooses a block by the id of one of its pools and a netmask length, /16 to /28 for a VPC; without a length the default of the pool counts.',
  fix: 'Give the id of an IPAM pool of the Region and a length from 16 to 28.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html',
  code: 'InvalidParameterValue',
  kind: 'vpc',
  *check(vpc) {
    const wrongPool = (field: string, pool: string): Problem => ({
      field,
      message: `${named(vpc)} has ${pool.trim() === '' ? 'no id of' : `"${pool}" as`} an IPAM pool; such an id looks like ipam-pool-0123456789abcdef0. Give that of the pool.`,
    });
    const wrongLength = (field: string, netmask: number | null, repairs: Problem['repairs'] = []): Problem => ({
      field,
      message: `${named(vpc)} asks IPAM for a block of length /${netmask}; a VPC takes /${LARGEST} to /${SMALLEST}. Choose a length between them.`,
      repairs,
    });
    if (vpc.ipv4Pool !== '' && !isPool(vpc.ipv4Pool)) yield wrongPool('ipv4Pool', vpc.ipv4Pool);
    if (vpc.ipv4Pool !== '' && vpc.cidr === '' && !isLength(vpc.ipv4Netmask))
      yield wrongLength('ipv4Netmask', vpc.ipv4Netmask, [setFields('Use /16', vpc.id, { ipv4Netmask: LARGEST })]);
    for (const [i, { pool, netmask }] of vpc.secondaryPools.entries()) {
      if (!isPool(pool)) yield wrongPool(`secondaryPools[${i}].pool`, pool);
      if (!isLength(netmask)) yield wrongLength(`secondaryPools[${i}].netmask`, netmask);
    }
  },
  bad: [
    { title: 'a /8', design: pooled(8), at: 'main', field: 'ipv4Netmask' },
    { title: 'the id of something else', design: pooled(20, 'pool-1'), at: 'main', field: 'ipv4Pool' },
    { title: 'no pool', design: secondary('', 20), at: 'main', field: 'secondaryPools[0].pool' },
    { title: 'a /29', design: secondary('ipam-pool-0a', 29), at: 'main', field: 'secondaryPools[0].netmask' },
  ],
  good: [
    { title: 'a /20', design: pooled(20) },
    { title: 'as long as the pool says', design: pooled(null) },
    {
      title: 'a CIDR of the pool, beside which the length does not count',
      design: pooled(8, 'ipam-pool-0a', '10.0.0.0/16'),
    },
    { title: 'a secondary /24', design: secondary('ipam-pool-0a', 24) },
    { title: 'no IPAM', design: scene(() => {}) },
  ],
});
