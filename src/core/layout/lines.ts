import type { Index, Resource, ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import type { Point, Rect } from './box';
import type { Layout, PlacedVpc } from './layout';
import { placeOf } from './places';
import type { VpcPlan } from './vpc-plan';
import { wireInside, wireOut, wireToGateway, wireToLoose, wireToVpc } from './wires';

/** One line of the drawing between two resources, in right angles. */
export interface Line {
  readonly id: string;
  /** peering: between a connection of any sort and what it joins */
  readonly kind: 'route' | 'peering' | 'endpoint' | 'association' | 'group';
  /** the resource that holds the reference; selecting the line selects it */
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** destinations of a route, and the like */
  readonly label: string;
  readonly points: readonly Point[];
}

type Table = ResourceOf<'route-table'>;

/** Destinations of a table by target, learned ones too: one line each. */
function routesByTarget(table: Table): ReadonlyMap<ResourceId, string> {
  const byTarget = new Map<ResourceId, string>();
  for (const { target, destination } of table.routes) {
    if (target === null) continue;
    const known = byTarget.get(target);
    byTarget.set(target, known === undefined ? destination : `${known}, ${destination}`);
  }
  for (const gateway of table.propagatingGateways) {
    const known = byTarget.get(gateway);
    byTarget.set(gateway, known === undefined ? 'propagated' : `${known}, propagated`);
  }
  return byTarget;
}

/** A line that starts on the shelf of a VPC; from the corner of the VPC. */
function inside(plan: VpcPlan, line: Omit<Line, 'points' | 'id'>, lane: number): Line | null {
  const from = plan.byId.get(line.from);
  const to = plan.byId.get(line.to);
  const points = from?.part === 'item' && to && wireInside(plan, from, to, lane);
  return points ? { ...line, id: `${line.kind}:${line.from}:${line.to}`, points } : null;
}

function build(index: Index, plan: VpcPlan): readonly Line[] {
  const lines: (Line | null)[] = [];
  index.inVpc(plan.vpc, 'route-table').forEach((table, lane) => {
    for (const [to, label] of routesByTarget(table)) {
      lines.push(inside(plan, { kind: 'route', from: table.id, to, label }, lane));
    }
  });
  index.inVpc(plan.vpc, 'vpc-endpoint').forEach((endpoint, i) => {
    const ends = endpoint.type === 'gateway' ? endpoint.routeTables : endpoint.subnets;
    for (const to of ends) {
      lines.push(inside(plan, { kind: 'endpoint', from: endpoint.id, to, label: endpoint.service }, i + 3));
    }
  });
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

function peeringLines(layout: Layout, peering: ResourceOf<'vpc-peering-connection'>): readonly Line[] {
  const pill = layout.outside.get(peering.id);
  if (!pill) return [];
  return [peering.requester, peering.accepter].flatMap((end): readonly Line[] => {
    const placed = end === null ? undefined : layout.vpcs.get(end);
    if (end === null || !placed) return [];
    const rect: Rect = { ...placed.at, width: placed.plan.width, height: placed.plan.height };
    const around = placed.region === pill.parent ? null : (layout.outside.get(placed.region ?? '') ?? null);
    const points = wireToVpc(pill, rect, around);
    return [{ id: `peering:${peering.id}:${end}`, kind: 'peering', from: peering.id, to: end, label: '', points }];
  });
}

/** From a VPN connection to its two gateways. */
function vpnLines(layout: Layout, vpn: ResourceOf<'vpn-connection'>): readonly Line[] {
  const pill = layout.outside.get(vpn.id);
  if (!pill) return [];
  return [vpn.vpnGateway, vpn.customerGateway].flatMap((end): readonly Line[] => {
    const place = end === null ? undefined : placeOf(layout, end);
    if (end === null || !place) return [];
    const placed = layout.vpcs.get(layout.index.vpcOf(end) ?? '');
    const vpc = placed && { ...placed.at, width: placed.plan.width, height: placed.plan.height };
    const points = vpc ? wireToGateway(pill, vpc, place.rect) : wireToLoose(pill, place.rect);
    return [{ id: `peering:${vpn.id}:${end}`, kind: 'peering', from: vpn.id, to: end, label: '', points }];
  });
}

/** Routes of a VPC's tables to peering connections, which lie outside of it. */
function routesOut(layout: Layout, { plan, at }: PlacedVpc): readonly Line[] {
  return layout.index.inVpc(plan.vpc, 'route-table').flatMap((table, lane) => {
    const from = plan.byId.get(table.id);
    return [...routesByTarget(table)].flatMap(([to, label]): readonly Line[] => {
      const pill = layout.outside.get(to);
      if (!from || !pill || pill.part !== 'link') return [];
      const points = wireOut(plan, at, from, pill, lane);
      return [{ id: `route:${table.id}:${to}`, kind: 'route', from: table.id, to, label, points }];
    });
  });
}

/** Every line that is always drawn, of the VPCs that are asked for. */
export function linesOf(layout: Layout, vpcs: Iterable<ResourceId>): readonly Line[] {
  const lines: Line[] = [];
  for (const id of vpcs) {
    const placed = layout.vpcs.get(id);
    if (!placed) continue;
    for (const line of linesInside(layout.index, placed.plan)) lines.push(shifted(line, placed.at));
    lines.push(...routesOut(layout, placed));
  }
  for (const peering of layout.index.all('vpc-peering-connection')) lines.push(...peeringLines(layout, peering));
  for (const vpn of layout.index.all('vpn-connection')) lines.push(...vpnLines(layout, vpn));
  return lines;
}

/** Pairs of (on the shelf, anywhere) that a resource is associated with, as holder or as what is held. */
function pairsOf(index: Index, resource: Resource): readonly (readonly [ResourceId, ResourceId, Line['kind']])[] {
  const pairs: (readonly [ResourceId, ResourceId, Line['kind']])[] = [];
  const add = (holder: Resource | undefined) => {
    if (holder?.kind === 'subnet') {
      for (const id of [holder.routeTable, holder.networkAcl])
        if (id !== null) pairs.push([id, holder.id, 'association']);
    }
    if (holder?.kind === 'instance') for (const id of holder.securityGroups) pairs.push([id, holder.id, 'group']);
    if (holder?.kind === 'vpc-endpoint') for (const id of holder.securityGroups) pairs.push([id, holder.id, 'group']);
    if (holder?.kind === 'security-group') {
      for (const { peer } of [...holder.inbound, ...holder.outbound]) {
        if (peer.type === 'security-group' && peer.group !== null && peer.group !== holder.id) {
          pairs.push([holder.id, peer.group, 'group']);
        }
      }
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
  const lines = pairsOf(layout.index, resource).flatMap(([from, to, kind], i) => {
    const placed = layout.vpcs.get(layout.index.vpcOf(from) ?? '');
    const line = placed && inside(placed.plan, { kind, from, to, label: '' }, i);
    return line && placeOf(layout, to) ? [shifted(line, placed.at)] : [];
  });
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
