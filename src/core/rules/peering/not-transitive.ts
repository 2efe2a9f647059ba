import type { Index, ResourceOf } from '../../kinds/index';
import { peersOf, readCidr4, vpcBlocks } from '../../kinds/network';
import { type Cidr4, overlapsCidr } from '../../net/cidr';
import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';
import { routesInto, sidesOf } from './shared/sides';

type Vpc = ResourceOf<'vpc'>;

const has = (vpc: Vpc, block: Cidr4) => vpcBlocks(vpc).some((own) => overlapsCidr(own, block));

/** The VPC behind a peer that has these addresses; undefined if the peer has them, or nobody. */
function behind(index: Index, own: Vpc, peer: Vpc, destination: string): Vpc | undefined {
  const block = readCidr4(destination);
  if (!block || isAnywhere(block) || has(peer, block)) return undefined;
  return peersOf(index, peer.id).find(({ vpc }) => vpc.id !== own.id && has(vpc, block))?.vpc;
}

/** "main" and "other" are peered, "other" and "third" too; "main" has this route to "link". */
const chain = (destination: string) =>
  peeringScene((s, main, other, link) => {
    const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
    s.add('vpc-peering-connection', 'link-2', s.region(), { requester: other, accepter: third });
    s.add('route-table', 'rt', main, { routes: [{ id: '1', destination, target: link }] });
  });

export const notTransitive = defineRule({
  id: 'peering/not-transitive',
  severity: 'warning',
  title: 'Route expects a peer to pass traffic on to its own peer',
  why: 'Peering is not transitive: a VPC takes from a connection only what is for its own addresses, and passes nothing on.',
  fix: 'Peer the two outer VPCs directly, or join all of them by a transit gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const sides = sidesOf(index, peering);
    if (!sides) return;
    for (const [own, peer] of [sides, [sides[1], sides[0]] as const]) {
      for (const { table, route } of routesInto(index, own.id, peering.id)) {
        const third = behind(index, own, peer, route.destination);
        if (!third) continue;
        yield {
          message: `${named(table)} of ${named(own)} sends ${route.destination} over ${named(peering)} to ${named(peer)}, which does not pass it on to ${named(third)}. Peer ${named(own)} with ${named(third)} directly.`,
        };
      }
    }
  },
  bad: [
    { title: 'the block of the third VPC', design: chain('10.2.0.0/16'), at: 'link' },
    { title: 'a part of the block of the third VPC', design: chain('10.2.3.0/24'), at: 'link' },
  ],
  good: [
    { title: 'the block of the peer', design: chain('10.1.0.0/16') },
    { title: 'a block that nobody has', design: chain('10.9.0.0/16') },
    { title: 'everything, which has a rule of its own', design: chain('0.0.0.0/0') },
    { title: 'a wide block with the peer in it', design: chain('10.0.0.0/8') },
  ],
});
