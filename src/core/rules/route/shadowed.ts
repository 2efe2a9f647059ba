import type { Index, ResourceOf } from '../../kinds/index';
import { vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { type Cidr, compareCidr, containsCidr, formatCidr } from '../../net/cidr';
import { dropRoute, type ReadRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

interface Node {
  readonly cidr: Cidr;
  /** null: a local route */
  readonly route: ReadRoute | null;
  covered: bigint;
}

const sizeOf = (cidr: Cidr): bigint => 2n ** BigInt((cidr.family === 4 ? 32 : 128) - cidr.prefix);

/** Routes whose every address has a more specific route: the blocks right inside them fill them. One sorted sweep. */
function filled(all: readonly Node[]): readonly ReadRoute[] {
  const open: Node[] = [];
  for (const node of [...all].sort((a, b) => compareCidr(a.cidr, b.cidr))) {
    for (let outer = open.at(-1); outer && !containsCidr(outer.cidr, node.cidr); outer = open.at(-1)) open.pop();
    const outer = open.at(-1);
    // Of two routes to one destination, which is an error, the second counts for nothing.
    if (outer && outer.cidr.prefix === node.cidr.prefix) continue;
    if (outer) outer.covered += sizeOf(node.cidr);
    open.push(node);
  }
  return all.flatMap(({ cidr, route, covered }) => (route && covered === sizeOf(cidr) ? [route] : []));
}

function shadowedIn(index: Index, table: ResourceOf<'route-table'>): readonly ReadRoute[] {
  const routes = routesOf(table).flatMap((route) => (route.cidr ? [{ cidr: route.cidr, route, covered: 0n }] : []));
  if (routes.length < 2) return [];
  const vpc = index.getAs('vpc', table.parent);
  const local = vpc ? [...vpcBlocks(vpc), ...vpcBlocks6(vpc)] : [];
  const all: readonly Node[] = [...routes, ...local.map((cidr) => ({ cidr, route: null, covered: 0n }))];
  return ([4, 6] as const).flatMap((family) => filled(all.filter(({ cidr }) => cidr.family === family)));
}

const to = (...destinations: readonly string[]) =>
  publicScene((s, { table, gateway }) => {
    const routes = destinations.map((destination, i) => ({ id: String(i + 1), destination, target: gateway }));
    s.set('route-table', table, { routes });
  });

export const shadowed = defineRule({
  id: 'route/shadowed',
  severity: 'info',
  title: 'Route that more specific ones leave nothing to',
  why: 'The most specific route to an address wins. Where routes inside its destination cover all of that, a route never takes a packet.',
  fix: 'Remove the wider route, or the more specific ones that were not meant to win.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of shadowedIn(index, table)) {
      yield {
        field: route.destination,
        message: `${named(table)} has a route to ${route.cidr ? formatCidr(route.cidr) : route.key}, but more specific routes lead all of these addresses elsewhere, so it never takes a packet. Remove it, or the routes that were not meant to win.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'the default route beside its halves',
      design: to('0.0.0.0/0', '128.0.0.0/1', '0.0.0.0/1'),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
    {
      title: 'a block of which the VPC has one half and another route the other',
      design: to('10.1.0.0/16', '10.0.0.0/15'),
      at: 'rt-public',
      field: 'routes[1].destination',
    },
    {
      title: 'quarters of IPv6, one of them in two pieces',
      design: to('2001:db8::/32', '2001:db8::/34', '2001:db8:4000::/34', '2001:db8:8000::/33'),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
  ],
  good: [
    { title: 'a wider block that keeps an address', design: to('0.0.0.0/0', '10.1.0.0/16', '128.0.0.0/1') },
    { title: 'halves without the whole', design: to('0.0.0.0/1', '128.0.0.0/1') },
    {
      title: 'three of four quarters and a part of the last',
      design: to('172.16.0.0/14', '172.16.0.0/16', '172.17.0.0/16', '172.18.0.0/16', '172.19.0.0/17'),
    },
    { title: 'the same destination twice is another matter', design: to('172.16.0.0/12', '172.16.0.0/12') },
    { title: 'a prefix list, whose entries are not known', design: to('172.16.0.0/12', 'pl-12345678') },
  ],
});
