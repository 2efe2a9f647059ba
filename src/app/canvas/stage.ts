import { encloses, type Point, type Rect } from '../../core/layout/box';

/** The canvas as gestures see it, also those that begin in the palette. Set while a canvas is on the page. */
export interface Stage {
  readonly element: HTMLElement;
  /** from pixels of the window to the drawing */
  readonly toFlow: (client: Point) => Point;
  readonly zoom: () => number;
  readonly panBy: (dx: number, dy: number) => void;
}

let current: Stage | null = null;

export function setStage(stage: Stage | null): void {
  current = stage;
}

export const stage = (): Stage | null => current;

/** Whether a rectangle of the drawing is wholly in view. */
export function isSeen(rect: Rect): boolean {
  const window = current?.element.getBoundingClientRect();
  if (!current || !window) return false;
  const from = current.toFlow({ x: window.left, y: window.top });
  const to = current.toFlow({ x: window.right, y: window.bottom });
  return encloses({ ...from, width: to.x - from.x, height: to.y - from.y }, rect);
}

export function isOver(client: Point): boolean {
  const rect = current?.element.getBoundingClientRect();
  return (
    rect !== undefined &&
    client.x >= rect.left &&
    client.x <= rect.right &&
    client.y >= rect.top &&
    client.y <= rect.bottom
  );
}
