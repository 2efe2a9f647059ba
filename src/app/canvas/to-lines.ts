import { kindOf } from '../../core/kinds/index';
import type { Point } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import type { Line } from '../../core/layout/lines';

/** A line and how it shows. */
export interface DrawnLine {
  readonly line: Line;
  /** clicked, so that Delete removes it */
  readonly chosen: boolean;
  /** one of its ends is selected */
  readonly lit: boolean;
  /** what a screen reader says */
  readonly label: string;
}

const SAYS: Record<Line['kind'], string> = {
  route: 'routes to',
  link: 'joins',
  endpoint: 'serves',
  association: 'applies to',
  group: 'filters',
};

function labelOf(layout: Layout, { from, to, kind, label, blackhole }: Line): string {
  const name = (id: string) => {
    const resource = layout.index.get(id);
    return resource ? `${kindOf(resource.kind).label} "${resource.name}"` : id;
  };
  return `${name(from)} ${SAYS[kind]} ${name(to)}${label === '' ? '' : `, ${label}`}${blackhole ? ', blackhole' : ''}`;
}

const samePoints = (a: readonly Point[], b: readonly Point[]) =>
  a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y);

/** Lines as they are drawn now; one that looks the same is the same object as in `previous`. */
export function drawnLines(
  layout: Layout,
  lines: readonly Line[],
  selection: ReadonlySet<string>,
  chosen: string | null,
  previous: ReadonlyMap<string, DrawnLine>,
): readonly DrawnLine[] {
  const drawn = new Map<string, DrawnLine>();
  for (const line of lines) {
    const fresh: DrawnLine = {
      line,
      chosen: chosen === line.id,
      lit: selection.has(line.from) || selection.has(line.to),
      label: labelOf(layout, line),
    };
    const old = previous.get(line.id);
    const same =
      old !== undefined &&
      old.chosen === fresh.chosen &&
      old.lit === fresh.lit &&
      old.label === fresh.label &&
      samePoints(old.line.points, line.points);
    drawn.set(line.id, same ? old : fresh);
  }
  return [...drawn.values()];
}
