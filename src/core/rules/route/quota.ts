import type { Index } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import type { ResourceId } from '../../model/resource';
import { listWeight } from '../list-weight';
import { isPrefixList, type ReadRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const routeTo = (i: number, target: ResourceId) => ({
  id: String(i + 1),
  destination: `172.${16 + Math.floor(i / 256)}.${i % 256}.0/24`,
  target,
});

const withRoutes = (count: number) =>
  publicScene((s, { table, gateway }) => {
    s.set('route-table', table, { routes: Array.from({ length: count }, (_, i) => routeTo(i, gateway)) });
  });

/** As many routes, and one to a prefix list of yours that reserves this many entries. */
const withList = (count: number, maxEntries: number, addressFamily: 'IPv4' | 'IPv6' = 'IPv4') =>
  publicScene((s, { table, gateway }) => {
    const prefixList = s.add('managed-prefix-list', 'office', s.region(), { maxEntries, addressFamily });
    const routes = Array.from({ length: count }, (_, i) => routeTo(i, gateway));
    s.set('route-table', table, {
      routes: [...routes, { id: String(count + 1), destination: '', prefixList, target: gateway }],
    });
  });

/**
 * How many routes of a family a route counts as: one to a prefix list as many as that may have entries.
 * https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
 */
function weightOf(index: Index, { cidr, route }: ReadRoute, family: 4 | 6): number {
  const list = index.getAs('managed-prefix-list', route.prefixList);
  if (list) return list.addressFamily === `IPv${family}` ? list.maxEntries : 0;
  if (cidr) return cidr.family === family ? 1 : 0;
  // A list of AWS is known by its name; what an id stands for only AWS knows.
  const name = route.destination.trim();
  if (!isPrefixList(name) || name.startsWith('pl-')) return 0;
  return /(?:^|\.)ipv6\./.test(name) === (family === 6) ? listWeight(name) : 0;
}

export const quota = defineRule({
  id: 'route/quota',
  severity: 'error',
  title: 'More than 500 routes of one family in a table',
  why: 'A route table has at most 500 routes for IPv4 and 500 for IPv6 (50 in older accounts), until the quota is raised. A route to a prefix list counts as many times as that may have entries.',
  fix: 'Join neighbouring blocks, give prefix lists a lower maximum, or ask AWS for a higher quota (L-93826ACB).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'RouteLimitExceeded',
  kind: 'route-table',
  *check(table, index) {
    const most = quotaOf(index, table.id, 'routes-per-table');
    for (const family of [4, 6] as const) {
      const count = routesOf(table).reduce((sum, route) => sum + weightOf(index, route, family), 0);
      if (count <= most) continue;
      const lists = count > routesOf(table).length ? ' (one to a prefix list counts as the most entries of that)' : '';
      yield {
        field: 'routes',
        message: `${named(table)} has ${count} IPv${family} routes${lists}; AWS allows ${most} per table until the quota is raised. Join neighbouring blocks, or ask for a higher quota.`,
      };
    }
  },
  bad: [
    { title: '501', design: withRoutes(501), at: 'rt-public', field: 'routes' },
    {
      title: 'a list that may have 500 entries, and a route',
      design: withList(1, 500),
      at: 'rt-public',
      field: 'routes',
    },
    { title: 'a list of IPv6 that may have 501', design: withList(1, 501, 'IPv6'), at: 'rt-public', field: 'routes' },
  ],
  good: [
    { title: 'a list that may have 499 entries, and a route', design: withList(1, 499) },
    { title: 'a list of the other family', design: withList(500, 500, 'IPv6') },
    { title: '500', design: withRoutes(500) },
    { title: 'one', design: publicScene() },
  ],
});
