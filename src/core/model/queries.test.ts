import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResource } from '../kinds/create';
import { type Design, type Index, indexOf, type KindName, kinds, type Resource } from '../kinds/index';
import { moveResource } from '../kinds/move';
import { emptyDesign } from './design';
import { removeResources, withFields } from './edits';

type Step = {
  readonly what: 'add' | 'rename' | 'remove' | 'move';
  readonly kind: KindName;
  readonly a: number;
  readonly b: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('add', 'add', 'add', 'rename', 'remove', 'move'),
  kind: fc.constantFrom<KindName>(
    'region',
    'vpc',
    'vpc',
    'subnet',
    'subnet',
    'nat-gateway',
    'internet-gateway',
    'route-table',
    'security-group',
    'instance',
  ),
  a: fc.nat(50),
  b: fc.nat(50),
});

const pick = (design: Design, n: number): Resource | undefined => {
  const all = [...design.resources.values()];
  return all[n % Math.max(1, all.length)];
};

function perform(design: Design, { what, kind, a, b }: Step): Design {
  const one = pick(design, a);
  if (what === 'add') {
    const parents = [...design.resources.values()].filter((r) => kinds.get(kind)?.parents.includes(r.kind));
    const parent = parents[a % Math.max(1, parents.length)];
    return kind === 'region' || parent ? createResource(design, kind, parent?.id ?? null).design : design;
  }
  if (!one) return design;
  if (what === 'rename') return withFields<Resource>(design, one.id, { name: `n${b}` } as Partial<Resource>);
  const outcome =
    what === 'remove'
      ? removeResources<Resource>(kinds, [one.id])(design)
      : moveResource(one.id, { on: pick(design, b)?.id ?? null })(design);
  return outcome.ok ? outcome.design : design;
}

const shown = (index: Index) => ({
  cells: [...index.cells.values()]
    .map((cell) => ({ vpc: cell.vpc, ids: cell.resources.map((r) => r.id) }))
    .sort((x, y) => x.vpc.localeCompare(y.vpc)),
  vpcs: [...index.design.resources.keys()].map((id) => [
    id,
    index.vpcOf(id),
    index.regionOf(id),
    index
      .children(id)
      .map((c) => c.id)
      .sort(),
  ]),
  referrers: [...index.design.resources.keys()].map((id) =>
    index
      .referrers(id)
      .map((r) => `${r.from} ${r.at}`)
      .sort(),
  ),
});

describe('the index', () => {
  it('built from the one before equals one built anew, after any edits', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const region = createResource(emptyDesign<Resource>(), 'region', null);
        let design: Design = createResource(region.design, 'vpc', region.id).design;
        let index = indexOf(design);
        for (const each of steps) {
          design = perform(design, each);
          index = indexOf(design, index);
          expect(shown(index)).toEqual(shown(indexOf(design)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the cell of a VPC that an edit did not touch', () => {
    const region = createResource(emptyDesign<Resource>(), 'region', null);
    const one = createResource(region.design, 'vpc', region.id);
    const two = createResource(one.design, 'vpc', region.id);
    const before = indexOf(two.design);
    const after = indexOf(createResource(two.design, 'subnet', one.id).design, before);
    expect(after.cells.get(two.id)).toBe(before.cells.get(two.id));
    expect(after.cells.get(one.id)).not.toBe(before.cells.get(one.id));
  });
});
