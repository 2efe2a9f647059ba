import { useOnViewportChange, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { encloses, overlaps, type Point, type Rect, unite } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import { associationsOf, type Line, linesOf } from '../../core/layout/lines';
import { placesIn } from '../../core/layout/places';
import { useDocument } from '../store/document';
import { useView } from '../store/view';
import { useChosenLine } from './chosen-line';
import { useDrawing } from './drawing';
import { startOf } from './keyboard';
import { type FlowNode, flowNodes } from './to-flow';
import { type DrawnLine, drawnLines } from './to-lines';

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

interface Field {
  /** what of the drawing is made into elements: what is seen and some around it */
  readonly rect: Rect;
  readonly zoom: number;
}

/**
 * The nodes that are worth an element. They are chosen again only when the view leaves what was chosen before, so that
 * panning costs nothing; from far away nothing is an element and the far layer paints instead.
 */
export function useScene(element: RefObject<HTMLElement | null>): {
  nodes: FlowNode[];
  lines: readonly DrawnLine[];
  far: boolean;
} {
  const layout = useDrawing((state) => state.layout);
  const analysis = useDocument((state) => state.analysis);
  const ids = useView((state) => state.selection);
  const store = useStoreApi();
  const [field, setField] = useState<Field | null>(null);
  const previous = useRef<ReadonlyMap<string, FlowNode>>(new Map());
  const previousLines = useRef<ReadonlyMap<string, DrawnLine>>(new Map());
  const chosen = useChosenLine((state) => state.line?.id ?? null);

  const look = useCallback(
    (viewport: Viewport, force = false) => {
      const { width, height } = store.getState();
      if (width === 0) return;
      setField((old) => {
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
    if (!field) return false;
    const count = placesIn(layout, field.rect).length;
    return count > MANY || (field.zoom < FAR_ZOOM && count > FEW);
  }, [layout, field]);

  const scene = useMemo(() => {
    if (!field || far) return NOTHING;
    const selection = new Set(ids);
    const crossing = linesIn(layout, field.rect, ids);
    const stop = startOf(layout, ids);
    const nodes = flowNodes({ layout, analysis, selection, stop }, field.rect, previous.current);
    const lines = drawnLines(layout, crossing, selection, chosen, previousLines.current);
    previous.current = new Map(nodes.map((node) => [node.id, node]));
    previousLines.current = new Map(lines.map((drawn) => [drawn.line.id, drawn]));
    return { nodes, lines };
  }, [layout, analysis, ids, field, far, chosen]);
  return { ...scene, far };
}

const NOTHING: { nodes: FlowNode[]; lines: readonly DrawnLine[] } = { nodes: [], lines: [] };

/** The lines that cross a part of the drawing, with those of what is selected. */
function linesIn(layout: Layout, view: Rect, selection: readonly string[]): readonly Line[] {
  const vpcs = [...layout.vpcs.values()]
    .filter(({ plan, at }) => overlaps({ ...at, width: plan.width, height: plan.height }, view))
    .map(({ plan }) => plan.vpc);
  // Of more than a few only the lines that are always there are drawn.
  const selected = selection.length <= 8 ? selection.flatMap((id) => associationsOf(layout, id)) : [];
  return [...linesOf(layout, vpcs), ...selected].filter(({ points }) => overlaps(around(points), view));
}

function around(points: readonly Point[]): Rect {
  return unite(points.map((point) => ({ ...point, width: 1, height: 1 }))) ?? { x: 0, y: 0, width: 0, height: 0 };
}
