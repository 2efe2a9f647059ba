import type { Design, Index, Resource, ResourceOf } from '../../kinds/index';
import { subnetsOf, vpcBlocks } from '../../kinds/network';
import { withFields } from '../../model/edits';
import { nextItemId, type ResourceId } from '../../model/resource';
import { formatCidr, overlapsCidr } from '../../net/cidr';
import { routesOf } from '../routes';
import { defineRule, type Repair } from '../rule';
import { peeringScene } from '../scene';
import { counted, named } from '../words';

type Vpc = ResourceOf<'vpc'>;

function withRoutes(design: Design, id: ResourceId, destinations: readonly string[], target: ResourceId): Design {
  const table = design.resources.get(id);
  if (table?.kind !== 'route-table') return design;
  const taken = new Set(routesOf(table).map((route) => route.key));
  const routes = [...table.routes];
  for (const destination of destinations)
    if (!taken.has(destination)) routes.push({ id: nextItemId(routes), destination, target });
  return withFields<Resource>(design, id, { routes } as Partial<Resource>);
}

/** Routes to the first VPC in every table of the second that subnets follow. */
function wayBack(index: Index, to: Vpc, from: Vpc, target: ResourceId): readonly Repair[] {
  const blocks = vpcBlocks(to);
  const overlap = vpcBlocks(from).some((own) => blocks.some((block) => overlapsCidr(own, block)));
  const tables = index.inVpc(from.id, 'route-table').filter((table) => subnetsOf(index, table).length > 0);
  const destinations = blocks.map(formatCidr);
  const isOpen = tables.some((table) => !routesOf(table).some((route) => destinations.includes(route.key)));
  if (overlap || blocks.length === 0 || !isOpen) return [];
  return [
    {
      label: `Add routes to ${named(to)} to ${counted(tables.length, 'table')} of ${named(from)}`,
      edit: (design) => ({
        ok: true,
        design: tables.reduce((next, table) => withRoutes(next, table.id, destinations, target), design),
        focus: tables.map((table) => table.id),
      }),
    },
  ];
}

export const pcxReturn = defineRule({
  id: 'route/pcx-return',
  severity: 'warning',
  title: 'Peering connection with routes on one side only',
  why: 'Replies need a way back: without a route on the other side, nothing that is sent over the connection is answered.',
  fix: 'Add a route to the peer in the tables of the other VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const requester = index.getAs('vpc', peering.requester);
    const accepter = index.getAs('vpc', peering.accepter);
    if (!requester || !accepter || requester.id === accepter.id) return;
    const sides = new Set(
      index
        .referrers(peering.id)
        .flatMap(({ from }) => (index.get(from)?.kind === 'route-table' ? index.vpcOf(from) : [])),
    );
    if (sides.has(requester.id) === sides.has(accepter.id)) return;
    const [there, missing] = sides.has(requester.id) ? [requester, accepter] : [accepter, requester];
    yield {
      message: `${named(peering)} has routes in ${named(there)} but none in ${named(missing)}, so replies do not come back. Add routes to ${named(there)} in the tables of ${named(missing)}.`,
      repairs: wayBack(index, there, missing, peering.id),
    };
  },
  bad: [
    {
      title: 'the accepter has none',
      design: peeringScene((s, main, other, target) => {
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
        s.add('subnet', 'db', other);
      }),
      at: 'link',
    },
    {
      title: 'the requester has none',
      design: peeringScene((s, _main, other, target) => {
        s.add('route-table', 'rt', other, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
      }),
      at: 'link',
    },
  ],
  good: [
    {
      title: 'ways of different width, in tables of one subnet each',
      design: peeringScene((s, main, other, target) => {
        s.add('route-table', 'rt-main', main, { routes: [{ id: '1', destination: '10.1.7.0/24', target }] });
        s.add('route-table', 'rt-a', other);
        s.add('route-table', 'rt-b', other, { routes: [{ id: '1', destination: '10.0.0.0/8', target }] });
      }),
    },
    {
      title: 'a way back by a prefix list',
      design: peeringScene((s, main, other, target) => {
        s.add('route-table', 'rt-main', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
        s.add('route-table', 'rt-other', other, { routes: [{ id: '1', destination: 'pl-12345678', target }] });
      }),
    },

    {
      title: 'both sides',
      design: peeringScene((s, main, other, target) => {
        s.add('route-table', 'rt-main', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
        s.add('route-table', 'rt-other', other, { routes: [{ id: '1', destination: '10.0.0.0/24', target }] });
      }),
    },
    { title: 'neither side is another matter', design: peeringScene() },
  ],
});
