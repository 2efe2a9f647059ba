import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { encloses } from '../../core/layout/box';
import { placeOf } from '../../core/layout/places';
import { apply } from '../store/document';
import { useView, view } from '../store/view';
import { chooseLine, useChosenLine } from './chosen-line';
import { drawnLayout } from './drawing';
import { removeLine } from './from-flow';
import { around, firstInside, isArrow, neighbour, startOf } from './keyboard';
import { beginWriting } from './writing';

/** Keys on the drawing: arrows go among neighbours, Enter into a container or the text of a note, Escape out of it, + and - zoom. */
export function useCanvasKeys(element: RefObject<HTMLElement | null>) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const wanted = useRef<string | null>(null);
  const selection = useView((state) => state.selection);

  // The node that the keyboard went to takes the focus as soon as it is drawn.
  useEffect(() => {
    const id = wanted.current;
    if (id === null || selection[0] !== id) return;
    let tries = 0;
    const focus = () => {
      const node = element.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
      if (node) {
        wanted.current = null;
        node.focus({ preventScroll: true });
      } else if (tries < 20) {
        tries += 1;
        requestAnimationFrame(focus);
      }
    };
    focus();
  }, [selection, element]);

  const goTo = (id: string | null) => {
    if (id === null) return;
    wanted.current = id;
    const rect = placeOf(drawnLayout(), id)?.rect;
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    if (rect && !encloses(seen, rect) && rect.width < seen.width) {
      flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom });
    }
    if (useView.getState().selection[0] === id) element.current?.focus({ preventScroll: true });
    view.select([id]);
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (target.closest('button, input, textarea')) return;
    const layout = drawnLayout();
    const current = useView.getState().selection;
    const focused = target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    const here = focused ?? startOf(layout, current);
    const handled = () => event.preventDefault();
    const { line } = useChosenLine.getState();
    const removal = line && (event.key === 'Delete' || event.key === 'Backspace') ? removeLine(line) : null;
    if (removal) {
      if (apply(removal.label, removal.edit).ok) chooseLine(null);
    } else if (event.key === '+' || event.key === '=') flow.zoomIn();
    else if (event.key === '-') flow.zoomOut();
    else if (here === null) return;
    else if (event.key === ' ' && focused !== undefined) view.select([focused]);
    else if (isArrow(event.key))
      goTo(current.length === 0 && focused === undefined ? here : neighbour(layout, here, event.key));
    else if (event.key === 'Enter' && here === focused && current.includes(here) && beginWriting(here)) {
      // The note has the keyboard now.
    } else if (event.key === 'Enter') goTo(current.includes(here) ? (firstInside(layout, here) ?? here) : here);
    else if (event.key === 'Escape' && current.length > 0 && around(layout, here) !== null) goTo(around(layout, here));
    else return;
    handled();
  };
}
