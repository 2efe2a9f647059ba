import { bottom, overlaps, type Point, type Rect, right } from './box';

/** How far two boxes stay apart that are placed freely. */
const GAP = 48;

const free = (rect: Rect, others: readonly Rect[]) => !others.some((other) => overlaps(rect, other, GAP));

/**
 * The position nearest to where a rectangle wants to be at which it overlaps no other one (with a gap around each).
 * Candidates are the places flush beside the others, so the result is deterministic.
 */
export function nearestFreeSpot(wanted: Rect, others: readonly Rect[]): Point {
  if (free(wanted, others)) return { x: wanted.x, y: wanted.y };
  const xs = [wanted.x, ...others.flatMap((o) => [right(o) + GAP, o.x - GAP - wanted.width])];
  const ys = [wanted.y, ...others.flatMap((o) => [bottom(o) + GAP, o.y - GAP - wanted.height])];
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const x of xs) {
    for (const y of ys) {
      const far = Math.abs(x - wanted.x) + Math.abs(y - wanted.y);
      if (far < least && free({ ...wanted, x, y }, others)) {
        best = { x, y };
        least = far;
      }
    }
  }
  // Right of everything is always free, so `best` is only null for numbers that are none.
  return best ?? { x: wanted.x, y: wanted.y };
}

export interface Item {
  readonly width: number;
  readonly height: number;
  /** where its author put it; null: wherever there is room */
  readonly at: Point | null;
}

/** Widest row of boxes that nobody has placed; more wrap into the next row. */
const WIDEST_ROW = 2400;

/**
 * Places rectangles so that none overlap: those with a position where they want to be or as near as there is room
 * (the earlier one keeps its place), the others in rows from `origin`.
 */
export function arrange(items: readonly Item[], origin: Point): readonly Rect[] {
  const rects: (Rect | null)[] = items.map(() => null);
  const taken: Rect[] = [];
  items.forEach(({ width, height, at }, i) => {
    if (!at) return;
    const rect = { ...nearestFreeSpot({ ...at, width, height }, taken), width, height };
    rects[i] = rect;
    taken.push(rect);
  });
  const fixed = [...taken];
  const area = items.reduce((sum, item) => sum + item.width * item.height, 0);
  // About twice as wide as high; half of a box more, so that large ones pair up instead of standing in one column.
  const half = Math.max(0, ...items.map((item) => item.width)) / 2;
  const widest = origin.x + Math.max(WIDEST_ROW, Math.ceil(Math.sqrt(area * 2) + half));
  let { x, y } = origin;
  let rowBottom = y;
  items.forEach(({ width, height, at }, i) => {
    if (at) return;
    let rect = { x, y, width, height };
    for (;;) {
      const blocker = fixed.find((other) => overlaps(rect, other, GAP));
      if (blocker) rect = { ...rect, x: right(blocker) + GAP };
      const wraps = right(rect) > widest && rect.x > origin.x;
      if (wraps) {
        y = Math.max(rowBottom, blocker ? bottom(blocker) : rowBottom) + GAP;
        rowBottom = y;
        rect = { ...rect, x: origin.x, y };
      }
      if (!blocker && !wraps) break;
    }
    rects[i] = rect;
    x = right(rect) + GAP;
    rowBottom = Math.max(rowBottom, bottom(rect));
  });
  return rects.map((rect, i) => rect ?? { ...origin, width: items[i]?.width ?? 0, height: items[i]?.height ?? 0 });
}
