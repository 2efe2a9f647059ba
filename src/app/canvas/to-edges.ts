import type { Edge } from '@xyflow/react';
import { kindOf } from '../../core/kinds/index';
import type { Point } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import type { Line } from '../../core/layout/lines';
import { EDGE_Z } from './to-flow';

export type FlowEdge = Edge<{ readonly line: Line; readonly chosen: boolean; readonly lit: boolean }, 'line'>;

const SAYS: Record<Line['kind'], string> = {
  route: 'routes to',
  peering: 'joins',
  endpoint: 'serves',
  association: 'applies to',
  group: 'filters',
};

function labelOf(layout: Layout, { from, to, kind, label }: Line): string {
  const name = (id: string) => {
    const resource = layout.index.get(id);
    return resource ? `${kindOf(resource.kind).label} "${resource.name}"` : id;
  };
  return `${name(from)} ${SAYS[kind]} ${name(to)}${label === '' ? '' : `, ${label}`}`;
}

const samePoints = (a: readonly Point[], b: readonly Point[]) =>
  a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y);

const sameLine = (a: Line, b: Line) => a.id === b.id && a.label === b.label && samePoints(a.points, b.points);

/** Edges of lines between drawn nodes; an edge whose line is the same is the same object as in `previous`. */
export function flowEdges(
  layout: Layout,
  lines: readonly Line[],
  selection: ReadonlySet<string>,
  chosen: string | null,
  previous: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  const edges = new Map<string, FlowEdge>();
  for (const line of lines) {
    const old = previous.get(line.id);
    const lit = selection.has(line.from) || selection.has(line.to);
    const ariaLabel = labelOf(layout, line);
    const same =
      old !== undefined &&
      sameLine(old.data?.line ?? line, line) &&
      old.data?.lit === lit &&
      old.data.chosen === (chosen === line.id) &&
      old.ariaLabel === ariaLabel;
    edges.set(
      line.id,
      same
        ? old
        : {
            id: line.id,
            type: 'line',
            source: line.from,
            target: line.to,
            data: { line, chosen: chosen === line.id, lit },
            zIndex: EDGE_Z,
            focusable: false,
            ariaLabel,
          },
    );
  }
  return [...edges.values()];
}
