import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { resourceAt } from '../../core/layout/places';
import { useView, view } from '../store/view';
import { chooseLine, hoverLine, lineOf } from './chosen-line';
import { drawnLayout } from './drawing';
import { hitFar } from './far-hit';
import { selectionAfterClick } from './from-flow';
import { beginGesture } from './gesture';
import { stage } from './stage';
import { beginWriting } from './writing';

const together = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) =>
  event.shiftKey || event.ctrlKey || event.metaKey;

/** The resource that an element of the drawing stands for. */
function nodeOf(target: EventTarget | null): string | null {
  const node = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null;
  const id = node?.dataset.id;
  return id === undefined ? null : resourceAt(id);
}

const isPane = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('textarea, input') === null &&
  target.closest('.react-flow__pane, .react-flow__node, .lines') !== null;

/** What a press drags: all that is selected if it is part of that, else the one pressed. */
function draggedIds(id: string): readonly string[] {
  const { selection } = useView.getState();
  return selection.includes(id) ? selection : [id];
}

/** Presses and clicks on the drawing: drag, link, box selection, selection. Panning is left to React Flow. */
export function useCanvasPointer() {
  const space = useRef(false);
  const dragged = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Space') space.current = event.type === 'keydown';
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
    };
  }, []);
  return useMemo(() => {
    const begin = (event: PointerEvent, gesture: Parameters<typeof beginGesture>[0]) => {
      // Without the mouse event that would follow, React Flow does not pan; the focus is then up to us.
      event.preventDefault();
      const focused = event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__node') : null;
      (focused ?? stage()?.element)?.focus({ preventScroll: true });
      beginGesture(gesture, { x: event.clientX, y: event.clientY }, event.pointerId, (did) => {
        dragged.current = did;
      });
    };
    const onPointerDown = (event: PointerEvent) => {
      dragged.current = false;
      if (event.button !== 0 || space.current || !event.isPrimary || !isPane(event.target)) return;
      const id = nodeOf(event.target) ?? hitFar(event);
      const target = event.target as Element;
      if (id !== null && target.closest('[data-link-handle]')) {
        begin(event, { type: 'link', from: id });
        return;
      }
      if (id !== null && target.closest('[data-resize]')) {
        begin(event, { type: 'resize', id });
        return;
      }
      // Touch: what is selected moves, everything else pans.
      if (event.pointerType === 'touch' && !(id !== null && useView.getState().selection.includes(id))) return;
      const handle = target.closest('[data-drag]') !== null || (hitFar(event) !== null && id !== null);
      if (event.shiftKey && (id === null || !handle || isContainer(id))) {
        begin(event, { type: 'marquee', together: event.ctrlKey || event.metaKey });
      } else if (id !== null && handle && !together(event)) {
        begin(event, { type: 'move', ids: draggedIds(id), grabbed: id });
      }
    };
    const onClick = (event: MouseEvent) => {
      if (dragged.current) {
        dragged.current = false;
        event.stopPropagation();
        return;
      }
      if (!isPane(event.target)) return;
      const line = lineOf(event.target);
      if (line) {
        chooseLine(line);
        stage()?.element.focus({ preventScroll: true });
        return;
      }
      const id = nodeOf(event.target) ?? hitFar(event);
      if (id === null) return;
      event.stopPropagation();
      view.select(selectionAfterClick(useView.getState().selection, id, together(event)));
    };
    const onDoubleClick = (event: MouseEvent) => {
      const id = isPane(event.target) ? nodeOf(event.target) : null;
      if (id !== null) beginWriting(id);
    };
    const onPointerOver = (event: PointerEvent) => hoverLine(lineOf(event.target));
    return { onPointerDown, onPointerOver, onDoubleClick, onClickCapture: onClick };
  }, []);
}

const isContainer = (id: string) => {
  const kind = drawnLayout().index.get(id)?.kind;
  return kind === 'region' || kind === 'vpc' || kind === 'subnet';
};
