import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** Besides the main table. */
const withTables = (count: number) =>
  scene((s, vpc) => {
    for (let i = 0; i < count; i += 1) s.add('route-table', `rt-${i}`, vpc);
  });

export const tableCount = defineRule({
  id: 'route-table/table-count',
  severity: 'error',
  title: 'More than 200 route tables in a VPC',
  why: 'A VPC has at most 200 route tables, the main one included, until the quota of the account is raised.',
  fix: 'Share tables between subnets, or ask AWS for a higher quota (L-589F43AA).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'RouteTableLimitExceeded',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'route-tables-per-vpc');
    const count = index.inVpc(vpc.id, 'route-table').length;
    if (count <= quota) return;
    yield {
      message: `${named(vpc)} has ${count} route tables; AWS allows ${quota} per VPC until the quota is raised. Share tables between subnets or ask for a higher quota.`,
    };
  },
  bad: [
    {
      title: '202 where AWS has raised the quota to 201',
      design: scene((s, vpc) => {
        for (let i = 0; i < 201; i += 1) s.add('route-table', `rt-${i}`, vpc);
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'route-tables-per-vpc', value: 201 }] });
      }),
      at: 'main',
    },
    { title: '201', design: withTables(200), at: 'main' },
  ],
  good: [
    {
      title: '201 where AWS has raised the quota',
      design: scene((s, vpc) => {
        for (let i = 0; i < 200; i += 1) s.add('route-table', `rt-${i}`, vpc);
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'route-tables-per-vpc', value: 201 }] });
      }),
    },
    {
      title: '202 in two VPCs',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        for (const one of [vpc, other]) for (let i = 0; i < 100; i += 1) s.add('route-table', `rt-${i}`, one);
      }),
    },

    { title: '200', design: withTables(199) },
    { title: 'the main one', design: scene(() => {}) },
  ],
});
