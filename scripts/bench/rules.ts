import process from 'node:process';
import { generateDesign } from '../../src/core/kinds/generate';
import {
  type Design,
  type Index,
  indexOf,
  type KindName,
  kinds,
  type Resource,
  type ResourceOf,
} from '../../src/core/kinds/index';
import { changeFields, type EditOf, removeResources } from '../../src/core/model/edits';
import { rules } from '../../src/core/rules/index';
import type { Problem } from '../../src/core/rules/rule';
import { checkDesign } from '../../src/core/rules/run';
import { crowds } from './crowds';
import type { Row } from './table.mjs';

const SEED = 7;
const EDITS_EACH = 6;

/** Processor time in milliseconds: on a busy machine it tells more than the clock. */
function spent(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some runs: what others do on the machine only ever adds. */
function least(runs: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n += 1) best = Math.min(best, spent(run));
  return best;
}

type Edit = EditOf<Resource>;

/** Some resources of a kind, from all over the design. */
function some(design: Design, kind: KindName): readonly Resource[] {
  const all = indexOf(design).all(kind);
  const step = Math.max(1, Math.floor(all.length / EDITS_EACH));
  return all.filter((_, i) => i % step === 0).slice(0, EDITS_EACH);
}

const edits: readonly { readonly label: string; readonly kind: KindName; readonly make: (of: Resource) => Edit }[] = [
  { label: 'a name', kind: 'instance', make: ({ id }) => changeFields<Resource>(id, { name: 'renamed' }) },
  {
    label: 'a CIDR',
    kind: 'subnet',
    make: ({ id }) => changeFields<ResourceOf<'subnet'>>(id, { cidr: '10.0.0.0/27' }) as unknown as Edit,
  },
  {
    label: 'a route',
    kind: 'route-table',
    make: (table) =>
      changeFields<ResourceOf<'route-table'>>(table.id, {
        routes: [
          ...(table as ResourceOf<'route-table'>).routes,
          { id: '99', destination: '198.51.100.0/24', target: null },
        ],
      }) as unknown as Edit,
  },
  { label: 'a subnet less', kind: 'subnet', make: ({ id }) => removeResources<Resource>(kinds, [id]) },
  { label: 'an address', kind: 'elastic-ip', make: ({ id }) => changeFields<Resource>(id, { name: 'renamed' }) },
  {
    label: 'a peering',
    kind: 'vpc-peering-connection',
    make: ({ id }) => changeFields<Resource>(id, { name: 'renamed' }),
  },
  {
    label: 'a transit gateway',
    kind: 'transit-gateway',
    make: ({ id }) => changeFields<Resource>(id, { name: 'renamed' }),
  },
];

/** How long index and rules take after each of many edits; the edit itself is not counted. */
function afterEdits(design: Design): readonly number[] {
  const index = indexOf(design);
  const analysis = checkDesign(index);
  return edits
    .flatMap(({ kind, make }) =>
      some(design, kind).flatMap((resource) => {
        const outcome = make(resource)(design);
        if (!outcome.ok) return [];
        // An index is kept by what was computed for it: each run gets a design of its own.
        const run = () =>
          checkDesign(indexOf({ ...outcome.design, resources: new Map(outcome.design.resources) }, index), analysis);
        const copy = least(3, () => new Map(outcome.design.resources));
        return [Math.max(0, least(3, run) - copy)];
      }),
    )
    .sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;

/** How often as much time as resources there were more of, from each size to the next; 1 is linear. */
function growths(sizes: readonly number[], times: readonly number[]): string {
  return sizes
    .slice(1)
    .map((size, i) => ((times[i + 1] ?? 0) / (times[i] ?? 1) / (size / (sizes[i] ?? 1))).toFixed(2))
    .join(' ');
}

/** The rules that take longest in a full run, with their milliseconds. */
export function slowestRules(size: number, most: number): readonly (readonly [rule: string, ms: number])[] {
  const design = generateDesign(SEED, size);
  const times = new Map<string, number>();
  for (let n = 0; n < 3; n += 1) {
    const index = indexOf(design);
    for (const rule of rules) {
      const check = rule.check as unknown as (of: Resource, index: Index) => Iterable<Problem>;
      const resources = [rule.kind].flat().flatMap((kind) => index.all(kind) as readonly Resource[]);
      const before = performance.now();
      for (const resource of resources) for (const _ of check(resource, index));
      times.set(rule.id, Math.min(times.get(rule.id) ?? Number.POSITIVE_INFINITY, performance.now() - before));
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, most);
}

/** Rules at every size: a full run, and after one edit. `steepness` says how each grows: 1 is linear. */
export function measureRules(sizes: readonly number[]): { readonly rows: readonly Row[]; readonly steepness: string } {
  const designs = sizes.map((size) => generateDesign(SEED, size));
  const full = designs.map((design) => least(3, () => checkDesign(indexOf(design))));
  const after = designs.map(afterEdits);
  const row = (label: string, values: readonly number[], aim?: number): Row => ({
    label,
    unit: 'ms',
    values,
    aims: sizes.map((size) => (size === 10_000 ? aim : undefined)),
  });
  return {
    rows: [
      row('Full run (with index)', full, 150),
      row(
        'After one edit, 50th percentile',
        after.map((times) => quantile(times, 0.5)),
      ),
      row(
        'After one edit, 95th percentile',
        after.map((times) => quantile(times, 0.95)),
        8,
      ),
      row(
        'After one edit, slowest',
        after.map((times) => times.at(-1) ?? Number.NaN),
      ),
    ],
    steepness: growths(
      designs.map((design) => design.resources.size),
      full,
    ),
  };
}

/** Designs in which much of one sort is in one place, at sizes that double; 1 is linear. */
export function measureCrowds(): readonly {
  readonly title: string;
  readonly times: readonly number[];
  readonly steepness: string;
}[] {
  return crowds.map(({ title, sizes, make }) => {
    const times = sizes.map((size) => {
      const design = make(size);
      return least(3, () => checkDesign(indexOf(design)));
    });
    return { title: `${sizes.at(-1)?.toLocaleString('en')} ${title}`, times, steepness: growths(sizes, times) };
  });
}
