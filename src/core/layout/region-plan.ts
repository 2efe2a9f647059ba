import { type Index, kindOf, type Resource } from '../kinds/index';
import { REGION_INSET } from '../kinds/placement';
import type { ResourceId } from '../model/resource';
import { type Box, bottom, overlaps, type Point, type Rect, right, unite } from './box';
import { endsOf, isLink } from './ends';
import { arrange } from './free-spot';
import { hubBoxes, hubSize, isHub, rowsOf } from './hub';
import { type Heading, isOnRegionShelf, planRegionShelf } from './shelf';
import { OVERHANG, type VpcPlan } from './vpc-plan';

const PAD = 32;
const SMALLEST = { width: 640, height: 320 } as const;
const LINK = { width: 176, height: 32, row: 48 } as const;
export const LOOSE = { width: 152, height: 48, gap: 16 } as const;
/** Room under a VPC for the attachments that hang on it. */
export const DOCK = { height: 48, overlap: 8 } as const;

/**
 * A connection and where its two ends are: a VPC, something placed beside the VPCs, or what stands below all of them
 * (`below`) or in another Region (null).
 */
interface Link {
  readonly id: ResourceId;
  readonly ends: readonly (ResourceId | 'below' | null)[];
}

/**
 * A region, or (id null) what lies in none: its VPCs, connections and what is attached to nothing.
 * Coordinates from its anchor, the point that a region's `position` fixes; `frame` is null for none.
 */
export interface RegionPlan {
  readonly id: ResourceId | null;
  readonly frame: Rect;
  readonly vpcs: ReadonlyMap<ResourceId, Point>;
  /** links, hubs, loose tiles, and the shelf with its items */
  readonly boxes: readonly Box[];
  readonly headings: readonly Heading[];
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
  rectOf: (id: ResourceId | null) => Rect | null,
  parent: ResourceId | null,
  area: Rect,
  taken: readonly Rect[],
): readonly Box[] {
  const rows: Span[][] = [];
  const placed: Box[] = [];
  for (const link of links) {
    const [one, two] = link.ends.map((end) => (end === 'below' ? null : rectOf(end)));
    const midway = one && two && between(one, two, [...taken, ...placed]);
    const beside = [one, two].flatMap((end) => (end ? [end.x + end.width / 2] : []));
    // What stands below is reached from anywhere.
    const ends = beside.length === 1 && link.ends.includes('below') ? [...beside, ...beside] : beside;
    placed.push({ id: link.id, parent, part: 'link', ...(midway ?? under(ends, area, rows)) });
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

/** Something that stands beside the VPCs: a hub, or a tile that its author has placed. */
interface Standing {
  readonly resource: Resource;
  readonly rows: readonly Resource[];
  readonly hub: boolean;
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
  readonly vpcs: readonly { readonly plan: VpcPlan; readonly at: Point | null; readonly docked: boolean }[];
  readonly standing: readonly Standing[];
  readonly links: readonly Link[];
  readonly loose: readonly Resource[];
  readonly shelved: readonly Resource[];
}

const standingSize = ({ hub, rows }: Standing) => (hub ? hubSize(rows.length) : LOOSE);

/** VPCs and what stands beside them, with the room that each takes; VPCs first. */
function arranged({ vpcs, standing }: RegionContent): readonly Rect[] {
  return arrange(
    [
      ...vpcs.map(({ plan, at, docked }) => ({
        width: plan.width,
        height: plan.height + OVERHANG + (docked ? DOCK.height : 0),
        at: at && { x: at.x, y: at.y - OVERHANG },
      })),
      ...standing.map((one) => {
        const { width, height } = standingSize(one);
        return { width, height, at: one.resource.position ?? null };
      }),
    ],
    { x: REGION_INSET.x, y: REGION_INSET.y - OVERHANG },
  );
}

export function planRegion(content: RegionContent): RegionPlan {
  const { id, vpcs, standing, links, loose, shelved } = content;
  const footprints = arranged(content);
  const places = new Map(
    vpcs.map(({ plan }, i) => [plan.vpc, { x: footprints[i]?.x ?? 0, y: (footprints[i]?.y ?? 0) + OVERHANG }] as const),
  );
  const beside = standing.flatMap((one, i): readonly Box[] => {
    const rect = footprints[vpcs.length + i];
    if (!rect) return [];
    if (one.hub) return hubBoxes(one.resource, one.rows, id, rect);
    return [{ id: one.resource.id, parent: id, part: 'loose', ...rect }];
  });
  const used = unite(footprints);
  const inner: Rect = used ?? { ...REGION_INSET, width: 0, height: 0 };
  const left = Math.min(0, inner.x - PAD);
  const top = Math.min(0, inner.y - REGION_INSET.y + OVERHANG);
  const width = Math.max(SMALLEST.width, right(inner) + PAD - left);
  const area: Rect = { x: left + PAD, y: inner.y, width: width - 2 * PAD, height: inner.height };
  const rectOf = (end: ResourceId | null): Rect | null => {
    const plan = vpcs.find((v) => v.plan.vpc === end)?.plan;
    const at = plan && places.get(plan.vpc);
    return at ? { ...at, width: plan.width, height: plan.height } : (beside.find((box) => box.id === end) ?? null);
  };
  const linked = linkBoxes(links, rectOf, id, area, footprints);
  const below = Math.max(bottom(inner), ...linked.map(bottom)) + LINK.row / 2;
  const rest = looseBoxes(loose, id, area.x, below + 16, area.width);
  const shelfTop = Math.max(below, ...rest.map(bottom)) + 16;
  const shelf = id === null ? null : planRegionShelf(shelved, id, { x: area.x, y: shelfTop }, area.width);
  const end = Math.max(bottom(inner), ...linked.map(bottom), ...rest.map(bottom), shelf ? bottom(shelf.box) : 0) + PAD;
  return {
    id,
    frame: { x: left, y: top, width, height: Math.max(SMALLEST.height, end - top) },
    vpcs: places,
    boxes: [
      ...beside,
      ...linked,
      ...rest,
      ...(shelf ? [{ id: `${id}/shelf`, parent: id, part: 'shelf', ...shelf.box } as const, ...shelf.items] : []),
    ],
    headings: shelf?.headings ?? [],
  };
}

function linkOf(index: Index, resource: Resource, region: ResourceId | null): Link | null {
  if (!isLink(resource)) return null;
  const ends = endsOf(resource).map((end) => {
    const target = index.get(end);
    if (!target || index.regionOf(end) !== region) return null;
    const vpc = index.vpcOf(end);
    return vpc ?? (isStanding(target) ? end : 'below');
  });
  return { id: resource.id, ends };
}

/** Hubs stand beside the VPCs, and so does every tile that its author has placed. */
const isStanding = (resource: Resource): boolean =>
  isHub(resource) || (kindOf(resource.kind).look.placed === 'free' && resource.position !== undefined);

/** What lies in a region (null: in none), in order of creation; `isPlaced` says what is drawn elsewhere: badges and docks. */
export function contentOf(
  index: Index,
  id: ResourceId | null,
  outside: readonly Resource[],
  planOf: (vpc: ResourceId) => VpcPlan | undefined,
  isPlaced: (id: ResourceId) => boolean,
  docked: ReadonlySet<ResourceId>,
): RegionContent {
  const here = (resource: Resource) => index.regionOf(resource.id) === id;
  const mine = outside.filter((resource) => resource.kind !== 'region' && here(resource) && !isPlaced(resource.id));
  const links = mine.flatMap((resource) => linkOf(index, resource, id) ?? []);
  const rest = mine.filter((resource) => !isLink(resource));
  const isRow = (resource: Resource) => isHub(index.get(resource.parent) ?? resource) && !isHub(resource);
  return {
    id,
    vpcs: index.all('vpc').flatMap((vpc) => {
      const plan = here(vpc) ? planOf(vpc.id) : undefined;
      return plan ? [{ plan, at: vpc.position ?? null, docked: docked.has(vpc.id) }] : [];
    }),
    standing: rest.flatMap((resource) =>
      isStanding(resource) ? [{ resource, rows: rowsOf(index, resource), hub: isHub(resource) }] : [],
    ),
    links,
    loose: rest.filter(
      (resource) => !isStanding(resource) && !isRow(resource) && !(id !== null && isOnRegionShelf(resource)),
    ),
    shelved: id === null ? [] : rest.filter((resource) => isOnRegionShelf(resource) && !isRow(resource)),
  };
}
