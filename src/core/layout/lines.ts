import { blackholeReason } from '../kinds/blackhole';
import { type Index, kindOf, kinds, type Resource, type ResourceOf } from '../kinds/index';
import { reachedBy } from '../kinds/private-link';
import { serviceOfDesign } from '../kinds/vpc-endpoint/options';
import type { ReferenceSpec } from '../model/define-kind';
import { OUTSIDE } from '../model/queries';
import { referencesOf } from '../model/references';
import type { ResourceId } from '../model/resource';
import type { Box, Point, Rect } from './box';
import { endsOf, isLink } from './ends';
import type { Layout, PlacedVpc } from './layout';
import { placeOf } from './places';
import type { VpcPlan } from './vpc-plan';
import {
  wireAround,
  wireBetween,
  wireFromDock,
  wireInside,
  wireOut,
  wireToDock,
  wireToGateway,
  wireToVpc,
} from './wires';

/** One line of the drawing between two resources, in right angles. */
export interface Line {
  readonly id: string;
  /** link: between a connection of any sort and what it joins, or between two that one names of the other */
  readonly kind: 'route' | 'link' | 'endpoint' | 'association' | 'group';
  /** the resource that holds the reference; selecting the line selects it */
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** destinations of a route, and the like */
  readonly label: string;
  /** of routes: its target takes no traffic */
  readonly blackhole?: true;
  readonly points: readonly Point[];
}

type Table = ResourceOf<'route-table'>;

/** Destinations of a table by target, learned ones too: one line each. */
function routesByTarget(index: Index, table: Table): ReadonlyMap<ResourceId, string> {
  const byTarget = new Map<ResourceId, string>();
  for (const { target, destination: text, prefixList } of table.routes) {
    if (target === null) continue;
    const destination = prefixList ? (index.get(prefixList)?.name ?? '') : text;
    const known = byTarget.get(target);
    byTarget.set(target, known === undefined ? destination : `${known}, ${destination}`);
  }
  for (const gateway of table.propagatingGateways) {
    const known = byTarget.get(gateway);
    byTarget.set(gateway, known === undefined ? 'propagated' : `${known}, propagated`);
  }
  return byTarget;
}

/** Whether a table has a route to a target that takes no traffic. */
const blackhole = (index: Index, table: Table, to: ResourceId): { readonly blackhole?: true } =>
  table.routes.some((route) => route.target === to && blackholeReason(index, table, route) !== null)
    ? { blackhole: true }
    : {};

/** A line that starts on the shelf of a VPC; from the corner of the VPC. */
function inside(plan: VpcPlan, line: Omit<Line, 'points' | 'id'>, lane: number): Line | null {
  const from = plan.byId.get(line.from);
  const to = plan.byId.get(line.to);
  const points = from?.part === 'item' && to && wireInside(plan, from, to, lane);
  return points ? { ...line, id: `${line.kind}:${line.from}:${line.to}`, points } : null;
}

/** References that are always drawn as lines, of something on the shelf. */
function endpointEnds(index: Index, resource: Resource): readonly ResourceId[] {
  if (resource.kind === 'vpc-endpoint') {
    return resource.type === 'gateway' ? resource.routeTables : resource.subnets;
  }
  return drawnEnds(index, resource);
}

/** What the references that are declared as drawn name. */
const drawnEnds = (index: Index, resource: Resource): readonly ResourceId[] =>
  kindOf(resource.kind).references.some((spec) => spec.drawn === true)
    ? referencesOf(kinds, resource).flatMap(({ to, spec }) => (spec.drawn === true && index.get(to) ? [to] : []))
    : [];

function build(index: Index, plan: VpcPlan): readonly Line[] {
  const lines: (Line | null)[] = [];
  index.inVpc(plan.vpc, 'route-table').forEach((table, lane) => {
    for (const [to, label] of routesByTarget(index, table)) {
      lines.push(inside(plan, { kind: 'route', from: table.id, to, label, ...blackhole(index, table, to) }, lane));
    }
  });
  let lane = 3;
  for (const box of plan.boxes) {
    const resource = box.part === 'item' ? index.get(box.id) : undefined;
    if (!resource || resource.kind === 'route-table') continue;
    const ends = endpointEnds(index, resource);
    const label = resource.kind === 'vpc-endpoint' ? reachedBy(index, resource) : '';
    for (const to of ends) lines.push(inside(plan, { kind: 'endpoint', from: resource.id, to, label }, lane));
    if (ends.length > 0) lane += 1;
  }
  return lines.filter((line) => line !== null);
}

const known = new WeakMap<VpcPlan, readonly Line[]>();

function linesInside(index: Index, plan: VpcPlan): readonly Line[] {
  let lines = known.get(plan);
  if (!lines) {
    lines = build(index, plan);
    known.set(plan, lines);
  }
  return lines;
}

const shifted = (line: Line, at: Point): Line => ({
  ...line,
  points: line.points.map((point) => ({ x: point.x + at.x, y: point.y + at.y })),
});

const vpcRect = (layout: Layout, vpc: ResourceId | null): Rect | null => {
  const placed = layout.vpcs.get(vpc ?? '');
  return placed ? { ...placed.at, width: placed.plan.width, height: placed.plan.height } : null;
};

/** The way from the pill of a connection, or from a tile that stands in no VPC, to what it joins. */
function wireTo(layout: Layout, from: Box, end: ResourceId): readonly Point[] | null {
  const place = placeOf(layout, end);
  if (!place) return null;
  const vpc = layout.vpcs.get(end);
  if (vpc) {
    const rect = { ...vpc.at, width: vpc.plan.width, height: vpc.plan.height };
    const around = vpc.region === from.parent ? null : (layout.outside.get(vpc.region ?? '') ?? null);
    return wireToVpc(from, rect, around);
  }
  const inVpc = vpcRect(layout, layout.index.vpcOf(end));
  if (!inVpc) return from.part === 'gateway' ? wireFromDock(from, place.rect) : wireBetween(from, place.rect);
  if (place.box.part === 'gateway' && from.part === 'link') return wireToGateway(from, inVpc, place.rect);
  return isOnEdge(place.box)
    ? [...wireAround(place.box, place.rect, inVpc, from)].reverse()
    : wireBetween(from, place.rect);
}

/** What a line reaches without crossing the subnets of its VPC. */
const isOnEdge = ({ part }: Box): boolean => part === 'gateway' || part === 'item';

/** From what stands in no VPC: a connection to its ends, a tile to what it says is drawn. */
function linksOf(layout: Layout, resource: Resource): readonly Line[] {
  const from = layout.outside.get(resource.id);
  if (!from) return [];
  const isDocked = from.part === 'gateway';
  const ends = isLink(resource) ? endsOf(resource) : drawnEnds(layout.index, resource);
  return ends.flatMap((to): readonly Line[] => {
    // A dock touches the VPC that it hangs on.
    if (isDocked && to === from.parent) return [];
    const points = wireTo(layout, from, to);
    return points ? [{ id: `link:${resource.id}:${to}`, kind: 'link', from: resource.id, to, label: '', points }] : [];
  });
}

/** The internet with the gateways that lead to it, AWS services and those of the design with the endpoints that reach them. */
function impliedLines(layout: Layout): readonly Line[] {
  const { index } = layout;
  const line = (from: ResourceId, to: ResourceId): readonly Line[] => {
    const [box, place] = [layout.outside.get(to), placeOf(layout, from)];
    if (!box || !place) return [];
    const vpc = vpcRect(layout, index.vpcOf(from));
    const points =
      vpc && isOnEdge(place.box) ? wireAround(place.box, place.rect, vpc, box) : wireBetween(place.rect, box);
    return [{ id: `link:${from}:${to}`, kind: 'link', from, to, label: '', points }];
  };
  const attached = (['internet-gateway', 'egress-only-internet-gateway'] as const)
    .flatMap((kind) => index.all(kind) as readonly Resource[])
    .filter((gateway) => index.vpcOf(gateway.id) !== null);
  const [internet] = index.all('internet');
  return [
    ...(internet ? attached.flatMap((gateway) => line(gateway.id, internet.id)) : []),
    ...index.all('vpc-endpoint').flatMap((endpoint) => line(endpoint.id, serviceOfDesign(endpoint) ?? '')),
    ...index.all('aws-service').flatMap((service) =>
      index
        .all('vpc-endpoint')
        .filter((endpoint) => serviceOfDesign(endpoint) === null && endpoint.service === service.service)
        .flatMap((endpoint) => line(endpoint.id, service.id)),
    ),
  ];
}

/** Attachments by VPC and what they join it with (`vpc-1 transit-gateway-2`): what routes of the VPC there end at. */
function docksOf(layout: Layout): ReadonlyMap<string, Box> {
  const docks = new Map<string, Box>();
  for (const resource of layout.index.cells.get(OUTSIDE)?.resources ?? []) {
    const box = layout.outside.get(resource.id);
    if (box?.part !== 'gateway') continue;
    for (const end of endsOf(resource)) {
      const key = `${box.parent} ${end}`;
      if (!docks.has(key)) docks.set(key, box);
    }
  }
  return docks;
}

/** Routes of a VPC's tables to what lies outside of it: connections, and attachments that hang on it. */
function routesOut(layout: Layout, { plan, at }: PlacedVpc, docks: ReadonlyMap<string, Box>): readonly Line[] {
  return layout.index.inVpc(plan.vpc, 'route-table').flatMap((table, lane) => {
    const from = plan.byId.get(table.id);
    return [...routesByTarget(layout.index, table)].flatMap(([to, label]): readonly Line[] => {
      const box = layout.outside.get(to);
      const dock = docks.get(`${plan.vpc} ${to}`);
      if (!from || !box || (box.part !== 'link' && !dock)) return [];
      const points = dock ? wireToDock(plan, at, from, dock, lane) : wireOut(plan, at, from, box, lane);
      const dead = blackhole(layout.index, table, to);
      return [{ id: `route:${table.id}:${to}`, kind: 'route', from: table.id, to, label, points, ...dead }];
    });
  });
}

/** Every line that is always drawn, of the VPCs that are asked for. */
export function linesOf(layout: Layout, vpcs: Iterable<ResourceId>): readonly Line[] {
  const lines: Line[] = [];
  const docks = docksOf(layout);
  for (const id of vpcs) {
    const placed = layout.vpcs.get(id);
    if (!placed) continue;
    for (const line of linesInside(layout.index, placed.plan)) lines.push(shifted(line, placed.at));
    lines.push(...routesOut(layout, placed, docks));
  }
  for (const resource of layout.index.cells.get(OUTSIDE)?.resources ?? []) lines.push(...linksOf(layout, resource));
  lines.push(...impliedLines(layout));
  return lines;
}

/** Fields whose references are drawn as lines of their own, always. */
const isDrawnAnyway = (holder: Resource, { path, drawn }: ReferenceSpec): boolean =>
  drawn === true ||
  holder.kind === 'route-table' ||
  (holder.kind === 'vpc-endpoint' && (path === 'routeTables[]' || path === 'subnets[]'));

/** Pairs of (on the shelf, anywhere) that a resource is associated with, as holder or as what is held. */
function pairsOf(layout: Layout, resource: Resource): readonly (readonly [ResourceId, ResourceId, Line['kind']])[] {
  const { index } = layout;
  const pairs: (readonly [ResourceId, ResourceId, Line['kind']])[] = [];
  const add = (holder: Resource | undefined) => {
    if (!holder) return;
    for (const { to, spec } of referencesOf(kinds, holder)) {
      if (to === holder.id || isDrawnAnyway(holder, spec)) continue;
      const kind = index.get(to)?.kind === 'security-group' ? 'group' : 'association';
      // A line starts on the shelf.
      const shelved = placeOf(layout, to)?.box.part === 'item' && holder.kind !== 'security-group';
      pairs.push(shelved ? [to, holder.id, kind] : [holder.id, to, kind]);
    }
  };
  add(resource);
  for (const { from } of index.referrers(resource.id)) if (from !== resource.id) add(index.get(from));
  return pairs.filter(([shelf, other]) => shelf === resource.id || other === resource.id);
}

/** The lines that are drawn only while a resource is selected: what it is associated with. */
export function associationsOf(layout: Layout, id: ResourceId): readonly Line[] {
  const resource = layout.index.get(id);
  if (!resource) return [];
  const lines = pairsOf(layout, resource).flatMap(([from, to, kind], i) => {
    const placed = layout.vpcs.get(layout.index.vpcOf(from) ?? '');
    const line = placed && inside(placed.plan, { kind, from, to, label: '' }, i);
    return line && placeOf(layout, to) ? [shifted(line, placed.at)] : [];
  });
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
