import type { ResourceOf } from '../../kinds/index';
import { peersOf, readCidr4, vpcBlocks } from '../../kinds/network';
import { addressCount4, containsCidr, formatCidr } from '../../net/cidr';
import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { listed, named } from '../words';

/** Blocks of a VPC that lie in a destination without filling it; none if they fill it, or none lies in it. */
function tooFewIn(vpc: ResourceOf<'vpc'>, destination: string): readonly string[] {
  const block = readCidr4(destination);
  if (!block || isAnywhere(block)) return [];
  const inside = vpcBlocks(vpc).filter((own) => containsCidr(block, own));
  const addresses = inside.reduce((sum, own) => sum + addressCount4(own), 0);
  return addresses < addressCount4(block) ? inside.map(formatCidr) : [];
}

const to = (destination: string, secondaryCidrs: readonly string[] = []) =>
  peeringScene(
    (s, main, _other, link) => {
      s.add('route-table', 'rt', main, { routes: [{ id: '1', destination, target: link }] });
    },
    { secondaryCidrs },
  );

export const broadRoute = defineRule({
  id: 'peering/broad-route',
  severity: 'warning',
  set: 'security',
  title: 'Route to a peer covers more than the addresses of the peer',
  why: 'What the peer does not have is dropped there, and a wide route hides later networks behind the wrong connection.',
  fix: 'Use the blocks of the peer, or parts of them, as destinations.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
  kind: 'route-table',
  *check(table, index) {
    const own = index.vpcOf(table.id);
    for (const [i, route] of table.routes.entries()) {
      if (own === null || index.getAs('vpc-peering-connection', route.target) === undefined) continue;
      const peer = peersOf(index, own).find(({ by }) => by.id === route.target)?.vpc;
      const blocks = peer ? tooFewIn(peer, route.destination) : [];
      if (!peer || blocks.length === 0) continue;
      yield {
        field: `routes[${i}].destination`,
        message: `${named(table)} sends ${route.destination} to the peer ${named(peer)}, which has only ${listed(blocks)} of it. Use that as destination.`,
      };
    }
  },
  bad: [
    { title: 'a /8 for a /16', design: to('10.0.0.0/8'), at: 'rt', field: 'routes[0].destination' },
    {
      title: 'the block of the peer and its neighbour',
      design: to('10.0.0.0/15'),
      at: 'rt',
      field: 'routes[0].destination',
    },
  ],
  good: [
    { title: 'the block of the peer', design: to('10.1.0.0/16') },
    { title: 'a part of it', design: to('10.1.3.0/24') },
    { title: 'two blocks of the peer as one', design: to('10.2.0.0/15', ['10.2.0.0/16', '10.3.0.0/16']) },
    { title: 'everything, which has a rule of its own', design: to('0.0.0.0/0') },
  ],
});
