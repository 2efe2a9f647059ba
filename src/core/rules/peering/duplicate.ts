import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';
import { type Peering, sidesOf } from './shared/sides';

const pairOf = (peering: Peering) => [peering.requester ?? '', peering.accepter ?? ''].sort().join(' ');

/** The first connection of each two VPCs. */
const firstOfPair = perDesign((index): ReadonlyMap<string, Peering> => {
  const first = new Map<string, Peering>();
  for (const peering of index.all('vpc-peering-connection')) {
    const pair = pairOf(peering);
    if (!first.has(pair)) first.set(pair, peering);
  }
  return first;
});

export const duplicate = defineRule({
  id: 'peering/duplicate',
  severity: 'error',
  title: 'Two VPCs are peered twice',
  why: 'Between two VPCs there is one peering connection, whichever of them asked for it.',
  fix: 'Delete one of the two and let the routes use the other.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  code: 'VpcPeeringConnectionAlreadyExists',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const sides = sidesOf(index, peering);
    const first = sides && firstOfPair(index).get(pairOf(peering));
    if (!first || first.id === peering.id) return;
    yield {
      message: `${named(peering)} peers ${named(sides[0])} with ${named(sides[1])}, as ${named(first)} already does; AWS allows one connection for two VPCs. Delete one of them.`,
    };
  },
  bad: [
    {
      title: 'the same direction',
      design: peeringScene((s, main, other) =>
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: main, accepter: other }),
      ),
      at: 'link-2',
    },
    {
      title: 'the other direction',
      design: peeringScene((s, main, other) =>
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: other, accepter: main }),
      ),
      at: 'link-2',
    },
  ],
  good: [
    { title: 'one connection', design: peeringScene() },
    {
      title: 'a third VPC',
      design: peeringScene((s, main) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: main, accepter: third });
      }),
    },
    {
      title: 'two that lack a side, which has a rule of its own',
      design: peeringScene((s, main) => {
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: main });
        s.add('vpc-peering-connection', 'link-3', s.region(), { requester: main });
      }),
    },
    {
      title: 'a triangle, each pair once',
      design: peeringScene((s, main, other) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: other, accepter: third });
        s.add('vpc-peering-connection', 'link-3', s.region(), { requester: third, accepter: main });
      }),
    },
  ],
});
