import { hasPoolBlocks } from '../../kinds/create';
import type { Index, ResourceOf } from '../../kinds/index';
import { vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { type Cidr, formatCidr, overlapsCidr } from '../../net/cidr';
import { isAnywhere } from '../../net/ranges';
import { destinationOf, routesOf } from '../routes';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { listed, named } from '../words';

/** What is known to be wrong with such a destination behind a peer; null if nothing is. */
function fault(cidr: Cidr, peer: ResourceOf<'vpc'>): string | null {
  if (isAnywhere(cidr)) return `a peer forwards nothing to the internet`;
  if (cidr.family === 6 && peer.ipv6 === 'none') return `${named(peer)} has no IPv6`;
  // What Amazon or IPAM gives the peer is known only at AWS.
  if (cidr.family === 4 && hasPoolBlocks(peer)) return null;
  const blocks = cidr.family === 6 ? vpcBlocks6(peer) : vpcBlocks(peer);
  if (blocks.length === 0 || blocks.some((block) => overlapsCidr(block, cidr))) return null;
  return `${named(peer)} has ${listed(blocks.map(formatCidr))}`;
}

function peerOf(index: Index, peering: ResourceOf<'vpc-peering-connection'>, own: string | null) {
  const ends = [peering.requester, peering.accepter];
  return ends.includes(own)
    ? index.getAs(
        'vpc',
        ends.find((end) => end !== own),
      )
    : undefined;
}

const to = (destination: string) =>
  peeringScene((s, main, _other, target) => {
    s.add('route-table', 'rt', main, { routes: [{ id: '1', destination, target }] });
  });

export const pcxDest = defineRule({
  id: 'route/pcx-dest',
  severity: 'warning',
  title: 'Route to a peer for addresses that the peer does not have',
  why: 'A peer takes only what is for its own addresses: it passes nothing on to its internet gateway, its NAT gateway or other peers.',
  fix: 'Use the blocks of the peer as destinations.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const peering = index.getAs('vpc-peering-connection', route.route.target);
      const peer = peering && peerOf(index, peering, table.parent);
      const why = peer && route.cidr ? fault(route.cidr, peer) : null;
      if (!peering || why === null) continue;
      yield {
        field: route.destination,
        message: `${named(table)} routes ${destinationOf(index, route)} to the peering connection ${named(peering)}, but ${why}, so that traffic is dropped. Use the blocks of the peer.`,
      };
    }
  },
  bad: [
    { title: 'the default route', design: to('0.0.0.0/0'), at: 'rt', field: 'routes[0].destination' },
    { title: 'addresses of a third network', design: to('10.2.0.0/16'), at: 'rt', field: 'routes[0].destination' },
    { title: 'IPv6 to a peer without it', design: to('2001:db8::/56'), at: 'rt', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'the block of the peer', design: to('10.1.0.0/16') },
    { title: 'one subnet of the peer', design: to('10.1.7.0/24') },
    { title: 'a wider block that holds it', design: to('10.0.0.0/15') },
    {
      title: 'IPv6 to a peer that has it: which block is not known',
      design: peeringScene(
        (s, main, _other, target) => {
          s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '2600:1f18::/56', target }] });
        },
        { ipv6: 'amazon' },
      ),
    },
  ],
});
