import type { Point, Rect } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import { type Place, placeOf, placesIn } from '../../core/layout/places';
import type { ResourceId } from '../../core/model/resource';

const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;
export type Arrow = keyof typeof DIRECTIONS;
export const isArrow = (key: string): key is Arrow => key in DIRECTIONS;

const level = (layout: Layout, { box }: Place): ResourceId | null =>
  box.part === 'vpc' ? (layout.vpcs.get(box.id)?.region ?? null) : box.parent;

const isResource = (layout: Layout, { box }: Place) => layout.index.get(box.id) !== undefined;

/** Everything that lies directly in the same container. */
function siblings(layout: Layout, of: Place): readonly Place[] {
  const up = level(layout, of);
  return placesIn(layout, null).filter(
    (place) => place.box.id !== of.box.id && isResource(layout, place) && level(layout, place) === up,
  );
}

/** The nearest sibling in a direction: what lies straight ahead counts as nearer than what lies aside. */
export function neighbour(layout: Layout, id: ResourceId, arrow: Arrow): ResourceId | null {
  const here = placeOf(layout, id);
  if (!here) return null;
  const from = middle(here.rect);
  const { x: dx, y: dy } = DIRECTIONS[arrow];
  let best: ResourceId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { box, rect } of siblings(layout, here)) {
    const to = middle(rect);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    if (ahead <= 1) continue;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (cost < least) {
      best = box.id;
      least = cost;
    }
  }
  return best;
}

/** The first resource inside, as one reads: from the top, then from the left. */
export function firstInside(layout: Layout, id: ResourceId): ResourceId | null {
  const inside = placesIn(layout, null).filter((place) => isResource(layout, place) && level(layout, place) === id);
  const [first] = inside.sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  return first?.box.id ?? null;
}

/** The container around, as it is drawn: the subnet of an instance, the tile of an address. */
export function around(layout: Layout, id: ResourceId): ResourceId | null {
  const place = placeOf(layout, id);
  return place ? level(layout, place) : null;
}

/** Where the keyboard starts: the selected resource, else the first container. */
export function startOf(layout: Layout, selection: readonly ResourceId[]): ResourceId | null {
  const selected = selection.find((id) => placeOf(layout, id));
  return selected ?? [...layout.outside.keys()][0] ?? [...layout.vpcs.keys()][0] ?? null;
}
