import { ViewportPortal } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo, useEffect } from 'react';
import type { Point } from '../../core/layout/box';
import { apply } from '../store/document';
import { chooseLine, useChosenLine } from './chosen-line';
import { removeLine } from './from-flow';
import type { DrawnLine } from './to-lines';

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
  link: 'tone-network',
  endpoint: 'tone-endpoint',
  association: 'accent',
  group: 'tone-security',
} as const;

const LinePath = memo(function LinePath({ drawn, hovered }: { readonly drawn: DrawnLine; readonly hovered: boolean }) {
  const { line, chosen, lit, label } = drawn;
  const path = pathOf(line.points);
  const strong = hovered || chosen || lit;
  const solid = (line.kind === 'route' && !line.blackhole) || line.kind === 'link';
  return (
    <g data-line={line.id}>
      <title>{label}</title>
      <g
        opacity={strong ? 1 : 0.5}
        stroke={`var(--${line.blackhole ? 'error' : TONES[line.kind]})`}
        fill="none"
        strokeWidth={chosen ? 2.5 : strong ? 2 : 1.5}
      >
        <path d={path} {...(solid ? {} : { strokeDasharray: '5 4' })} />
        {line.kind !== 'link' && line.kind !== 'group' && (
          <path d="M-7,-4 L0,0 L-7,4" transform={arrowOf(line.points)} />
        )}
      </g>
      <path
        d={path}
        fill="none"
        stroke="transparent"
        strokeWidth={12}
        className="cursor-pointer"
        pointerEvents="stroke"
      />
    </g>
  );
});

function LineLabel({ drawn: { line, chosen } }: { readonly drawn: DrawnLine }) {
  const at = labelPoint(line.points);
  const removal = chosen ? removeLine(line) : null;
  if (line.label === '' && !removal) return null;
  return (
    <div
      className="pointer-events-none absolute z-30 flex items-center gap-1 rounded border border-line bg-raised px-1.5 py-0.5 font-mono text-[11px] whitespace-nowrap shadow-sm"
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
    >
      {line.label}
      {line.blackhole && <span className="text-error">blackhole</span>}
      {removal && (
        <button
          type="button"
          aria-label={removal.label}
          className="nopan pointer-events-auto cursor-pointer rounded text-muted hover:text-error"
          onClick={() => {
            if (apply(removal.label, removal.edit).ok) chooseLine(null);
          }}
        >
          <X size={13} />
        </button>
      )}
    </div>
  );
}

/** Routes, endpoints, peering and associations: over the containers, under the tiles. */
export function LinesLayer({ lines }: { readonly lines: readonly DrawnLine[] }) {
  const hovered = useChosenLine((state) => state.hovered);
  useEffect(() => {
    useChosenLine.setState({ shown: new Map(lines.map(({ line }) => [line.id, line])) });
  }, [lines]);
  return (
    <ViewportPortal>
      <svg className="lines pointer-events-none absolute top-0 left-0 overflow-visible" width={1} height={1}>
        <title>Lines</title>
        {lines.map((drawn) => (
          <LinePath key={drawn.line.id} drawn={drawn} hovered={hovered === drawn.line.id} />
        ))}
      </svg>
      {lines
        .filter(({ line, chosen }) => chosen || hovered === line.id)
        .map((drawn) => (
          <LineLabel key={drawn.line.id} drawn={drawn} />
        ))}
    </ViewportPortal>
  );
}
