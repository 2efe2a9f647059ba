import { dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';
import { named } from '../words';

export const oneTarget = defineRule({
  id: 'route/one-target',
  severity: 'error',
  title: 'Route without a target, or with two',
  why: 'A route says where traffic goes next; AWS takes exactly one target.',
  fix: 'Choose a gateway, a peering connection or an instance, or remove the route.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'InvalidParameterCombination',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const { target, outside = '' } = route.route;
      if ((target === null) !== (outside === '')) continue;
      const found = target === null ? 'without a target' : 'with two targets';
      yield {
        field: route.target,
        message: `${named(table)} has a route to ${route.key === '' ? 'nowhere' : route.key} ${found}; AWS may refuse it, as it takes exactly one. Choose one target or remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'a default route to nothing',
      design: scene((s, vpc) =>
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target: null }] }),
      ),
      at: 'main',
      field: 'routes[0].target',
    },
    {
      title: 'a gateway and an id',
      design: publicScene((s, { table, gateway: target }) => {
        const routes = [{ id: '1', destination: '0.0.0.0/0', target, outside: 'tgw-0123456789abcdef0' }];
        s.set('route-table', table, { routes });
      }),
      at: 'rt-public',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a prefix list to a gateway',
      design: publicScene((s, { table, gateway: target }) =>
        s.set('route-table', table, { routes: [{ id: '1', destination: 'pl-0123456789abcdef0', target }] }),
      ),
    },

    {
      title: 'a transit gateway of another account',
      design: scene((s, vpc) => {
        const routes = [{ id: '1', destination: '0.0.0.0/0', target: null, outside: 'tgw-0123456789abcdef0' }];
        s.set('route-table', s.mainTable(vpc), { routes });
      }),
    },
    { title: 'to the internet gateway', design: publicScene() },
    { title: 'no route', design: scene(() => {}) },
  ],
});
