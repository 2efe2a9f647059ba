import { useOnViewportChange, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { encloses, type Rect } from '../../core/layout/box';
import { placesIn } from '../../core/layout/places';
import { useDocument } from '../store/document';
import { useView } from '../store/view';
import { useDrawing } from './drawing';
import { startOf } from './keyboard';
import { type FlowNode, flowNodes } from './to-flow';

/** Below this zoom tiles are a few pixels and their text cannot be read. */
const FAR_ZOOM = 0.4;
/** Fewer boxes than this are always elements. */
const FEW = 200;
/** More boxes than this are never. */
const MANY = 900;

function seenRect(viewport: Viewport, width: number, height: number, margin: number): Rect {
  const w = width / viewport.zoom;
  const h = height / viewport.zoom;
  return {
    x: -viewport.x / viewport.zoom - w * margin,
    y: -viewport.y / viewport.zoom - h * margin,
    width: w * (1 + 2 * margin),
    height: h * (1 + 2 * margin),
  };
}

interface Window {
  /** what of the drawing is made into elements: what is seen and some around it */
  readonly rect: Rect;
  readonly zoom: number;
}

/**
 * The nodes that are worth an element. They are chosen again only when the view leaves what was chosen before, so that
 * panning costs nothing; from far away nothing is an element and the far layer paints instead.
 */
export function useScene(element: RefObject<HTMLElement | null>): { nodes: FlowNode[]; far: boolean } {
  const layout = useDrawing((state) => state.layout);
  const analysis = useDocument((state) => state.analysis);
  const ids = useView((state) => state.selection);
  const store = useStoreApi();
  const [window, setWindow] = useState<Window | null>(null);
  const previous = useRef<ReadonlyMap<string, FlowNode>>(new Map());

  const look = useCallback(
    (viewport: Viewport, force = false) => {
      const { width, height } = store.getState();
      if (width === 0) return;
      setWindow((old) => {
        const seen = seenRect(viewport, width, height, 0);
        const closer = old !== null && viewport.zoom > old.zoom * 1.6;
        const band = old !== null && viewport.zoom < FAR_ZOOM !== old.zoom < FAR_ZOOM;
        if (!force && old && encloses(old.rect, seen) && !closer && !band) return old;
        return { rect: seenRect(viewport, width, height, 0.4), zoom: viewport.zoom };
      });
    },
    [store],
  );
  useOnViewportChange({ onChange: look });
  useEffect(() => {
    const watch = () => {
      const [x, y, zoom] = store.getState().transform;
      look({ x, y, zoom }, true);
    };
    const observer = new ResizeObserver(() => requestAnimationFrame(watch));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, look, store]);

  const far = useMemo(() => {
    if (!window) return false;
    const count = placesIn(layout, window.rect).length;
    return count > MANY || (window.zoom < FAR_ZOOM && count > FEW);
  }, [layout, window]);

  const nodes = useMemo(() => {
    if (!window || far) return [];
    const scene = { layout, analysis, selection: new Set(ids), stop: startOf(layout, ids) };
    const made = flowNodes(scene, window.rect, previous.current);
    previous.current = new Map(made.map((node) => [node.id, node]));
    return made;
  }, [layout, analysis, ids, window, far]);
  return { nodes, far };
}
