import { hasPoolBlocks } from '../../kinds/create';
import { vpcBlocks } from '../../kinds/network';
import { addressCount4 } from '../../net/cidr';
import { freeBlocks4 } from '../../net/free-space';
import { freeBlock, subnetBlocks } from '../blocks';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { counted, grouped, named } from '../words';

/** The largest size that several subnets have, as a prefix length, and how many: what a further tier would have too. */
function usualSize(prefixes: readonly number[]): readonly [prefix: number, count: number] | undefined {
  const counts = new Map<number, number>();
  for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => a - b)[0];
}

/** "main" of 10.0.0.0/24 with subnets of these blocks. */
const cut = (...cidrs: readonly string[]) =>
  scene(
    (s, vpc) => {
      for (const [i, cidr] of cidrs.entries())
        s.add('subnet', `subnet-${i}`, vpc, { cidr, zone: 'abcdef'[i % 6] ?? 'a' });
    },
    { cidr: '10.0.0.0/24' },
  );

export const fragmented = defineRule({
  id: 'subnet/fragmented',
  severity: 'info',
  title: 'Addresses that are left are too scattered for another subnet',
  why: 'The block of a subnet begins at a multiple of its size: what is left in pieces between subnets holds smaller ones only, and subnets cannot be moved.',
  fix: 'Lay subnets of one size side by side, or add a secondary block to the VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  kind: 'vpc',
  *check(vpc, index) {
    const taken = subnetBlocks(index, vpc.id).map(({ cidr }) => cidr);
    const usual = usualSize(taken.map((cidr) => cidr.prefix));
    if (!usual || hasPoolBlocks(vpc) || freeBlock(index, vpc.id, usual[0]) !== '') return;
    const [prefix, count] = usual;
    const free = vpcBlocks(vpc).flatMap((block) => freeBlocks4(block, taken));
    const left = free.reduce((sum, block) => sum + addressCount4(block), 0);
    if (left < 2 ** (32 - prefix)) return;
    yield {
      message: `${named(vpc)} has ${grouped(left)} addresses left, but in ${counted(free.length, 'piece')}, none of which holds another /${prefix} like ${count} of its subnets. Add a secondary block to the VPC, or use smaller subnets.`,
    };
  },
  bad: [
    {
      title: 'quarters that begin in the middle',
      design: cut('10.0.0.0/26', '10.0.0.64/27', '10.0.0.128/26', '10.0.0.224/27'),
      at: 'main',
    },
    {
      title: 'a small subnet in each half that is left',
      design: cut('10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/28', '10.0.0.192/28'),
      at: 'main',
    },
  ],
  good: [
    { title: 'side by side, with room', design: cut('10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/28') },
    { title: 'full', design: cut('10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/26', '10.0.0.192/26') },
    {
      title: 'less left than a subnet has',
      design: cut('10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/26', '10.0.0.192/27'),
    },
    { title: 'subnets of different sizes', design: cut('10.0.0.0/25', '10.0.0.192/26') },
    {
      title: 'a block of IPAM, which may have room',
      design: scene(
        (s, vpc) => {
          for (const [i, cidr] of ['10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/28', '10.0.0.192/28'].entries())
            s.add('subnet', `subnet-${i}`, vpc, { cidr });
        },
        { cidr: '10.0.0.0/24', secondaryPools: [{ id: '1', pool: 'ipam-pool-0a', netmask: 24 }] },
      ),
    },
  ],
});
