import type { Index, ResourceOf } from '../kinds/index';
import { mainRouteTable, readCidr } from '../kinds/network';
import type { ResourceId } from '../model/resource';
import { type Cidr, formatCidr } from '../net/cidr';
import { changeRow } from './fixes';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';

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
      const key = cidr ? formatCidr(cidr) : route.destination.trim();
      return { route, destination: `routes[${i}].destination`, target: `routes[${i}].target`, cidr, key };
    });
    read.set(table, routes);
  }
  return routes;
}

/** `pl-0123456789abcdef0`: the id of a prefix list. */
export const isPrefixList = (text: string): boolean => /^pl-[0-9a-z]+$/i.test(text);

export function dropRoute(table: RouteTable, { route, key }: ReadRoute): Repair {
  const label = `Remove the route${key === '' ? '' : ` to ${key}`}`;
  return changeRow<Route>(label, table.id, 'routes', route.id, () => null);
}

/** Each subnet of a VPC with the table of that VPC that it follows: by association, or because it is the main one. */
export const followed = perVpc((index, vpc): readonly (readonly [ResourceOf<'subnet'>, RouteTable])[] => {
  const tables = new Map(index.inVpc(vpc, 'route-table').map((table) => [table.id, table]));
  const main = mainRouteTable(index, vpc);
  return index.inVpc(vpc, 'subnet').flatMap((subnet) => {
    // A table that is elsewhere or nowhere is an error of its own.
    const table = subnet.routeTable === null ? main : tables.get(subnet.routeTable);
    return table ? [[subnet, table] as const] : [];
  });
});

const followers = perVpc((index, vpc): ReadonlyMap<ResourceId, readonly ResourceOf<'subnet'>[]> => {
  const found = new Map<ResourceId, ResourceOf<'subnet'>[]>();
  for (const [subnet, table] of followed(index, vpc)) {
    const list = found.get(table.id);
    if (list) list.push(subnet);
    else found.set(table.id, [subnet]);
  }
  return found;
});

/** The subnets that follow a table. */
export function followersOf(index: Index, table: RouteTable): readonly ResourceOf<'subnet'>[] {
  return followers(index, table.parent ?? '').get(table.id) ?? [];
}

/** Ids that routes of a VPC's tables point to. */
export const routedTo = perVpc((index, vpc): ReadonlySet<ResourceId> => {
  const ids = new Set<ResourceId>();
  for (const table of index.inVpc(vpc, 'route-table'))
    for (const { target } of table.routes) if (target !== null) ids.add(target);
  return ids;
});
