import { create } from 'zustand';
import type { KindName } from '../../core/kinds/index';
import type { Preset } from '../../core/kinds/presets';
import type { Point, Rect } from '../../core/layout/box';
import { resourcesInside } from '../../core/layout/places';
import type { ResourceId } from '../../core/model/resource';
import { apply, applyAndSelect } from '../store/document';
import { useView, view } from '../store/view';
import { drawnLayout } from './drawing';
import { type Intent, linkIntent, moveIntent, newIntent, resizeIntent } from './from-flow';
import { isOver, stage } from './stage';
import { beginWriting } from './writing';

/** What the pointer is doing while its button is down. Positions in pixels of the window. */
export type Gesture =
  | { readonly type: 'new'; readonly kind: KindName; readonly preset: Preset | null }
  | { readonly type: 'move'; readonly ids: readonly ResourceId[]; readonly grabbed: ResourceId }
  | { readonly type: 'link'; readonly from: ResourceId }
  | { readonly type: 'resize'; readonly id: ResourceId }
  | { readonly type: 'marquee'; readonly together: boolean };

interface GestureState {
  readonly gesture: Gesture | null;
  readonly start: Point;
  readonly pointer: Point;
  readonly intent: Intent | null;
}

const IDLE: GestureState = { gesture: null, start: { x: 0, y: 0 }, pointer: { x: 0, y: 0 }, intent: null };

export const useGesture = create<GestureState>()(() => IDLE);

/** Pixels that the pointer must go before a press becomes a drag. */
const THRESHOLD = 4;
const EDGE = 36;
const PAN_STEP = 14;

/** The rectangle of the drawing between two points of the window. */
export function spanned(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function intentOf(gesture: Gesture, startFlow: Point, pointer: Point): Intent | null {
  const on = stage();
  if (!on || gesture.type === 'marquee' || !isOver(pointer)) return null;
  const layout = drawnLayout();
  const point = on.toFlow(pointer);
  switch (gesture.type) {
    case 'new':
      return newIntent(layout, gesture.kind, point, gesture.preset);
    case 'move':
      return moveIntent(layout, gesture.ids, { x: point.x - startFlow.x, y: point.y - startFlow.y }, point);
    case 'link':
      return linkIntent(layout, gesture.from, point);
    case 'resize':
      return resizeIntent(layout, gesture.id, point);
  }
}

function finish(gesture: Gesture, startFlow: Point, pointer: Point): void {
  const on = stage();
  if (!on) return;
  if (gesture.type === 'marquee') {
    const inside = resourcesInside(drawnLayout(), spanned(startFlow, on.toFlow(pointer)));
    const before = gesture.together ? useView.getState().selection : [];
    view.select([...new Set([...before, ...inside])]);
    return;
  }
  const intent = intentOf(gesture, startFlow, pointer);
  if (!intent) return;
  if (!intent.edit) {
    if (gesture.type !== 'link' || intent.highlight) view.say(intent.text, 'refused');
  } else if (gesture.type === 'move' || gesture.type === 'resize') {
    apply(intent.label, intent.edit);
  } else {
    const outcome = applyAndSelect(intent.label, intent.edit);
    on.element.focus({ preventScroll: true });
    // An empty note is there to be written on.
    const made = outcome.ok && gesture.type === 'new' && gesture.kind === 'note' ? outcome.focus?.[0] : undefined;
    if (made !== undefined) beginWriting(made);
  }
}

let stop: (() => void) | null = null;

/** Ends the gesture under way without doing anything. */
export function cancelGesture(): void {
  stop?.();
}

/** Moves the view while the pointer rests near the border of the canvas. */
function autoPan(pointer: Point): boolean {
  const on = stage();
  const rect = on?.element.getBoundingClientRect();
  if (!on || !rect || !isOver(pointer)) return false;
  const toward = (at: number, from: number, to: number) => {
    if (at - from < EDGE) return PAN_STEP;
    return to - at < EDGE ? -PAN_STEP : 0;
  };
  const dx = toward(pointer.x, rect.left, rect.right);
  const dy = toward(pointer.y, rect.top, rect.bottom);
  if (dx !== 0 || dy !== 0) on.panBy(dx, dy);
  return dx !== 0 || dy !== 0;
}

/**
 * Follows the pointer from a press until it is let go. It becomes a gesture once it has gone a few pixels; `onEnd`
 * learns whether it did. Escape cancels. Work is done once a frame at most, whatever the mouse sends.
 */
export function beginGesture(
  gesture: Gesture,
  start: Point,
  pointerId: number,
  onEnd?: (dragged: boolean) => void,
): void {
  stop?.();
  const startFlow = stage()?.toFlow(start) ?? start;
  let pointer = start;
  let dragging = false;
  let frame = 0;
  let wentIn = gesture.type !== 'new';
  const update = () => {
    frame = 0;
    // A drag out of the palette begins outside: it does not push the view until it has been inside.
    if (!wentIn && stage()) wentIn = isOver(pointer);
    const panned = wentIn && gesture.type !== 'new' && autoPan(pointer);
    useGesture.setState({ gesture, start, pointer, intent: intentOf(gesture, startFlow, pointer) });
    if (panned) frame = requestAnimationFrame(update);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (!dragging && Math.hypot(pointer.x - start.x, pointer.y - start.y) < THRESHOLD) return;
    if (!dragging) {
      dragging = true;
      // The drag shows at once, however long the first frame takes.
      update();
    }
    if (frame === 0) frame = requestAnimationFrame(update);
  };
  const end = (done: boolean) => {
    cancelAnimationFrame(frame);
    stop = null;
    abort.abort();
    useGesture.setState(IDLE);
    if (done && dragging) finish(gesture, startFlow, pointer);
    onEnd?.(dragging);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    pointer = { x: event.clientX, y: event.clientY };
    end(true);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  const abort = new AbortController();
  const { signal } = abort;
  stop = () => end(false);
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}
