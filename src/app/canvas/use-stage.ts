import { getViewportForBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { type Rect, unite } from '../../core/layout/box';
import { placeOf } from '../../core/layout/places';
import { useView } from '../store/view';
import { drawnLayout } from './drawing';
import { cancelGesture } from './gesture';
import { setStage } from './stage';

export const MIN_ZOOM = 0.04;
const CLOSEST_FIT = 1;
/** Around what is fitted into the view; below it lie the zoom buttons. */
const ROOM = { top: '32px', right: '32px', bottom: '72px', left: '32px' } as const;

export const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Connects gestures with the canvas on the page, and answers the requests of commands: fit, centre. */
export function useStage(element: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  useLayoutEffect(() => {
    if (!element.current) return;
    setStage({
      element: element.current,
      toFlow: (client) => flow.screenToFlowPosition(client),
      zoom: () => flow.getZoom(),
      panBy: (dx, dy) => {
        const { x, y, zoom } = flow.getViewport();
        flow.setViewport({ x: x + dx, y: y + dy, zoom });
      },
    });
    return () => {
      cancelGesture();
      setStage(null);
    };
  }, [element, flow]);

  useEffect(() => {
    const show = (rect: Rect | null, smooth: boolean, closest = CLOSEST_FIT) => {
      // As it is now: what React Flow knows of its size is from before the last resize was observed.
      const { width, height } = element.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
      if (!rect || width === 0) return;
      const viewport = getViewportForBounds(rect, width, height, MIN_ZOOM, closest, ROOM);
      flow.setViewport(viewport, { duration: smooth && !calm() ? 250 : 0 });
    };
    const rectsOf = (ids: readonly string[]) => unite(ids.flatMap((id) => placeOf(drawnLayout(), id)?.rect ?? []));
    // The size of the canvas is known after the first frame.
    const first = requestAnimationFrame(() => show(drawnLayout().bounds, false));
    const unsubscribe = useView.subscribe((state, before) => {
      if (state.fit !== before.fit) requestAnimationFrame(() => show(drawnLayout().bounds, true));
      if (state.fitSelection !== before.fitSelection) show(rectsOf(state.selection), true, 1.5);
      if (state.center && state.center !== before.center) {
        // Found by a dialog: the keyboard goes on from there once the dialog is gone.
        if (document.activeElement?.closest('[role=dialog]'))
          setTimeout(() => element.current?.focus({ preventScroll: true }), 50);
        const rect = placeOf(drawnLayout(), state.center.id)?.rect;
        if (!rect) return;
        const zoom = Math.max(0.8, flow.getZoom());
        const duration = calm() ? 0 : 250;
        flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom, duration });
      }
    });
    return () => {
      cancelAnimationFrame(first);
      unsubscribe();
    };
  }, [element, flow]);
}
