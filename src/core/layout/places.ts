import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { type Box, type BoxPart, contains, encloses, overlaps, type Point, type Rect } from './box';
import type { Layout } from './layout';

/** A box with its rectangle on the canvas. */
export interface Place {
  readonly box: Box;
  readonly rect: Rect;
}

const shifted = (box: Box, at: Point): Rect => ({
  x: box.x + at.x,
  y: box.y + at.y,
  width: box.width,
  height: box.height,
});

/** Where a resource (or a zone column, or a shelf) is drawn; undefined if it is not. */
export function placeOf(layout: Layout, id: string): Place | undefined {
  const outside = layout.outside.get(id);
  if (outside) return { box: outside, rect: outside };
  const slash = id.indexOf('/');
  const vpc = slash > 0 ? id.slice(0, slash) : (layout.badgeHome.get(id) ?? layout.index.vpcOf(id) ?? OUTSIDE);
  const placed = layout.vpcs.get(vpc);
  const box = placed?.plan.byId.get(id);
  return placed && box ? { box, rect: shifted(box, placed.at) } : undefined;
}

/** The resource that a place stands for: a zone column or shelf stands for its VPC. */
export function resourceAt(id: string): ResourceId {
  const slash = id.indexOf('/');
  return slash > 0 ? id.slice(0, slash) : id;
}

/** Room around a VPC's box in which gateways stand out. */
const REACH = 32;

/** Every place that touches a rectangle (the whole canvas without one), parents before their children. */
export function placesIn(layout: Layout, view: Rect | null): readonly Place[] {
  const found: Place[] = [];
  for (const box of layout.outside.values()) if (!view || overlaps(box, view)) found.push({ box, rect: box });
  for (const [vpc, { plan, at }] of layout.vpcs) {
    const whole = { ...at, width: plan.width, height: plan.height };
    if (view && !overlaps(whole, view, REACH)) continue;
    for (const box of plan.boxes) {
      const rect = shifted(box, at);
      if (view && !overlaps(rect, view)) continue;
      if (box.part === 'badge' && layout.badgeHome.get(box.id) !== vpc) continue;
      found.push({ box, rect });
    }
  }
  return found;
}

/** Paint order: what is later lies on top. */
const DEPTH: Readonly<Record<BoxPart, number>> = {
  frame: -1,
  region: 0,
  vpc: 1,
  zone: 2,
  shelf: 2,
  subnet: 3,
  link: 4,
  loose: 4,
  hub: 3,
  note: 5,
  tile: 4,
  item: 4,
  gateway: 5,
  badge: 6,
};

/** The topmost place under a point, of those that are wanted. */
export function placeAt(layout: Layout, point: Point, wanted: (box: Box) => boolean = () => true): Place | undefined {
  const near = { x: point.x, y: point.y, width: 1, height: 1 };
  let top: Place | undefined;
  for (const place of placesIn(layout, near)) {
    if (wanted(place.box) && contains(place.rect, point) && (!top || DEPTH[place.box.part] >= DEPTH[top.box.part]))
      top = place;
  }
  return top;
}

/** Resources that lie wholly in a rectangle; what lies in one of them is not listed again. */
export function resourcesInside(layout: Layout, area: Rect): readonly ResourceId[] {
  const inside = new Set<string>();
  const result: ResourceId[] = [];
  for (const { box, rect } of placesIn(layout, area)) {
    if (!encloses(area, rect) || !layout.index.get(box.id)) continue;
    inside.add(box.id);
    if (!isWithin(layout, box, inside)) result.push(box.id);
  }
  return result;
}

function isWithin(layout: Layout, box: Box, ids: ReadonlySet<string>): boolean {
  const up = box.part === 'vpc' ? (layout.index.get(box.id)?.parent ?? null) : box.parent;
  if (up === null) return false;
  if (ids.has(up)) return true;
  const parent = placeOf(layout, up);
  return parent !== undefined && isWithin(layout, parent.box, ids);
}
