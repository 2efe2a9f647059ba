import type { Index, ResourceOf } from '../../kinds/index';
import { effectiveRouteTable } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { containsCidr, sameCidr } from '../../net/cidr';
import { subnetBlocks } from '../blocks';
import { type ReadRoute, routesOf } from '../routes';
import { defineRule, type Problem } from '../rule';
import { named } from '../words';
import { applianceOf, homeOf } from './shared/appliance';
import { edgeRoutes, edgeScene } from './shared/scenes';

type RouteTable = ResourceOf<'route-table'>;

/** What is wrong with the way back from a subnet that follows `own`, in a sentence; null if it is the way in, or not known. */
function wayBack(index: Index, edge: RouteTable, route: ReadRoute, own: RouteTable): string | null {
  const appliance = applianceOf(index, route.route);
  if (own.id === edge.id || own.routes.some((one) => appliance !== null && applianceOf(index, one) === appliance))
    return null;
  const past = own.routes.find(({ target }) => target !== null && edge.gateways.includes(target));
  if (past) return `its table ${named(own)} leads straight to ${named(index.get(past.target))}`;
  // What an interface or an endpoint outside of the design belongs to is not known.
  if (appliance === null || own.routes.some(({ outside }) => outside)) return null;
  const other = own.routes.find((one) => applianceOf(index, one) !== null);
  return other ? `its table ${named(own)} leads to ${named(index.get(other.target))}${placed(index, other)}` : null;
}

const placed = (index: Index, route: RouteTable['routes'][number]) =>
  index.get(route.target)?.kind === 'network-firewall' ? ` in ${named(homeOf(index, route))}` : '';

/** Replies of "web" by a table of its own, to what `pick` chooses. */
const replies = (
  pick: (at: { readonly gateway: ResourceId; readonly firewall: ResourceId; readonly other: ResourceId }) => ResourceId,
) =>
  edgeScene(({ s, vpc, gateway, firewall }) => {
    const inspection = s.add('subnet', 'inspection-2', vpc, { cidr: '10.0.8.0/24' });
    const other = s.add('instance', 'firewall-2', inspection, { sourceDestCheck: false });
    const routes = [{ id: '1', destination: '0.0.0.0/0', target: pick({ gateway, firewall, other }) }];
    const routeTable = s.add('route-table', 'rt-web', vpc, { routes });
    s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24', routeTable });
    return { routes: [{ id: '1', destination: '10.0.1.0/24', target: firewall }] };
  });

export const symmetric = defineRule({
  id: 'gateway-route-table/symmetric',
  severity: 'warning',
  title: 'Replies do not go back through the appliance that the requests come through',
  why: 'An appliance that sees one direction of a connection only takes the other for an attack, and drops it.',
  fix: 'Route the subnet to the same appliance, or to the same endpoint of the firewall.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index): Iterable<Problem> {
    if (table.gateways.length === 0) return;
    for (const route of routesOf(table)) {
      const { cidr } = route;
      if (cidr?.family !== 4) continue;
      const home = homeOf(index, route.route);
      const blocks = subnetBlocks(index, table.parent ?? '').filter((one) => containsCidr(cidr, one.cidr));
      const whole = blocks.find((one) => sameCidr(one.cidr, cidr));
      // Of a whole VPC it is not known which subnets are for what comes in.
      if (!whole || whole.subnet.id === home?.id) continue;
      const own = effectiveRouteTable(index, whole.subnet);
      const why = own ? wayBack(index, table, route, own) : null;
      if (why === null) continue;
      yield {
        field: route.target,
        message: `${named(table)} leads what comes in for ${named(whole.subnet)} through ${named(index.get(route.route.target))}${placed(index, route.route)}, but ${why}, so replies do not come through it. Route ${named(whole.subnet)} to the same one.`,
      };
    }
  },
  bad: [
    { title: 'replies straight to the gateway', design: edgeScene(), at: 'edge', field: 'routes[0].target' },
    {
      title: 'replies through another firewall',
      design: replies(({ other }) => other),
      at: 'edge',
      field: 'routes[0].target',
    },
    {
      title: 'replies through the endpoint of another zone',
      design: edgeScene(({ s, vpc }) => {
        const [a, b] = ['a', 'b'].map((zone, i) =>
          s.add('subnet', `fw-${zone}`, vpc, { cidr: `10.0.8.${16 * i}/28`, zone }),
        );
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [a ?? '', b ?? ''] });
        const routes = [{ id: '1', destination: '0.0.0.0/0', target, endpointIn: b ?? '' }];
        s.add('subnet', 'app', vpc, {
          cidr: '10.0.1.0/24',
          routeTable: s.add('route-table', 'rt-app', vpc, { routes }),
        });
        return { routes: [{ id: '1', destination: '10.0.1.0/24', target, endpointIn: a ?? '' }] };
      }),
      at: 'edge',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'replies through the same firewall', design: replies(({ firewall }) => firewall) },
    {
      title: 'replies through another network interface of the same firewall',
      design: edgeScene(({ s, vpc, firewall }) => {
        const inside = s.add('subnet', 'inside', vpc, { cidr: '10.0.8.0/24' });
        const target = s.add('network-interface', 'eni', inside, {
          instance: firewall,
          deviceIndex: 1,
          sourceDestCheck: false,
        });
        const routeTable = s.add('route-table', 'rt-app', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target }],
        });
        s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24', routeTable });
        return { routes: [{ id: '1', destination: '10.0.1.0/24', target: firewall }] };
      }),
    },
    { title: 'the whole VPC, of which one subnet is public', design: edgeRoutes(['10.0.0.0/16']) },
    {
      title: 'an interface outside of the design, which may be of the same firewall',
      design: edgeScene(({ s, vpc, firewall }) => {
        const routes = [{ id: '1', destination: '0.0.0.0/0', target: null, outside: 'eni-0123456789abcdef0' }];
        s.add('subnet', 'app', vpc, {
          cidr: '10.0.1.0/24',
          routeTable: s.add('route-table', 'rt-app', vpc, { routes }),
        });
        return { routes: [{ id: '1', destination: '10.0.1.0/24', target: firewall }] };
      }),
    },
    {
      title: 'a table of subnets only',
      design: edgeScene(({ firewall }) => ({
        gateways: [],
        routes: [{ id: '1', destination: '10.0.0.0/24', target: firewall }],
      })),
    },
  ],
});
