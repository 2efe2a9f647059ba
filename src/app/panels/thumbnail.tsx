import type { BoxPart } from '../../core/layout/box';
import type { Picture } from './picture';

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly dash?: string;
}

const tint = (tone: string, percent: number) => `color-mix(in srgb, var(--tone-${tone}) ${percent}%, var(--panel))`;

const looks: Readonly<Record<BoxPart, Look>> = {
  region: { fill: 'var(--canvas)', stroke: 'var(--line-strong)', dash: '18 14' },
  vpc: { fill: tint('network', 5), stroke: 'var(--tone-network)' },
  zone: { fill: 'none', stroke: 'var(--line-strong)', dash: '14 12' },
  shelf: { fill: 'none', stroke: 'none' },
  subnet: { fill: tint('region', 14), stroke: 'var(--tone-region)' },
  tile: { fill: tint('compute', 45), stroke: 'none' },
  item: { fill: tint('routing', 28), stroke: 'none' },
  gateway: { fill: tint('public', 60), stroke: 'none' },
  badge: { fill: 'none', stroke: 'none' },
  link: { fill: tint('routing', 60), stroke: 'none' },
  loose: { fill: tint('compute', 30), stroke: 'none' },
  hub: { fill: tint('routing', 14), stroke: 'var(--tone-routing)' },
  note: { fill: 'none', stroke: 'none' },
  frame: { fill: 'none', stroke: 'var(--line)' },
};

/** A small picture of a design: where its VPCs, zones, subnets and resources stand. */
export function Thumbnail({ picture: { viewBox, boxes } }: { readonly picture: Picture }) {
  return (
    <svg viewBox={viewBox} preserveAspectRatio="xMidYMid meet" className="size-full" aria-hidden>
      {boxes.map(([part, x, y, width, height], i) => {
        const { fill, stroke, dash } = looks[part];
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture does not change
            key={i}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={8}
            fill={fill}
            stroke={stroke}
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
            strokeDasharray={dash === undefined ? undefined : '3 2'}
          />
        );
      })}
    </svg>
  );
}
