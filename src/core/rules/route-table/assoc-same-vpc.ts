import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';

export const assocSameVpc = defineRule({
  id: 'route-table/assoc-same-vpc',
  severity: 'error',
  title: 'Subnet associated with a route table of another VPC',
  why: 'A subnet follows a route table of its own VPC.',
  fix: 'Choose a table of the same VPC, or none: then the main table applies.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    const table = index.getAs('route-table', subnet.routeTable);
    if (!table || table.parent === subnet.parent) return;
    const other = index.getAs('vpc', table.parent);
    yield {
      field: 'routeTable',
      message: `${named(subnet)} is associated with the route table ${named(table)} of another VPC, ${named(other)}; AWS links them only inside one VPC. Choose a table of its own VPC.`,
      repairs: [setFields('Use the main route table', subnet.id, { routeTable: null })],
    };
  },
  bad: [
    {
      title: 'the main table of another VPC',
      design: peeringScene((s, main, other) => s.add('subnet', 'web', main, { routeTable: s.mainTable(other) })),
      at: 'web',
      field: 'routeTable',
    },

    {
      title: 'the table of a peer',
      design: peeringScene((s, main, other) => {
        s.add('subnet', 'web', main, { routeTable: s.add('route-table', 'rt', other) });
      }),
      at: 'web',
      field: 'routeTable',
    },
  ],
  good: [
    {
      title: 'the main table of the same VPC, by name',
      design: peeringScene((s, main) => s.add('subnet', 'web', main, { routeTable: s.mainTable(main) })),
    },
    {
      title: 'one table for two subnets',
      design: peeringScene((s, main) => {
        const routeTable = s.add('route-table', 'rt', main);
        s.add('subnet', 'a', main, { routeTable });
        s.add('subnet', 'b', main, { routeTable, zone: 'b' });
      }),
    },

    {
      title: 'a table of the same VPC',
      design: peeringScene((s, main) => {
        s.add('subnet', 'web', main, { routeTable: s.add('route-table', 'rt', main) });
      }),
    },
    { title: 'no association', design: peeringScene((s, main) => s.add('subnet', 'web', main)) },
  ],
});
