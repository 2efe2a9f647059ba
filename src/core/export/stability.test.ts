import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDesign } from '../kinds/generate';
import { type Design, type FieldsOf, indexOf, type KindName, kindNames, kindOf, type Resource } from '../kinds/index';
import { exportDesign, type TargetId, targets } from './index';
import { specimen } from './specimen';

const ids = targets.map(({ id }) => id);

/** Blocks of all files by their first line: `resource "aws_vpc" "main" {`, `  MainVpc:`. */
function blocksOf(design: Design, target: TargetId): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  for (const { path, text } of exportDesign(indexOf(design), target).files) {
    if (path === 'notes.tf') continue;
    const starts = target === 'terraform' ? /^(?=[a-z]+ )/m : /^(?= {2}[A-Za-z0-9]+:$)/m;
    for (const block of text.split(starts)) {
      const [first = '', ...rest] = block
        .replace(/\n\n[A-Z][A-Za-z]+:\n$/, '')
        .trimEnd()
        .split('\n');
      if (/^(resource |data |output | {2}\w+:$)/.test(first)) blocks.set(`${path} ${first}`, rest.join('\n'));
    }
  }
  return blocks;
}

/** Another resource, always last, as the editor would add it. */
function withOne<K extends KindName>(design: Design, kind: K, name: string, parent: string | null): Design {
  const fields = {
    id: `${kind}-${design.nextId}`,
    kind,
    name,
    parent,
    tags: [],
    ...(kindOf(kind).defaults as FieldsOf<K>),
  };
  const resource = fields as unknown as Resource;
  return { ...design, nextId: design.nextId + 1, resources: new Map(design.resources).set(resource.id, resource) };
}

/** A detached gateway changes nothing else; an attached one is what others wait for. */
const addable = kindNames.filter((kind) => kind !== 'region' && kind !== 'internet-gateway' && kind !== 'vpc-endpoint');

describe.each(['terraform', 'cloudformation'] as const)('in %s', (target) => {
  it('adding a resource changes the text of no other', { timeout: 30_000 }, () => {
    const design = generateDesign(3, 150);
    const before = blocksOf(design, target);
    const names = [...design.resources.values()].map(({ name }) => name);
    const containers = [...design.resources.values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...addable),
        fc.oneof(fc.constantFrom(...names), fc.constantFrom('igw-id', 'x Id', '1', 'Web', '한')),
        fc.nat(),
        (kind, name, at) => {
          const parents = containers.filter((resource) => kindOf(kind).parents.includes(resource.kind));
          const parent = parents[at % parents.length]?.id ?? null;
          const after = blocksOf(withOne(design, kind, name, parent), target);
          for (const [first, text] of before) {
            // The encryption control of a VPC lists what of the VPC it leaves out.
            if (!/encryption_?control/i.test(first)) expect(after.get(first), first).toBe(text);
          }
          expect(after.size).toBeGreaterThanOrEqual(before.size);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of creation, except for names that clash', () => {
    const design = specimen();
    const unique = new Map(
      [...design.resources].map(([id, it]) => [id, { ...it, name: id.replace(/[0-9]+$/, 'n$&') }]),
    );
    const reversed = new Map([...unique].reverse());
    const files = (resources: Design['resources']) =>
      exportDesign(indexOf({ ...design, resources }), target)
        .files.filter(({ path }) => path !== 'notes.tf' && path !== 'providers.tf')
        .map(({ text }) => text.replace(/^(#.*\n)+/, ''))
        .sort();
    // The Region that comes first is the default one, so both orders start with it.
    const first = [...unique].find(([, { kind }]) => kind === 'region') as [string, Resource];
    expect(files(new Map([first, ...reversed]))).toEqual(files(unique));
  });
});

it.each(ids)('%s is the same bytes each time, and leaves the design alone', (target) => {
  const frozen = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) frozen(inner);
  };
  const design = generateDesign(11);
  frozen(design);
  expect(exportDesign(indexOf(design), target)).toEqual(exportDesign(indexOf(generateDesign(11)), target));
});

it.each(ids)('%s has spans that lie in the file, in order, and name every resource that has a block', (target) => {
  const design = specimen();
  const { files } = exportDesign(indexOf(design), target, { errors: 2 });
  const named = new Set<string>();
  for (const { text, spans } of files) {
    const lines = text.split('\n');
    let last = 0;
    for (const { resource, from, to } of spans) {
      expect(design.resources.has(resource)).toBe(true);
      expect(from).toBeGreaterThan(last);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThan(lines.length);
      expect(lines[from - 1]).not.toBe('');
      expect(lines[to - 1]).not.toBe('');
      named.add(resource);
      last = to;
    }
  }
  for (const { id, kind, name } of design.resources.values()) {
    // AWS makes the others: an unchanged default group or ACL, and a main route table without routes.
    if (kind !== 'region' && !['default', 'main', 'dangling'].includes(name)) expect(named, name).toContain(id);
  }
});

it('says on top of every file that the design has errors', () => {
  for (const { files } of ids.map((id) => exportDesign(indexOf(specimen()), id, { errors: 3 }))) {
    for (const { text, path } of files) {
      const top = text.split('\n').slice(0, 4).join('\n');
      expect(top, path).toContain('This design has 3 errors');
    }
  }
});

/** A generated design after someone has written into the file by hand: values of the right type, meaning anything. */
function corrupted(design: Design, choose: (end: number) => number): Design {
  const everything = [...design.resources.keys(), 'nothing-9'];
  const other = () => everything[choose(everything.length)] ?? null;
  const broken = (value: unknown, field: string): unknown => {
    if (choose(10) > 0 && typeof value !== 'object') return value;
    if (typeof value === 'string') return ['', 'x', '10.0.0.0/33', 'pl-1', '::/0', other()][choose(6)];
    if (typeof value === 'number') return [-5, 0, 1e9][choose(3)];
    if (typeof value === 'boolean') return !value;
    if (value === null)
      return ['parent', 'elasticIp', 'routeTable', 'networkAcl', 'target'].includes(field) ? other() : value;
    if (Array.isArray(value)) return value.map((item) => broken(item, field));
    return Object.fromEntries(
      Object.entries(value as object).map(([key, inner]) => [
        key,
        ['id', 'kind', 'type'].includes(key) ? inner : broken(inner, key),
      ]),
    );
  };
  const resources = [...design.resources.values()].map((resource) => broken(resource, '') as Resource);
  return { ...design, resources: new Map(resources.map((resource) => [resource.id, resource])) };
}

it.each(ids)('%s never throws, and refers to nothing that it leaves out', { timeout: 30_000 }, (target) => {
  fc.assert(
    fc.property(fc.nat(20), fc.infiniteStream(fc.nat()), (seed, numbers) => {
      const choose = (end: number) => (numbers.next().value as number) % end;
      const { files } = exportDesign(indexOf(corrupted(generateDesign(seed, 60), choose)), target);
      const all = files.map(({ text }) => text).join('\n');
      const made = new Set(
        [...all.matchAll(/^(resource|data) "([a-z0-9_]+)" "([a-z0-9_]+)"/gm)].map(
          ([, , type, label]) => `${type}.${label}`,
        ),
      );
      if (target !== 'terraform') return;
      const printed = files.filter(({ path }) => path !== 'variables.tf').map(({ text }) => text);
      expect(printed.join('\n')).not.toMatch(/undefined|= null$/m);
      for (const [, address] of all.matchAll(/(?<!["\w])(?:data\.)?(aws_[a-z0-9_]+\.[a-z0-9_]+)\b/g))
        expect(made).toContain(address);
    }),
    { numRuns: 30 },
  );
});

it('is nothing but versions for an empty design', () => {
  const empty: Design = { name: '', zoneNaming: 'literal', nextId: 1, resources: new Map() };
  expect(exportDesign(indexOf(empty), 'terraform').files.map(({ path }) => path)).toEqual(['versions.tf']);
  expect(exportDesign(indexOf(empty), 'cloudformation').files).toEqual([]);
});
