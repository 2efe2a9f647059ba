import { exportDesign, type TargetId } from '../../src/core/export/index';
import { parseDesign, serialize } from '../../src/core/file/index';
import { generateDesign } from '../../src/core/kinds/generate';
import { type Design, indexOf, type KindName, type Resource } from '../../src/core/kinds/index';
import { type Layout, layoutDesign } from '../../src/core/layout/layout';
import { placeOf } from '../../src/core/layout/places';
import { changeFields } from '../../src/core/model/edits';
import { checkDesign } from '../../src/core/rules/run';
import type { Row } from './table.mjs';

export { measureCrowds, measureRules, slowestRules } from './rules';

const SEED = 7;
/** A measure is repeated until it took this long, or this often. */
const LONGEST_MS = 1500;
const MOST_RUNS = 200;
const FEWEST_RUNS = 5;
const WARM_UP_RUNS = 5;

/** The median time of a run in milliseconds; the first runs, which the engine spends on compiling, are left out. */
function median(run: (n: number) => unknown): number {
  for (let n = 0; n < WARM_UP_RUNS; n += 1) run(n);
  const times: number[] = [];
  const started = performance.now();
  while (times.length < FEWEST_RUNS || (times.length < MOST_RUNS && performance.now() - started < LONGEST_MS)) {
    const before = performance.now();
    run(WARM_UP_RUNS + times.length);
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A run of edit, index and rules, each time of the same design with another name for the same resource. */
function afterOneEdit(design: Design, kind: KindName): (n: number) => unknown {
  const analysis = checkDesign(indexOf(design));
  const id = [...design.resources.values()].filter((resource) => resource.kind === kind).at(-1)?.id;
  if (id === undefined) return () => undefined;
  return (n) => {
    const edited = changeFields<Resource>(id, { name: `renamed-${n}` })(design);
    return edited.ok && checkDesign(indexOf(edited.design, analysis.index), analysis);
  };
}

const exported = (target: TargetId) => (design: Design) => () => exportDesign(indexOf(design), target);

interface Measure {
  readonly label: string;
  readonly aims?: Readonly<Record<number, number>>;
  readonly prepare: (design: Design) => (n: number) => unknown;
}

const measures: readonly Measure[] = [
  {
    label: 'JSON.parse of the file',
    prepare: (design) => {
      const text = serialize(design);
      return () => JSON.parse(text);
    },
  },
  {
    label: 'Open: file to design',
    prepare: (design) => {
      const text = serialize(design);
      return () => parseDesign(text);
    },
  },
  { label: 'Save: design to file', prepare: (design) => () => serialize(design) },
  { label: 'Index alone', prepare: (design) => () => indexOf(design) },
  {
    label: 'Rules, full run (with index)',
    aims: { 10000: 100 },
    prepare: (design) => () => checkDesign(indexOf(design)),
  },
  {
    label: 'Rules after an edit in a VPC',
    aims: { 1000: 4, 10000: 16 },
    prepare: (design) => afterOneEdit(design, 'instance'),
  },
  {
    label: 'Rules after an edit outside',
    aims: { 1000: 4, 10000: 16 },
    prepare: (design) => afterOneEdit(design, 'elastic-ip'),
  },
  { label: 'Terraform', aims: { 10000: 200 }, prepare: exported('terraform') },
  { label: 'CloudFormation (YAML)', prepare: exported('cloudformation') },
  { label: 'CloudFormation (JSON)', prepare: exported('cloudformation-json') },
];

/** Every measure of the core at every size, in milliseconds; the first row is the bound of the others. */
export function measureCore(sizes: readonly number[]): readonly Row[] {
  const designs = sizes.map((size) => generateDesign(SEED, size));
  return measures.map(({ label, aims = {}, prepare }) => ({
    label,
    unit: 'ms',
    values: designs.map((design) => median(prepare(design))),
    aims: sizes.map((size) => aims[size]),
  }));
}

type Point = { readonly x: number; readonly y: number };

/** Where the name of the most central resource of a kind is drawn: a drag from there stays inside of the window. */
function grip(layout: Layout, ids: readonly string[]): Point {
  const { bounds } = layout;
  if (!bounds) return { x: 0, y: 0 };
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const heads = ids.flatMap((id): Point[] => {
    const rect = placeOf(layout, id)?.rect;
    return rect ? [{ x: rect.x + rect.width / 2, y: rect.y + 16 }] : [];
  });
  const far = (point: Point) => Math.hypot(point.x - x, point.y - y);
  return heads.sort((a, b) => far(a) - far(b))[0] ?? { x, y };
}

/** The saved file of the design of each size, and where in its drawing a VPC and a subnet can be taken hold of. */
export function scenesOf(sizes: readonly number[]) {
  return sizes.map((size) => {
    const index = indexOf(generateDesign(SEED, size));
    const layout = layoutDesign(index);
    const at = (kind: KindName) =>
      grip(
        layout,
        index.all(kind).map(({ id }) => id),
      );
    return { file: serialize(index.design), vpc: at('vpc'), subnet: at('subnet') };
  });
}
