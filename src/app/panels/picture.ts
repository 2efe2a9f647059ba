import { type Design, indexOf } from '../../core/kinds/index';
import type { BoxPart } from '../../core/layout/box';
import { layoutDesign } from '../../core/layout/layout';

/** The rectangles of a design's layout, outer ones first, and the frame around them. */
export interface Picture {
  readonly viewBox: string;
  readonly boxes: readonly (readonly [part: BoxPart, x: number, y: number, width: number, height: number])[];
}

export function pictureOf(design: Design): Picture {
  const layout = layoutDesign(indexOf(design));
  const inside = [...layout.vpcs.values()].flatMap(({ plan, at }) =>
    plan.boxes.map((box) => ({ ...box, x: box.x + at.x, y: box.y + at.y })),
  );
  const { x, y, width, height } = layout.bounds ?? { x: 0, y: 0, width: 100, height: 60 };
  const outside = [...layout.outside.values()];
  const regions = outside.filter((box) => box.part === 'region');
  const boxes = [...regions, ...inside, ...outside.filter((box) => box.part !== 'region')];
  return {
    viewBox: `${x - 16} ${y - 16} ${width + 32} ${height + 32}`,
    boxes: boxes.map((box) => [box.part, box.x, box.y, box.width, box.height]),
  };
}
