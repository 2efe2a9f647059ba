import type { ResourceId } from '../model/resource';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In canvas units; one unit is one CSS pixel at zoom 1. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * What a box is drawn as. region, vpc, zone, subnet, shelf and hub hold others · tile: in a subnet · item: on a shelf or in
 * a hub · gateway: across the border of its VPC · badge: on what uses it · link: on the line between two others ·
 * loose: in no VPC · hub: a transit gateway with its route tables · note, frame: free text and a free box.
 */
export type BoxPart =
  | 'region'
  | 'vpc'
  | 'zone'
  | 'shelf'
  | 'subnet'
  | 'tile'
  | 'item'
  | 'gateway'
  | 'badge'
  | 'link'
  | 'loose'
  | 'hub'
  | 'note'
  | 'frame';

/** One rectangle of the drawing. `id` is the resource's, `<vpc>/zone-<letter>`, `<vpc>/shelf` or `<region>/shelf`. */
export interface Box extends Rect {
  readonly id: string;
  readonly parent: ResourceId | null;
  readonly part: BoxPart;
}

/** Everything is a multiple of this. */
export const GRID = 8;

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;

export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x < right(rect) && point.y >= rect.y && point.y < bottom(rect);
}

/** Whether `inner` lies wholly in `outer`; a shared border counts as inside. */
export function encloses(outer: Rect, inner: Rect): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
}

/** Whether they share more than a border, after each side of `a` moved out by `gap`. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return a.x - gap < right(b) && b.x < right(a) + gap && a.y - gap < bottom(b) && b.y < bottom(a) + gap;
}

export function unite(rects: readonly Rect[]): Rect | null {
  const first = rects[0];
  if (!first) return null;
  let [x, y, x2, y2] = [first.x, first.y, right(first), bottom(first)];
  for (const rect of rects) {
    x = Math.min(x, rect.x);
    y = Math.min(y, rect.y);
    x2 = Math.max(x2, right(rect));
    y2 = Math.max(y2, bottom(rect));
  }
  return { x, y, width: x2 - x, height: y2 - y };
}

export function sameBox(a: Box, b: Box): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.parent === b.parent &&
    a.part === b.part &&
    a.id === b.id
  );
}
