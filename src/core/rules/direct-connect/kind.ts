import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

type Association = ResourceOf<'direct-connect-association'>;

/** The first association of each Direct Connect gateway, and of each virtual private gateway. */
const firsts = perDesign((index: Index): ReadonlyMap<ResourceId, Association> => {
  const first = new Map<ResourceId, Association>();
  for (const association of index.all('direct-connect-association'))
    for (const id of [association.directConnectGateway, association.gateway])
      if (id !== null && index.get(association.gateway) && !first.has(id)) first.set(id, association);
  return first;
});

export const kind = defineRule({
  id: 'direct-connect/kind',
  severity: 'error',
  title: 'Gateway that cannot join the Direct Connect gateway',
  why: 'A Direct Connect gateway takes virtual private gateways or transit gateways, not both; a virtual private gateway joins one Direct Connect gateway.',
  fix: 'Use a second Direct Connect gateway for the other sort, and one for each virtual private gateway.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association, index) {
    const line = index.getAs('direct-connect-gateway', association.directConnectGateway);
    const gateway = index.get(association.gateway);
    if (!line || !gateway) return;
    const other = index.get(firsts(index).get(line.id)?.gateway);
    if (other && other.kind !== gateway.kind)
      yield {
        field: 'gateway',
        message: `${named(association)} joins ${named(gateway)} to ${named(line)}, which has ${named(other)} of the other sort; AWS takes virtual private gateways or transit gateways, not both. Use another Direct Connect gateway.`,
      };
    const first = firsts(index).get(gateway.id);
    if (gateway.kind !== 'virtual-private-gateway' || !first || first.id === association.id) return;
    const there = named(index.get(first.directConnectGateway));
    yield {
      field: 'directConnectGateway',
      message: `${named(association)} joins ${named(gateway)} to ${named(line)}, and it joins ${there} already by ${named(first)}; a virtual private gateway joins one. Delete one of the two.`,
    };
  },
  bad: [
    {
      title: 'both sorts',
      design: lineScene((s, { join }) => join(s.add('transit-gateway', 'tgw', s.region()))),
      at: 'more',
      field: 'gateway',
    },
    {
      title: 'a virtual private gateway twice',
      design: lineScene((s, { vpcGateway, join }) => {
        const gateway = vpcGateway('10.1.0.0/16');
        join(gateway);
        const directConnectGateway = s.add('direct-connect-gateway', 'dx-2', null);
        s.add('direct-connect-association', 'again', s.region(), { directConnectGateway, gateway });
      }),
      at: 'again',
      field: 'directConnectGateway',
    },
  ],
  good: [
    {
      title: 'both sorts, each on a Direct Connect gateway of its own',
      design: lineScene((s) => {
        const directConnectGateway = s.add('direct-connect-gateway', 'dx-2', null, { amazonSideAsn: 64600 });
        const gateway = s.add('transit-gateway', 'tgw', s.region());
        s.add('direct-connect-association', 'hub', s.region(), { directConnectGateway, gateway });
      }),
    },
    {
      title: 'an association that lacks its gateway',
      design: lineScene((s, { line }) =>
        s.add('direct-connect-association', 'open', s.region(), { directConnectGateway: line }),
      ),
    },
    { title: 'one sort', design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.1.0.0/16'))) },
    {
      title: 'a transit gateway on two',
      design: lineScene((s) => {
        const gateway = s.add('transit-gateway', 'tgw', s.region());
        for (const name of ['dx-2', 'dx-3']) {
          const directConnectGateway = s.add('direct-connect-gateway', name, null);
          s.add('direct-connect-association', name, s.region(), { directConnectGateway, gateway });
        }
      }),
    },
  ],
});
