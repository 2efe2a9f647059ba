import { subnetsOf } from '../../kinds/network';
import { remove } from '../fixes';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';
import { named } from '../words';

export const unused = defineRule({
  id: 'route-table/unused',
  severity: 'warning',
  title: 'Route table that no subnet and no gateway uses',
  why: 'A table that is not the main one does nothing until a subnet or a gateway is associated with it.',
  fix: 'Associate the subnets that it is meant for, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (table.main || table.gateways.length > 0 || subnetsOf(index, table).length > 0) return;
    yield {
      message: `${named(table)} is used by no subnet, so its routes do nothing. Associate a subnet with it or delete it.`,
      repairs: [remove('Delete the table', table.id)],
    };
  },
  bad: [
    {
      title: 'one with routes, beside one in use',
      design: publicScene((s, { vpc, gateway }) =>
        s.add('route-table', 'spare', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] }),
      ),
      at: 'spare',
    },
    { title: 'no association', design: scene((s, vpc) => s.add('route-table', 'rt', vpc)), at: 'rt' },
  ],
  good: [
    {
      title: 'an empty one that isolates a subnet',
      design: scene((s, vpc) => s.add('subnet', 'db', vpc, { routeTable: s.add('route-table', 'isolated', vpc) })),
    },

    { title: 'one subnet uses it', design: publicScene() },
    {
      title: 'a gateway uses it',
      design: publicScene((s, { vpc, gateway }) => s.add('route-table', 'edge', vpc, { gateways: [gateway] })),
    },
    { title: 'the main table is always there', design: scene(() => {}) },
  ],
});
