import { type Design, indexOf } from '../../core/kinds/index';
import type { Box, BoxPart } from '../../core/layout/box';
import { layoutDesign } from '../../core/layout/layout';

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

/** The rectangles of a design's layout, outer ones first, and the frame around them. */
function boxesOf(design: Design): { readonly boxes: readonly Box[]; readonly viewBox: string } {
  const layout = layoutDesign(indexOf(design));
  const inside = [...layout.vpcs.values()].flatMap(({ plan, at }) =>
    plan.boxes.map((box) => ({ ...box, x: box.x + at.x, y: box.y + at.y })),
  );
  const { x, y, width, height } = layout.bounds ?? { x: 0, y: 0, width: 100, height: 60 };
  const outside = [...layout.outside.values()];
  const regions = outside.filter((box) => box.part === 'region');
  return {
    boxes: [...regions, ...inside, ...outside.filter((box) => box.part !== 'region')],
    viewBox: `${x - 16} ${y - 16} ${width + 32} ${height + 32}`,
  };
}

/** A small picture of a design: where its VPCs, zones, subnets and resources stand. */
export function Thumbnail({ design }: { readonly design: Design }) {
  const { boxes, viewBox } = boxesOf(design);
  return (
    <svg viewBox={viewBox} preserveAspectRatio="xMidYMid meet" className="size-full" aria-hidden>
      {boxes.map((box) => {
        const { fill, stroke, dash } = looks[box.part];
        return (
          <rect
            key={box.id}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
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
