import { followersOf, isFollower } from '../../core/kinds/follow';
import { type Edit, type KindName, kindOf, kinds, type Resource } from '../../core/kinds/index';
import { linkResources, linkVerdict } from '../../core/kinds/links';
import { fixPositions, moveResource, moveVerdict } from '../../core/kinds/move';
import { type DropTarget, dropNew, dropVerdict, nextZone } from '../../core/kinds/placement';
import { completed, type Preset, saysOf } from '../../core/kinds/presets';
import { GRID, type Point, type Rect } from '../../core/layout/box';
import { nearestFreeSpot } from '../../core/layout/free-spot';
import type { Layout } from '../../core/layout/layout';
import type { Line } from '../../core/layout/lines';
import { placeAt, placeOf, resourceAt } from '../../core/layout/places';
import { LOOSE } from '../../core/layout/region-plan';
import { OVERHANG } from '../../core/layout/vpc-plan';
import { refused, withContents, withFields } from '../../core/model/edits';
import { mapReferences } from '../../core/model/references';
import type { ResourceId } from '../../core/model/resource';

/** What letting go now would do: said while the button is still down. */
export interface Intent {
  readonly ok: boolean;
  readonly text: string;
  /** what lights up */
  readonly highlight: Rect | null;
  /** a zone column that would be made */
  readonly newZone: Rect | null;
  readonly label: string;
  readonly edit: Edit | null;
}

/** A new VPC as it will be: with its main table and its default groups. */
const NEW_VPC = { width: 584, height: 328 } as const;
const STRIP = 32;

interface Aim {
  readonly target: DropTarget;
  readonly highlight: Rect | null;
  readonly newZone: Rect | null;
}

const snap = (n: number) => Math.round(n / GRID) * GRID;

/** Zone columns reach over the whole height of the VPC, so that one need not aim well. */
function aimAtZone(layout: Layout, vpc: ResourceId, point: Point): Aim | null {
  const placed = layout.vpcs.get(vpc);
  if (!placed) return null;
  const { plan, at } = placed;
  const x = point.x - at.x;
  const { zoneArea: area } = plan;
  const column = plan.zones.find((zone) => x >= zone.x && x < zone.x + zone.width);
  if (column) {
    const highlight = { x: at.x + column.x, y: at.y + area.y, width: column.width, height: area.height };
    return { target: { on: vpc, zone: column.zone }, highlight, newZone: null };
  }
  const zone = nextZone(layout.index, vpc);
  const end = area.x + area.width;
  if (zone === null || (plan.zones.length > 0 && (x < end || x > plan.shelfX))) return null;
  const strip =
    plan.zones.length === 0
      ? { x: at.x + area.x, y: at.y + area.y, width: area.width, height: area.height }
      : { x: at.x + end + GRID, y: at.y + area.y, width: STRIP, height: area.height };
  return { target: { on: vpc, zone }, highlight: null, newZone: strip };
}

/** What a point of the drawing means as the target of a drop. */
function aim(layout: Layout, kind: KindName, point: Point): Aim {
  // Notes and frames hold nothing: a drop is for what lies under them.
  const place = placeAt(layout, point, ({ part }) => part !== 'note' && part !== 'frame');
  if (!place) return { target: { on: null }, highlight: null, newZone: null };
  const on = resourceAt(place.box.id);
  const vpc = layout.index.vpcOf(on);
  if (kind === 'subnet' && vpc !== null) {
    const zoned = aimAtZone(layout, vpc, point);
    if (zoned) return zoned;
  }
  return { target: { on }, highlight: place.rect, newZone: null };
}

/** The box of the container that would take the resource in. */
const boxOf = (layout: Layout, id: ResourceId | null): Rect | null =>
  id === null ? null : (placeOf(layout, id)?.rect ?? null);

/** Rectangles of the VPCs of a region with their gateways, from its anchor; `but` is left out. */
function vpcsOf(layout: Layout, region: ResourceId, but: ResourceId | null): readonly Rect[] {
  const anchor = layout.anchors.get(region) ?? { x: 0, y: 0 };
  return [...layout.vpcs.values()]
    .filter((placed) => placed.region === region && placed.plan.vpc !== but)
    .map(({ plan, at }) => ({
      x: at.x - anchor.x,
      y: at.y - anchor.y - OVERHANG,
      width: plan.width,
      height: plan.height + OVERHANG,
    }));
}

/** Where a VPC of this size comes to stand in a region if dropped at a point of the canvas: never on another one. */
function vpcSpot(
  layout: Layout,
  region: ResourceId | null,
  corner: Point,
  size: { readonly width: number; readonly height: number },
  but: ResourceId | null,
): Point {
  const anchor = (region === null ? undefined : layout.anchors.get(region)) ?? { x: 0, y: 0 };
  const wanted = {
    x: snap(corner.x - anchor.x),
    y: snap(corner.y - anchor.y) - OVERHANG,
    width: size.width,
    height: size.height + OVERHANG,
  };
  const spot = nearestFreeSpot(wanted, region === null ? [] : vpcsOf(layout, region, but));
  return { x: spot.x, y: spot.y + OVERHANG };
}

const shapeOf = (kind: KindName) => kindOf(kind).look.shape;
const isFreeForm = (kind: KindName) => shapeOf(kind) === 'note' || shapeOf(kind) === 'frame';

/** A new tile is dropped by its middle, everything larger by its upper left corner. */
function newSpot(layout: Layout, kind: KindName, point: Point, region: ResourceId | null): Point {
  if (kind === 'vpc')
    return vpcSpot(layout, region, { x: point.x - NEW_VPC.width / 2, y: point.y - 24 }, NEW_VPC, null);
  if (kind === 'region' || isFreeForm(kind)) return { x: snap(point.x - 40), y: snap(point.y - 20) };
  return tileSpot(layout, region, { ...LOOSE, x: point.x - LOOSE.width / 2, y: point.y - LOOSE.height / 2 }, null);
}

export function newIntent(layout: Layout, kind: KindName, point: Point, preset: Preset | null = null): Intent {
  const { target, highlight, newZone } = aim(layout, kind, point);
  const verdict = dropVerdict(layout.index, kind, target);
  const says = verdict.ok ? saysOf(preset, verdict.says) : '';
  const parent = verdict.ok ? verdict.parent : null;
  const position = newSpot(layout, kind, point, layout.anchors.has(parent ?? '') ? parent : null);
  const placed = kind === 'vpc' || kind === 'region';
  const beside = placed && verdict.ok ? unplaced(layout, new Set([verdict.parent])) : new Map<ResourceId, Point>();
  return {
    ok: verdict.ok,
    text: verdict.ok ? says : verdict.reason,
    highlight: verdict.ok && target.zone === undefined ? boxOf(layout, verdict.parent) : highlight,
    newZone: verdict.ok ? newZone : null,
    label: verdict.ok ? `Add ${says}` : '',
    edit: verdict.ok ? fixPositions(beside, completed(preset, dropNew(kind, { ...target, position }))) : null,
  };
}

/**
 * Positions of regions, and of the VPCs in the given ones, that nobody has placed yet: once one of them is placed by
 * hand the others stay where they are.
 */
function unplaced(layout: Layout, regions: ReadonlySet<ResourceId | null>): ReadonlyMap<ResourceId, Point> {
  const positions = new Map<ResourceId, Point>();
  for (const [id, anchor] of layout.anchors) {
    if (!layout.index.get(id)?.position) positions.set(id, anchor);
  }
  for (const [id, { region, at }] of layout.vpcs) {
    const anchor = region === null ? undefined : layout.anchors.get(region);
    if (anchor && regions.has(region) && !layout.index.get(id)?.position) {
      positions.set(id, { x: at.x - anchor.x, y: at.y - anchor.y });
    }
  }
  return positions;
}

/** Where a tile comes to stand beside VPCs or, outside of every Region, beside Regions: on none of them. */
function tileSpot(layout: Layout, region: ResourceId | null, wanted: Rect, but: ResourceId | null): Point {
  const anchor = (region === null ? undefined : layout.anchors.get(region)) ?? { x: 0, y: 0 };
  const spot = { ...wanted, x: snap(wanted.x - anchor.x), y: snap(wanted.y - anchor.y) };
  const tiles = [...layout.outside.values()]
    .filter(({ id, part, parent }) => (part === 'loose' || part === 'hub') && parent === region && id !== but)
    .filter(({ id }) => layout.index.get(id)?.position !== undefined)
    .map((box) => ({ x: box.x - anchor.x, y: box.y - anchor.y, width: box.width, height: box.height }));
  const large =
    region === null
      ? [...layout.outside.values()].filter(({ part }) => part === 'region')
      : vpcsOf(layout, region, null);
  return nearestFreeSpot(spot, [...large, ...tiles]);
}

function freePosition(layout: Layout, id: ResourceId, delta: Point, parent: ResourceId | null): Point | undefined {
  const resource = layout.index.get(id);
  const rect = boxOf(layout, id);
  if (!rect || !resource || kindOf(resource.kind).look.placed !== 'free') return undefined;
  const wanted = { ...rect, x: rect.x + delta.x, y: rect.y + delta.y };
  if (resource.kind === 'vpc') return vpcSpot(layout, parent, wanted, rect, id);
  const anchor = layout.anchors.get(id);
  if (resource.kind === 'region' && anchor) {
    const others = [...layout.outside.values()].filter((box) => box.part === 'region' && box.id !== id);
    const spot = nearestFreeSpot({ ...wanted, x: snap(wanted.x), y: snap(wanted.y) }, others);
    return { x: spot.x + anchor.x - rect.x, y: spot.y + anchor.y - rect.y };
  }
  if (isFreeForm(resource.kind)) return { x: snap(wanted.x), y: snap(wanted.y) };
  return tileSpot(layout, parent, wanted, id);
}

const SMALLEST_FORM = { width: 96, height: 48 } as const;
const LARGEST_FORM = 8000;

/** Dragging the lower right corner of a note or frame. */
export function resizeIntent(layout: Layout, id: ResourceId, point: Point): Intent {
  const rect = boxOf(layout, id);
  const name = layout.index.get(id)?.name ?? '';
  const within = (length: number, least: number) => Math.min(LARGEST_FORM, Math.max(least, snap(length)));
  const size = {
    width: within(point.x - (rect?.x ?? 0), SMALLEST_FORM.width),
    height: within(point.y - (rect?.y ?? 0), SMALLEST_FORM.height),
  };
  return {
    ok: true,
    text: `${size.width} × ${size.height}`,
    highlight: rect && { x: rect.x, y: rect.y, ...size },
    newZone: null,
    label: `Resize "${name}"`,
    edit: (design) => ({ ok: true, design: withFields<Resource>(design, id, size as Partial<Resource>) }),
  };
}

const inTurn =
  (edits: readonly Edit[]): Edit =>
  (design) => {
    let next = design;
    for (const edit of edits) {
      const outcome = edit(next);
      if (!outcome.ok) return outcome;
      next = outcome.design;
    }
    return { ok: true, design: next };
  };

/** What of a selection is dragged: an attachment beside its VPC goes along with that by itself. */
function leadersOf({ index }: Layout, ids: readonly ResourceId[]): readonly ResourceId[] {
  const candidates = ids.flatMap((id) => index.get(id) ?? []).filter(isFollower);
  if (candidates.length === 0 || candidates.length === ids.length) return ids;
  const others = ids.filter((id) => !candidates.some((one) => one.id === id));
  const inside = withContents(index.design, others).map(({ id }) => id);
  const followers = followersOf(index, inside, candidates);
  return ids.filter((id) => !followers.has(id));
}

/** Dragging resources by `delta` with the pointer at `point`. */
export function moveIntent(layout: Layout, selected: readonly ResourceId[], delta: Point, point: Point): Intent {
  const ids = leadersOf(layout, selected);
  const edits: Edit[] = [];
  let text = '';
  let lit: Rect | null = null;
  let strip: Rect | null = null;
  for (const id of ids) {
    const resource = layout.index.get(id);
    if (!resource) continue;
    const { target, highlight, newZone } = aim(layout, resource.kind, point);
    const verdict = moveVerdict(layout.index, id, target);
    if (!verdict.ok) {
      return { ok: false, text: verdict.reason, highlight, newZone: null, label: '', edit: null };
    }
    const position = freePosition(layout, id, delta, verdict.parent);
    edits.push(moveResource(id, { ...target, ...(position ? { position } : {}) }));
    text ||= verdict.says;
    strip ??= newZone;
    if (!position) lit ??= target.zone === undefined ? boxOf(layout, verdict.parent) : highlight;
  }
  if (selected.length > 1) text = `Move ${selected.length} resources`;
  const free = ids.map((id) => layout.index.get(id)).filter((one) => one?.kind === 'vpc' || one?.kind === 'region');
  const beside = unplaced(layout, new Set(free.map((one) => one?.parent ?? null)));
  const edit = free.length > 0 ? fixPositions(beside, inTurn(edits)) : inTurn(edits);
  return { ok: true, text, highlight: lit, newZone: strip, label: text, edit };
}

/** Drawing a link from a resource to what is under the pointer. */
export function linkIntent(layout: Layout, from: ResourceId, point: Point): Intent {
  const place = placeAt(layout, point);
  const none = { highlight: null, newZone: null, label: '', edit: null };
  if (!place || place.box.id === from) return { ...none, ok: false, text: 'Drop on what it should link to' };
  const to = resourceAt(place.box.id);
  const verdict = linkVerdict(layout.index, from, to);
  const highlight = boxOf(layout, to);
  if (!verdict.ok) return { ...none, ok: false, text: verdict.reason, highlight };
  return {
    ok: true,
    text: verdict.says,
    highlight,
    newZone: null,
    label: verdict.says,
    edit: linkResources(from, to),
  };
}

/** The selection after a click: alone, or with Shift, Ctrl or Command added to or taken out of the others. */
export function selectionAfterClick(
  selection: readonly ResourceId[],
  id: ResourceId,
  together: boolean,
): readonly ResourceId[] {
  if (!together) return [id];
  return selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id];
}

/** The fields of a resource without its references to another one; null if it has none. */
function letGo(resource: Resource, other: ResourceId): Resource | null {
  if (resource.kind === 'route-table' && resource.routes.some(({ target }) => target === other)) {
    return { ...resource, routes: resource.routes.filter(({ target }) => target !== other) };
  }
  const freed = mapReferences(kinds, resource, (id) => (id === other ? null : id));
  return freed === resource ? null : freed;
}

const REMOVES: Partial<Record<Line['kind'], string>> = {
  route: 'Remove route',
  endpoint: 'Remove from endpoint',
  association: 'Remove association',
  group: 'Remove from group',
};

/** What deleting a line does: the reference that it shows goes. Null where the line is a resource of its own. */
export function removeLine(line: Line): { readonly label: string; readonly edit: Edit } | null {
  const label = REMOVES[line.kind];
  if (label === undefined) return null;
  const edit: Edit = (design) => {
    for (const [id, other] of [
      [line.from, line.to],
      [line.to, line.from],
    ] as const) {
      const resource = design.resources.get(id);
      const freed = resource && letGo(resource, other);
      if (freed) return { ok: true, design: withFields<Resource>(design, id, freed) };
    }
    return refused('It is no longer in the design.');
  };
  return { label, edit };
}
