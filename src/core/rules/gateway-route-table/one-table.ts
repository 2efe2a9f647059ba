import type { ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { change } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeScene } from './shared/scenes';

/** The first table that each gateway is associated with. */
const firstTables = perVpc((index, vpc): ReadonlyMap<ResourceId, ResourceOf<'route-table'>> => {
  const first = new Map<ResourceId, ResourceOf<'route-table'>>();
  for (const table of index.inVpc(vpc, 'route-table'))
    for (const id of table.gateways) if (!first.has(id)) first.set(id, table);
  return first;
});

export const oneTable = defineRule({
  id: 'gateway-route-table/one-table',
  book: 'rt-assoc-once',
  severity: 'error',
  title: 'Gateway that is associated with two route tables',
  why: 'What comes in through a gateway follows one route table; AWS refuses a second association.',
  fix: 'Take the gateway off one of the tables.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  code: 'Resource.AlreadyAssociated',
  kind: 'route-table',
  *check(table, index) {
    for (const [i, id] of table.gateways.entries()) {
      const first = firstTables(index, table.parent ?? '').get(id);
      const gateway = index.get(id);
      const again = table.gateways.indexOf(id) < i;
      if (!gateway || !first || (first.id === table.id && !again)) continue;
      yield {
        field: `gateways[${i}]`,
        message: `${named(table)} is associated with ${named(gateway)}, which already follows ${again ? 'it' : named(first)}; AWS takes one route table for each gateway. Take it off one of them.`,
        repairs: [
          change<ResourceOf<'route-table'>>(`Take ${named(gateway)} off ${named(table)}`, table.id, (now) => ({
            gateways: now.gateways.filter((one, at) => one !== id || (again && at !== i)),
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'two tables',
      design: edgeScene(({ s, vpc, gateway }) => {
        s.add('route-table', 'first', vpc, { gateways: [gateway] });
        return {};
      }),
      at: 'edge',
      field: 'gateways[0]',
    },
    {
      title: 'twice the same',
      design: edgeScene(({ gateway }) => ({ gateways: [gateway, gateway] })),
      at: 'edge',
      field: 'gateways[1]',
    },
  ],
  good: [
    {
      title: 'one table for both gateways',
      design: edgeScene(({ s, vpc, gateway }) => ({
        gateways: [gateway, s.add('virtual-private-gateway', 'vgw', vpc)],
      })),
    },
    {
      title: 'a second table that only routes to the gateway',
      design: edgeScene(({ s, vpc, gateway }) => {
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
        return {};
      }),
    },

    { title: 'one table', design: edgeScene() },
    {
      title: 'a table for each of two gateways',
      design: edgeScene(({ s, vpc }) => {
        s.add('route-table', 'from-vpn', vpc, { gateways: [s.add('virtual-private-gateway', 'vgw', vpc)] });
        return {};
      }),
    },
  ],
});
