import type { Index, ResourceOf } from '../kinds/index';
import { readCidr } from '../kinds/network';
import { outsideTarget } from '../kinds/route-table/outside';
import type { ResourceId } from '../model/resource';
import { type Cidr, formatCidr } from '../net/cidr';
import { changeRow } from './fixes';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';
import { clipped, named } from './words';

type RouteTable = ResourceOf<'route-table'>;
type Route = RouteTable['routes'][number];

/** A route with its place and its destination as AWS compares it. */
export interface ReadRoute {
  readonly route: Route;
  readonly destination: `routes[${number}].destination`;
  readonly target: `routes[${number}].target`;
  /** null: a prefix list, or a text that cannot be read */
  readonly cidr: Cidr | null;
  /** equal for destinations that are the same to AWS */
  readonly key: string;
}

const read = new WeakMap<RouteTable, readonly ReadRoute[]>();

/** The routes of a table, read once for each version of it. */
export function routesOf(table: RouteTable): readonly ReadRoute[] {
  let routes = read.get(table);
  if (!routes) {
    routes = table.routes.map((route, i) => {
      const cidr = readCidr(route.destination);
      const key = route.prefixList ?? (cidr ? formatCidr(cidr) : route.destination.trim());
      return { route, destination: `routes[${i}].destination`, target: `routes[${i}].target`, cidr, key };
    });
    read.set(table, routes);
  }
  return routes;
}

/** What messages call the destination of a route: its CIDR, or the name of its prefix list. */
export const destinationOf = (index: Index, { route, key }: ReadRoute): string =>
  route.prefixList ? named(index.get(route.prefixList)) : key;

/** An id (`pl-0123456789abcdef0`), or the service of a list that AWS keeps (`s3`, `com.amazonaws.us-east-1.s3`). */
export const isPrefixList = (text: string): boolean =>
  /^pl-[0-9a-z]+$/i.test(text) ||
  /^(s3|s3express|dynamodb|vpc-lattice|(ipv6\.)?route53-healthchecks|groundstation|(com|aws)\.[a-z0-9.-]+)$/.test(text);

/** Kinds that take traffic of a VPC and pass it on: what a route inside the VPC may lead to. */
const APPLIANCES: readonly (string | undefined)[] = ['instance', 'network-interface', 'network-firewall'];
/** The same outside of the design. */
const OUTSIDE_APPLIANCES: readonly (string | undefined)[] = ['networkInterface', 'endpoint'];

/** Whether a route leads to a network interface, an instance, a firewall or an endpoint that takes traffic from routes. */
export function leadsToAppliance(index: Index, { target, outside = '' }: Route): boolean {
  if (target === null) return OUTSIDE_APPLIANCES.includes(outsideTarget(outside)?.row);
  // That gateway and interface endpoints are no targets is said by rules of their own.
  return APPLIANCES.includes(index.get(target)?.kind) || index.get(target)?.kind === 'vpc-endpoint';
}

/** What AWS lets a more specific or a replaced local route lead to. */
export const mayServeInside = (index: Index, route: Route): boolean =>
  leadsToAppliance(index, route) ||
  index.get(route.target)?.kind === 'nat-gateway' ||
  (route.target === null && outsideTarget(route.outside ?? '')?.row === 'natGateway');

/** The target of a route in a sentence. */
export const targetSaid = (index: Index, { target, outside }: Route): string =>
  target === null ? `"${clipped(outside ?? '', 80)}"` : named(index.get(target));

export function dropRoute(index: Index, table: RouteTable, read: ReadRoute): Repair {
  const { route, key } = read;
  const label = `Remove the route${key === '' ? '' : ` to ${destinationOf(index, read)}`}`;
  return changeRow<Route>(label, table.id, 'routes', route.id, () => null);
}

/** Ids that routes of a VPC's tables point to. */
export const routedTo = perVpc((index, vpc): ReadonlySet<ResourceId> => {
  const ids = new Set<ResourceId>();
  for (const table of index.inVpc(vpc, 'route-table'))
    for (const { target } of table.routes) if (target !== null) ids.add(target);
  return ids;
});
