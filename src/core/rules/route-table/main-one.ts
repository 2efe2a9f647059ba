import { mainRouteTable } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const mainOne = defineRule({
  id: 'route-table/main-one',
  book: '',
  severity: 'error',
  title: 'Second main route table of a VPC',
  why: 'A VPC has exactly one main route table; it applies to every subnet without an association of its own.',
  fix: 'Keep one table as the main one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    const main = mainRouteTable(index, table.parent ?? '');
    if (!table.main || !main || main.id === table.id) return;
    yield {
      field: 'main',
      message: `${named(table)} is a main route table, but its VPC ${named(index.get(table.parent))} has one already, ${named(main)}; AWS knows one per VPC. Make it an ordinary table.`,
      repairs: [setFields('Make it an ordinary table', table.id, { main: false })],
    };
  },
  bad: [
    {
      title: 'a second one that subnets are associated with',
      design: scene((s, vpc) => {
        const routeTable = s.add('route-table', 'second', vpc, { main: true });
        s.add('subnet', 'web', vpc, { routeTable });
      }),
      at: 'second',
      field: 'main',
    },

    {
      title: 'two',
      design: scene((s, vpc) => s.add('route-table', 'second', vpc, { main: true })),
      at: 'second',
      field: 'main',
    },
  ],
  good: [
    {
      title: 'several ordinary tables',
      design: scene((s, vpc) => {
        for (const name of ['rt-a', 'rt-b', 'main']) s.add('route-table', name, vpc);
      }),
    },

    { title: 'the one that AWS makes', design: scene(() => {}) },
    { title: 'an ordinary table', design: scene((s, vpc) => s.add('route-table', 'rt', vpc)) },
    {
      title: 'one in each of two VPCs',
      design: scene((s) => s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' })),
    },
  ],
});
