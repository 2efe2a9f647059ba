import { quotaOf } from '../../kinds/quotas';
import { routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const withRoutes = (count: number) =>
  publicScene((s, { table, gateway }) => {
    const routes = Array.from({ length: count }, (_, i) => ({
      id: String(i + 1),
      destination: `172.${16 + Math.floor(i / 256)}.${i % 256}.0/24`,
      target: gateway,
    }));
    s.set('route-table', table, { routes });
  });

export const quota = defineRule({
  id: 'route/quota',
  severity: 'error',
  title: 'More than 500 routes of one family in a table',
  why: 'A route table has at most 500 routes for IPv4 and 500 for IPv6 (50 in older accounts), until the quota is raised.',
  fix: 'Join neighbouring blocks, use a prefix list, or ask AWS for a higher quota (L-93826ACB).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'RouteLimitExceeded',
  kind: 'route-table',
  *check(table, index) {
    const quota = quotaOf(index, table.id, 'routes-per-table');
    if (table.routes.length <= quota) return;
    for (const family of [4, 6]) {
      const count = routesOf(table).filter((route) => route.cidr?.family === family).length;
      if (count <= quota) continue;
      yield {
        field: 'routes',
        message: `${named(table)} has ${count} IPv${family} routes; AWS allows ${quota} per table until the quota is raised. Join neighbouring blocks or ask for a higher quota.`,
      };
    }
  },
  bad: [{ title: '501', design: withRoutes(501), at: 'rt-public', field: 'routes' }],
  good: [
    { title: '500', design: withRoutes(500) },
    { title: 'one', design: publicScene() },
  ],
});
