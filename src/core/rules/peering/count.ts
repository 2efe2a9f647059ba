import { peersOf } from '../../kinds/network';
import { quotaOf } from '../../kinds/quotas';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** "main" with so many peers; of some it was asked. */
const withPeers = (
  count: number,
  wasAsked: (i: number) => boolean = () => false,
  draw: (s: Sketch, peers: readonly ResourceId[]) => void = () => {},
) =>
  scene((s, main) => {
    const peers = Array.from({ length: count }, (_, i) =>
      s.add('vpc', `peer-${i + 1}`, s.region(), { cidr: `10.${i + 1}.0.0/16` }),
    );
    for (const [i, peer] of peers.entries()) {
      const [requester, accepter] = wasAsked(i + 1) ? [peer, main] : [main, peer];
      s.add('vpc-peering-connection', `link-${i + 1}`, s.region(), { requester, accepter });
    }
    draw(s, peers);
  });

export const count = defineRule({
  id: 'peering/count',
  severity: 'error',
  title: 'VPC has more peering connections than the quota allows',
  why: 'A VPC has up to 50 active peering connections; AWS can raise that to 125.',
  fix: 'Join the VPCs by a transit gateway, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html',
  code: 'VpcPeeringConnectionsPerVpcLimitExceeded',
  book: 'pcx-quota',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'peerings-per-vpc');
    const found = peersOf(index, vpc.id).length;
    if (found <= quota) return;
    yield {
      message: `${named(vpc)} has ${found} peering connections; the quota is ${quota} for a VPC. Use a transit gateway, or ask AWS for more.`,
    };
  },
  bad: [
    { title: '51', design: withPeers(51), at: 'main' },
    {
      title: '26 asked for and 25 accepted',
      design: withPeers(51, (i) => i % 2 === 0),
      at: 'main',
    },
  ],
  good: [
    { title: '50', design: withPeers(50) },
    { title: 'none', design: withPeers(0) },
    { title: '25 asked for and 25 accepted', design: withPeers(50, (i) => i % 2 === 0) },
    {
      title: '50, and one between two of the peers',
      design: withPeers(
        50,
        () => false,
        (s, peers) =>
          s.add('vpc-peering-connection', 'beside', s.region(), {
            requester: peers[0] ?? null,
            accepter: peers[1] ?? null,
          }),
      ),
    },
  ],
});
