import type { Index, ResourceOf } from '../../kinds/index';
import { remove } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Peering = ResourceOf<'transit-gateway-peering'>;

const pairOf = ({ requester, accepter }: Peering) => [requester, accepter].sort().join(' ');

const firstOfPair = perDesign((index: Index): ReadonlyMap<string, Peering> => {
  const first = new Map<string, Peering>();
  for (const peering of index.all('transit-gateway-peering'))
    if (!first.has(pairOf(peering))) first.set(pairOf(peering), peering);
  return first;
});

export const peeringEnds = defineRule({
  id: 'transit-gateway/peering-ends',
  book: '',
  severity: 'error',
  title: 'Peering that does not join two transit gateways, or joins them again',
  why: 'A peering attachment joins two different transit gateways, once.',
  fix: 'Choose two gateways that are not peered yet, or delete the peering.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
  kind: 'transit-gateway-peering',
  *check(peering, index) {
    for (const side of ['requester', 'accepter'] as const) {
      if (peering[side] !== null) continue;
      yield { field: side, message: `${named(peering)} has no ${side}; AWS expects two transit gateways. Choose one.` };
    }
    const [one, two] = [index.get(peering.requester), index.get(peering.accepter)];
    if (!one || !two) return;
    const first = firstOfPair(index).get(pairOf(peering));
    if (one === two)
      yield {
        field: 'accepter',
        message: `${named(peering)} joins ${named(one)} with itself; AWS expects two transit gateways. Choose another.`,
      };
    else if (first && first.id !== peering.id)
      yield {
        message: `${named(peering)} joins ${named(one)} with ${named(two)}, as ${named(first)} already does; AWS allows one peering of two gateways. Delete one of them.`,
        repairs: [remove(`Delete ${named(peering)}`, peering.id)],
      };
  },
  bad: [
    {
      title: 'no accepter',
      design: transitScene((s, { gateway }) =>
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway }),
      ),
      at: 'hubs',
      field: 'accepter',
    },
    {
      title: 'a gateway with itself',
      design: transitScene((s, { gateway }) =>
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: gateway }),
      ),
      at: 'hubs',
      field: 'accepter',
    },
    {
      title: 'from the other side again',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
        s.add('transit-gateway-peering', 'again', s.region('eu-west-1'), { requester: far, accepter: gateway });
      }),
      at: 'again',
    },
  ],
  good: [
    {
      title: 'two peerings of one gateway with two others',
      design: transitScene((s, { gateway }) => {
        for (const region of ['eu-west-1', 'eu-central-1'])
          s.add('transit-gateway-peering', region, s.region(), {
            requester: gateway,
            accepter: s.add('transit-gateway', `tgw ${region}`, s.region(region)),
          });
      }),
    },
    { title: 'no peering', design: transitScene((s) => s.add('transit-gateway', 'far', s.region('eu-west-1'))) },
    {
      title: 'two Regions',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
      }),
    },
    {
      title: 'two gateways of one Region',
      design: transitScene((s, { gateway }) => {
        const near = s.add('transit-gateway', 'near', s.region());
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: near });
      }),
    },
  ],
});
