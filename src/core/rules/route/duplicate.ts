import type { FieldsOf } from '../../kinds/index';
import { destinationOf, dropRoute, type ReadRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

type Routes = FieldsOf<'route-table'>['routes'];

const twoRoutes = (first: string, second: string) =>
  publicScene((s, { table, gateway }) => {
    const routes: Routes = [
      { id: '1', destination: first, target: gateway },
      { id: '2', destination: second, target: gateway },
    ];
    s.set('route-table', table, { routes });
  });

export const duplicate = defineRule({
  id: 'route/duplicate',
  severity: 'error',
  title: 'Two routes of one table to the same destination',
  why: 'A route table has at most one route for a destination; AWS refuses the second, after masking host bits.',
  fix: 'Remove one of the two, or make one destination more specific.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'RouteAlreadyExists',
  kind: 'route-table',
  *check(table, index) {
    const first = new Map<string, ReadRoute>();
    for (const route of routesOf(table)) {
      if (route.key === '') continue;
      const earlier = first.get(route.key);
      if (!earlier) first.set(route.key, route);
      else
        yield {
          field: route.destination,
          message: `${named(table)} has two routes to ${destinationOf(index, route)}; AWS takes one route for each destination. Remove one of them.`,
          repairs: [dropRoute(index, table, route)],
        };
    }
  },
  bad: [
    {
      title: 'the default route twice',
      design: twoRoutes('0.0.0.0/0', '0.0.0.0/0'),
      at: 'rt-public',
      field: 'routes[1].destination',
    },
    { title: 'the same after masking', design: twoRoutes('172.16.0.0/16', '172.16.9.9/16'), at: 'rt-public' },
    { title: 'IPv6 in two spellings', design: twoRoutes('2001:db8::/32', '2001:DB8:0::/32'), at: 'rt-public' },
    { title: 'one prefix list twice', design: twoRoutes('pl-12345678', 'pl-12345678'), at: 'rt-public' },
  ],
  good: [
    { title: 'two prefix lists', design: twoRoutes('pl-12345678', 'pl-87654321') },

    { title: 'one inside the other', design: twoRoutes('172.16.0.0/12', '172.16.0.0/16') },
    { title: 'IPv4 and IPv6', design: twoRoutes('0.0.0.0/0', '::/0') },
    { title: 'two that are not filled in yet', design: twoRoutes('', '') },
  ],
});
