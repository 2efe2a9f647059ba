import { blackholeReason } from '../../kinds/blackhole';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene, scene, subnetScene } from '../scene';
import { named } from '../words';

/** Targets of which no other rule says that they are not there. */
const QUIET: readonly (string | undefined)[] = ['nat-gateway', 'vpc-peering-connection', 'network-interface'];

export const blackhole = defineRule({
  id: 'route/blackhole',
  severity: 'warning',
  title: 'Route whose target takes no traffic',
  why: 'AWS keeps a route whose target is gone, detached or not running in the state "blackhole": traffic for it is dropped.',
  fix: 'Complete the target, or remove the route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const target = index.get(route.route.target);
      if (!QUIET.includes(target?.kind)) continue;
      const reason = blackholeReason(index, table, route.route);
      if (reason === null) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(target)}, but ${reason}: the route would be a blackhole, and its traffic dropped. Complete ${named(target)}, or remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'a peering connection with one side',
      design: scene((s, vpc) => {
        const target = s.add('vpc-peering-connection', 'half', s.region(), { requester: vpc });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'a NAT gateway that does not start',
      design: subnetScene((s, web, vpc) => {
        const target = s.add('nat-gateway', 'nat', web);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'a network interface of no instance',
      design: subnetScene((s, web, vpc) => {
        const target = s.add('network-interface', 'eni', web);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'an internet gateway', design: publicScene() },
    {
      title: 'a NAT gateway',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    {
      title: 'a network interface of an instance',
      design: subnetScene((s, web, vpc) => {
        const instance = s.add('instance', 'appliance', web);
        const target = s.add('network-interface', 'eni', web, { instance, sourceDestCheck: false });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
    {
      title: 'what is outside of the design is not known',
      design: scene((s, vpc) => {
        const routes = [{ id: '1', destination: '0.0.0.0/0', target: null, outside: 'tgw-0123456789abcdef0' }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },
  ],
});
