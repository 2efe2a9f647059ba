import { subnetsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { listed, named } from '../words';

export const implicitSubnet = defineRule({
  id: 'route-table/implicit-subnet',
  severity: 'info',
  title: 'Some subnets follow the main route table without saying so',
  why: 'A subnet without an association follows whatever the main table says, now and after somebody has edited it or made another table the main one.',
  fix: 'Associate each subnet with the table that is meant for it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (!table.main || table.routes.length === 0) return;
    const implicit = subnetsOf(index, table).filter((subnet) => subnet.routeTable === null);
    const isMixed = index.inVpc(table.parent ?? '', 'subnet').some((subnet) => subnet.routeTable !== null);
    if (implicit.length === 0 || !isMixed) return;
    yield {
      message: `${named(table)}, the main route table, also applies to ${listed(implicit.map(named))} because nothing else is said, while other subnets have a table of their own. Associate each subnet with the table that is meant.`,
    };
  },
  bad: [
    {
      title: 'two of three subnets, and a route to a network behind a VPN',
      design: publicScene((s, { vpc }) => {
        const target = s.add('virtual-private-gateway', 'vgw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
        s.add('subnet', 'app', vpc);
        s.add('subnet', 'db', vpc);
      }),
      at: 'main',
    },

    {
      title: 'one of two subnets',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app', vpc);
      }),
      at: 'main',
    },
  ],
  good: [
    {
      title: 'the main table by an association of its own',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app', vpc, { routeTable: s.mainTable(vpc) });
      }),
    },

    { title: 'each has a table', design: publicScene() },
    { title: 'all follow the main table', design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc)) },
    { title: 'the main table has no routes', design: publicScene((s, { vpc }) => s.add('subnet', 'db', vpc)) },
  ],
});
