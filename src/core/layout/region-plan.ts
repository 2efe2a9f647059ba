import type { Index, Resource } from '../kinds/index';
import { REGION_INSET } from '../kinds/placement';
import type { ResourceId } from '../model/resource';
import { type Box, bottom, overlaps, type Point, type Rect, right, unite } from './box';
import { arrange } from './free-spot';
import { OVERHANG, type VpcPlan } from './vpc-plan';

const PAD = 32;
const SMALLEST = { width: 640, height: 320 } as const;
const LINK = { width: 176, height: 32, row: 48 } as const;
const LOOSE = { width: 152, height: 48, gap: 16 } as const;

/** A connection and the VPCs that it ends at: two for peering, one (twice) for a VPN. */
interface Link {
  readonly id: ResourceId;
  readonly vpcs: readonly (ResourceId | null)[];
}

/**
 * A region, or (id null) what lies in none: its VPCs, connections and what is attached to nothing.
 * Coordinates from its anchor, the point that a region's `position` fixes; `frame` is null for none.
 */
export interface RegionPlan {
  readonly id: ResourceId | null;
  readonly frame: Rect;
  readonly vpcs: ReadonlyMap<ResourceId, Point>;
  /** links and loose tiles */
  readonly boxes: readonly Box[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const GATEWAY_ROOM = OVERHANG + 16;

/** Midway between two VPCs that stand one above the other, where nothing else is; null if there is no such place. */
function between(a: Rect, b: Rect, others: readonly Rect[]): Rect | null {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const from = Math.max(a.x, b.x);
  const to = Math.min(right(a), right(b));
  const room = lower.y - GATEWAY_ROOM - bottom(upper);
  if (to - from < LINK.height || room < LINK.row) return null;
  const pill = {
    x: Math.round((from + to) / 16) * 8 - LINK.width / 2,
    y: bottom(upper) + Math.floor((room - LINK.height) / 16) * 8,
    width: LINK.width,
    height: LINK.height,
  };
  return others.some((other) => overlaps(pill, other, 8)) ? null : pill;
}

/**
 * Pills of connections: between the two VPCs if one stands above the other, else under all VPCs, midway
 * between the two, in as many rows as keep their lines apart.
 */
function linkBoxes(
  links: readonly Link[],
  rectOf: (vpc: ResourceId | null) => Rect | null,
  parent: ResourceId | null,
  area: Rect,
  vpcs: readonly Rect[],
): readonly Box[] {
  const rows: Span[][] = [];
  const placed: Box[] = [];
  for (const link of links) {
    const [one, two] = link.vpcs.map(rectOf);
    const midway = one && two && between(one, two, [...vpcs, ...placed]);
    const rect =
      midway ??
      under(
        [one, two].flatMap((end) => (end ? [end.x + end.width / 2] : [])),
        area,
        rows,
      );
    placed.push({ id: link.id, parent, part: 'link', ...rect });
  }
  return placed;
}

/** A place in the rows under the VPCs for a pill whose lines end at these places. */
function under(ends: readonly number[], area: Rect, rows: Span[][]): Rect {
  // An end that is elsewhere (another region) is reached at the border.
  const [first = area.x, second = ends.length === 1 ? right(area) : first] = ends;
  const middle = Math.round((first + second) / 16) * 8;
  const x = Math.max(area.x, Math.min(middle - LINK.width / 2, right(area) - LINK.width));
  const span = { from: Math.min(first, second, x) - 8, to: Math.max(first, second, x + LINK.width) + 8 };
  let row = rows.findIndex((taken) => taken.every((other) => other.to <= span.from || other.from >= span.to));
  if (row < 0) row = rows.push([]) - 1;
  rows[row]?.push(span);
  return { x, y: bottom(area) + LINK.row / 2 + row * LINK.row, width: LINK.width, height: LINK.height };
}

/** Gateways that are attached to nothing, unused addresses and the like, in rows at the bottom. */
function looseBoxes(
  resources: readonly Resource[],
  parent: ResourceId | null,
  x: number,
  y: number,
  width: number,
): readonly Box[] {
  const step = LOOSE.width + LOOSE.gap;
  const columns = Math.max(1, Math.floor((width + LOOSE.gap) / step));
  return resources.map((resource, i) => ({
    id: resource.id,
    parent,
    part: 'loose',
    x: x + (i % columns) * step,
    y: y + Math.floor(i / columns) * (LOOSE.height + LOOSE.gap),
    width: LOOSE.width,
    height: LOOSE.height,
  }));
}

export interface RegionContent {
  readonly id: ResourceId | null;
  readonly vpcs: readonly { readonly plan: VpcPlan; readonly at: Point | null }[];
  readonly links: readonly Link[];
  readonly loose: readonly Resource[];
}

export function planRegion({ id, vpcs, links, loose }: RegionContent): RegionPlan {
  const footprints = arrange(
    vpcs.map(({ plan, at }) => ({
      width: plan.width,
      height: plan.height + OVERHANG,
      at: at && { x: at.x, y: at.y - OVERHANG },
    })),
    { x: REGION_INSET.x, y: REGION_INSET.y - OVERHANG },
  );
  const places = new Map(
    vpcs.map(({ plan }, i) => [plan.vpc, { x: footprints[i]?.x ?? 0, y: (footprints[i]?.y ?? 0) + OVERHANG }] as const),
  );
  const used = unite(footprints);
  const inner: Rect = used ?? { ...REGION_INSET, width: 0, height: 0 };
  const left = Math.min(0, inner.x - PAD);
  const top = Math.min(0, inner.y - REGION_INSET.y + OVERHANG);
  const width = Math.max(SMALLEST.width, right(inner) + PAD - left);
  const area: Rect = { x: left + PAD, y: inner.y, width: width - 2 * PAD, height: inner.height };
  const rectOf = (vpc: ResourceId | null): Rect | null => {
    const plan = vpcs.find((v) => v.plan.vpc === vpc)?.plan;
    const at = plan && places.get(plan.vpc);
    return at ? { ...at, width: plan.width, height: plan.height } : null;
  };
  const linked = linkBoxes(links, rectOf, id, area, footprints);
  const below = Math.max(bottom(inner), ...linked.map(bottom)) + LINK.row / 2;
  const rest = looseBoxes(loose, id, area.x, below + 16, area.width);
  const end = Math.max(bottom(inner), ...linked.map(bottom), ...rest.map(bottom)) + PAD;
  return {
    id,
    frame: { x: left, y: top, width, height: Math.max(SMALLEST.height, end - top) },
    vpcs: places,
    boxes: [...linked, ...rest],
  };
}

function linkOf(index: Index, resource: Resource): Link | null {
  if (resource.kind === 'vpc-peering-connection')
    return { id: resource.id, vpcs: [resource.requester, resource.accepter] };
  if (resource.kind !== 'vpn-connection') return null;
  // Under the VPC of its gateway; its other end is a tile below.
  const vpc = resource.vpnGateway === null ? null : index.vpcOf(resource.vpnGateway);
  return { id: resource.id, vpcs: [vpc, vpc] };
}

/** What lies in a region (null: in none), in order of creation. */
export function contentOf(
  index: Index,
  id: ResourceId | null,
  outside: readonly Resource[],
  planOf: (vpc: ResourceId) => VpcPlan | undefined,
  isBadge: (id: ResourceId) => boolean,
): RegionContent {
  const here = (resource: Resource) => index.regionOf(resource.id) === id;
  const mine = outside.filter((resource) => resource.kind !== 'region' && here(resource));
  return {
    id,
    vpcs: index.all('vpc').flatMap((vpc) => {
      const plan = here(vpc) ? planOf(vpc.id) : undefined;
      return plan ? [{ plan, at: vpc.position ?? null }] : [];
    }),
    links: mine.flatMap((resource) => linkOf(index, resource) ?? []),
    loose: mine.filter((resource) => linkOf(index, resource) === null && !isBadge(resource.id)),
  };
}
