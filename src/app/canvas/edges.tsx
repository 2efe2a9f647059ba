import { EdgeLabelRenderer, type EdgeProps, type EdgeTypes } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo, useState } from 'react';
import type { Point } from '../../core/layout/box';
import { apply } from '../store/document';
import { chooseLine } from './chosen-line';
import { removeLine } from './from-flow';
import type { FlowEdge } from './to-edges';

const RADIUS = 6;

/** A path along points with rounded corners. */
function pathOf(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const before = points[i - 1];
      const after = points[i + 1];
      if (!before) return `M${point.x},${point.y}`;
      if (!after) return `L${point.x},${point.y}`;
      const [a, b] = [toward(point, before), toward(point, after)];
      return `L${a.x},${a.y} Q${point.x},${point.y} ${b.x},${b.y}`;
    })
    .join(' ');
}

/** A little way from a point in the direction of another, at most half of the way. */
function toward(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The middle of the longest stretch: there is room for a label. */
function labelPoint(points: readonly Point[]): Point {
  let best = { x: 0, y: 0, length: -1 };
  points.forEach((point, i) => {
    const before = points[i - 1];
    const length = before ? Math.hypot(point.x - before.x, point.y - before.y) : -1;
    if (before && length > best.length) best = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2, length };
  });
  return best;
}

function arrowOf(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return `translate(${tip.x} ${tip.y}) rotate(${angle})`;
}

const TONES = {
  route: 'tone-routing',
  peering: 'tone-network',
  endpoint: 'tone-endpoint',
  association: 'accent',
  group: 'tone-security',
} as const;

const LineEdge = memo(function LineEdge({ data }: EdgeProps<FlowEdge>) {
  const [hovered, setHovered] = useState(false);
  if (!data) return null;
  const { line, chosen, lit } = data;
  const path = pathOf(line.points);
  const strong = hovered || chosen || lit;
  const label = labelPoint(line.points);
  const edit = chosen ? removeLine(line) : null;
  const colour = `var(--${TONES[line.kind]})`;
  return (
    <>
      <g opacity={strong ? 1 : 0.5} stroke={colour} fill="none" strokeWidth={chosen ? 2.5 : strong ? 2 : 1.5}>
        <path d={path} {...(line.kind === 'route' || line.kind === 'peering' ? {} : { strokeDasharray: '5 4' })} />
        {line.kind !== 'peering' && line.kind !== 'group' && (
          <path d="M-7,-4 L0,0 L-7,4" transform={arrowOf(line.points)} />
        )}
      </g>
      <path
        d={path}
        fill="none"
        stroke="transparent"
        strokeWidth={12}
        className="cursor-pointer"
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
      />
      {(hovered || chosen) && (line.label !== '' || edit) && (
        <EdgeLabelRenderer>
          <div
            className="nopan absolute z-[1000] flex items-center gap-1 rounded border border-line bg-raised px-1.5 py-0.5 font-mono text-[11px] shadow-sm"
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
          >
            {line.label}
            {edit && (
              <button
                type="button"
                aria-label={`${edit.label} (Delete)`}
                className="pointer-events-auto cursor-pointer rounded text-muted hover:text-error"
                onClick={() => {
                  if (apply(edit.label, edit.edit).ok) chooseLine(null);
                }}
              >
                <X size={13} />
              </button>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

export const edgeTypes: EdgeTypes = { line: LineEdge };
