import { hasPoolBlocks } from '../../kinds/create';
import { readCidr4, vpcBlocks } from '../../kinds/network';
import { containsCidr, formatCidr } from '../../net/cidr';
import { giveOtherBlock, LARGEST, SMALLEST } from '../blocks';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { listed, named } from '../words';

export const inVpc = defineRule({
  id: 'subnet/in-vpc',
  severity: 'error',
  title: 'Subnet is not inside one CIDR of its VPC',
  why: 'The addresses of a subnet are a part of one block of its VPC; it may not span two, even if they are neighbours.',
  fix: 'Give the subnet a block of the VPC, or add a secondary block to the VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidSubnet.Range',
  kind: 'subnet',
  *check(subnet, index) {
    const vpc = index.getAs('vpc', subnet.parent);
    const cidr = readCidr4(subnet.cidr);
    if (!vpc || !cidr || cidr.prefix < LARGEST || cidr.prefix > SMALLEST) return;
    const blocks = vpcBlocks(vpc);
    // What IPAM chooses is known only once the VPC exists.
    if (blocks.length === 0 || hasPoolBlocks(vpc) || blocks.some((block) => containsCidr(block, cidr))) return;
    yield {
      field: 'cidr',
      message: `${named(subnet)} has ${subnet.cidr}, which is not inside one block of ${named(vpc)} (${listed(blocks.map(formatCidr))}). Choose a block of the VPC, or add one to it.`,
      repairs: giveOtherBlock(index, subnet),
    };
  },
  bad: [
    { title: 'addresses of nobody', design: subnetScene(() => {}, { cidr: '10.1.0.0/24' }), at: 'web', field: 'cidr' },
    {
      title: 'across two neighbouring blocks',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/23' }), {
        cidr: '10.0.0.0/24',
        secondaryCidrs: ['10.0.1.0/24'],
      }),
      at: 'web',
      field: 'cidr',
    },
  ],
  good: [
    { title: 'all of the VPC', design: subnetScene(() => {}, { cidr: '10.0.0.0/16' }) },
    {
      title: 'in a secondary block',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '100.64.3.0/24' }), {
        secondaryCidrs: ['100.64.0.0/16'],
      }),
    },
    {
      title: 'a further block of the VPC is from IPAM',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.9.0.0/24' }), {
        secondaryPools: [{ id: '1', pool: 'ipam-pool-0a', netmask: 20 }],
      }),
    },
    {
      title: 'the block of the VPC cannot be read',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.9.0.0/24' }), { cidr: 'ten' }),
    },
  ],
});
