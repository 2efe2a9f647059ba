import type { ResourceOf } from '../../kinds/index';
import { vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { type Cidr, formatCidr, overlapsCidr } from '../../net/cidr';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { listed, named } from '../words';
import { sidesOf } from './shared/sides';

/** The most blocks that AWS lets a VPC have. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const MOST = 50;

const blocksOf = (vpc: ResourceOf<'vpc'>): readonly Cidr[] => [...vpcBlocks(vpc).slice(0, MOST), ...vpcBlocks6(vpc)];

export const overlap = defineRule({
  id: 'peering/overlap',
  severity: 'error',
  title: 'Peered VPCs share addresses',
  why: 'AWS takes the request, but the connection ends as failed if any block of the two VPCs overlaps, primary or secondary.',
  fix: 'Give one of the VPCs blocks that the other does not have; the primary block is fixed once the VPC exists.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const sides = sidesOf(index, peering);
    if (!sides) return;
    const [requester, accepter] = sides;
    const others = blocksOf(accepter);
    const shared = blocksOf(requester).flatMap((block) =>
      others.filter((other) => overlapsCidr(block, other)).map((other) => [block, other] as const),
    );
    if (shared.length === 0) return;
    const pairs = shared.map(([block, other]) => `${formatCidr(block)} with ${formatCidr(other)}`);
    yield {
      message: `${named(peering)} joins ${named(requester)} and ${named(accepter)}, whose blocks overlap (${listed(pairs)}); AWS ends such a connection as failed. Give one of the VPCs other blocks.`,
    };
  },
  bad: [
    {
      title: 'IPv6 blocks of their own, one inside the other',
      design: peeringScene((s, main, other) => {
        const own = { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a' } as const;
        s.set('vpc', main, { ...own, ipv6Cidr: '2001:db8::/48' });
        s.set('vpc', other, { ...own, ipv6Cidr: '2001:db8:0:1a00::/56' });
      }),
      at: 'link',
    },
    { title: 'the same block', design: peeringScene(undefined, { cidr: '10.0.0.0/16' }), at: 'link' },
    { title: 'a block inside the other', design: peeringScene(undefined, { cidr: '10.0.128.0/20' }), at: 'link' },
    {
      title: 'a secondary block',
      design: peeringScene(undefined, { secondaryCidrs: ['100.64.0.0/16', '10.0.0.0/20'] }),
      at: 'link',
    },
  ],
  good: [
    { title: 'neighbours', design: peeringScene() },
    {
      title: 'the same secondary size elsewhere',
      design: peeringScene(undefined, { secondaryCidrs: ['10.2.0.0/16'] }),
    },
    {
      title: 'both have IPv6 blocks of Amazon',
      design: peeringScene((s, main) => s.set('vpc', main, { ipv6: 'amazon' }), { ipv6: 'amazon' }),
    },
    { title: 'a block that cannot be read', design: peeringScene(undefined, { cidr: '10.0.0/16' }) },
  ],
});
