import { describe, expect, it } from 'vitest';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf, type Resource } from '../kinds/index';
import { exportDesign } from './index';
import { planExport } from './plan';
import { utf8Length } from './text';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Template = Readonly<Record<string, { readonly [key: string]: Json }>>;

interface StackFile {
  readonly path: string;
  readonly bytes: number;
  readonly template: Template;
}

function stacksOf(design: Design) {
  const { files, notices } = exportDesign(indexOf(design), 'cloudformation-json');
  const stacks = files
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path, text }): StackFile => ({ path, bytes: utf8Length(text), template: JSON.parse(text) as Template }));
  return { stacks, notices, script: files.find(({ path }) => path === 'deploy.sh')?.text ?? '' };
}

/** Names that stand in `Fn::ImportValue`. */
function importsIn(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(importsIn);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Fn::ImportValue' ? [(inner as { readonly 'Fn::Sub': string })['Fn::Sub']] : importsIn(inner),
  );
}

/** Names of exports are unique in one Region of an account. */
const placeOf = ({ path }: StackFile) => /^.*?(?:us-east-1|eu-west-1|ap-northeast-2)/.exec(path)?.[0] ?? '';

const exportsOf = ({ template }: StackFile) =>
  Object.values(template.Outputs ?? {}).flatMap((output) => {
    const { Export: given } = output as { readonly Export?: { readonly Name: { readonly 'Fn::Sub': string } } };
    return given ? [given.Name['Fn::Sub']] : [];
  });

const large = generateDesign(7, 2500);
const { stacks, notices, script } = stacksOf(large);
const resourcesOf = ({ template }: StackFile) => Object.entries(template.Resources ?? {});

describe('a design that is too much for one template', () => {
  it('is split into several that keep to every limit', () => {
    expect(stacks.length).toBeGreaterThan(5);
    for (const stack of stacks) {
      expect(resourcesOf(stack).length, stack.path).toBeLessThanOrEqual(500);
      expect(Object.keys(stack.template.Outputs ?? {}).length, stack.path).toBeLessThanOrEqual(200);
      expect(Object.keys(stack.template.Parameters ?? {}).length, stack.path).toBeLessThanOrEqual(200);
      expect(stack.bytes, stack.path).toBeLessThanOrEqual(1_048_576);
      expect(utf8Length(String(stack.template.Description))).toBeLessThanOrEqual(1024);
    }
    expect(new Set(stacks.map(({ path }) => path)).size).toBe(stacks.length);
  });

  it('has every resource once', () => {
    const types = (all: readonly string[]) => [...all].sort().join('\n');
    expect(
      types(stacks.flatMap((stack) => resourcesOf(stack).map(([id, it]) => `${id} ${(it as { Type: string }).Type}`))),
    ).toBe(types(planExport(indexOf(large), 'cloudformation').blocks.map(({ label, type }) => `${label} ${type}`)));
  });

  it('takes only what an earlier stack gives, and refers to nothing else', () => {
    const given = new Map<string, number>();
    stacks.forEach((stack, at) => {
      const ids = new Set([...resourcesOf(stack).map(([id]) => id), ...Object.keys(stack.template.Parameters ?? {})]);
      for (const [, resource] of resourcesOf(stack)) {
        for (const taken of importsIn(resource))
          expect(given.get(`${placeOf(stack)} ${taken}`), `${stack.path}: ${taken}`).toBeLessThan(at);
        const { DependsOn = [] } = resource as { readonly DependsOn?: readonly string[] };
        for (const id of DependsOn) expect(ids).toContain(id);
        for (const [, id = ''] of JSON.stringify(resource).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g))
          if (!id.startsWith('AWS::')) expect(ids, stack.path).toContain(id);
      }
      for (const name of exportsOf(stack).map((exported) => `${placeOf(stack)} ${exported}`)) {
        expect(given.has(name), name).toBe(false);
        given.set(name, at);
      }
    });
    const taken = new Set(
      stacks.flatMap((stack) => importsIn(stack.template.Resources as Json).map((name) => `${placeOf(stack)} ${name}`)),
    );
    expect([...given.keys()].filter((name) => !taken.has(name))).toEqual([]);
    expect(taken.size).toBeGreaterThan(50);
  });

  it('comes with a script that makes the stacks in order', () => {
    const deployed = [...script.matchAll(/--template-file (\S+) /g)].map(([, path]) => path);
    expect([...deployed].sort()).toEqual(stacks.map(({ path }) => path).sort());
    // Stacks of one place stay in the order in which they need each other.
    for (const place of new Set(stacks.map(placeOf))) {
      const own = stacks.filter((stack) => placeOf(stack) === place).map(({ path }) => path);
      expect(deployed.filter((path) => own.includes(path ?? ''))).toEqual(own);
    }
    expect(script).toMatch(/^#!\/usr\/bin\/env bash\n(#.*\n)+set -euo pipefail\n/);
  });

  it('comes with a script that gives each stack what it asks for', () => {
    for (const { path, template } of stacks) {
      const part = script.slice(script.indexOf(`# ${path}\n`)).split('\n\n')[0] ?? '';
      for (const [name, facts] of Object.entries(template.Parameters ?? {})) {
        const verb = 'Default' in (facts as object) ? 'take' : 'need';
        if (name === 'Prefix') expect(part).toContain('parameters=("Prefix=$PREFIX")');
        else expect(part, path).toMatch(new RegExp(`^${verb} ${name} ${name}(_[a-z0-9_]+)?( |$)`, 'm'));
      }
    }
  });

  it('keeps every resource in its stack when another one comes', () => {
    const before = new Map(stacks.flatMap((stack) => resourcesOf(stack).map(([id]) => [`${id}`, stack.path] as const)));
    const subnet = [...large.resources.values()].find(({ kind }) => kind === 'subnet');
    const added = { ...(subnet as Resource), id: `subnet-${large.nextId}`, name: 'one more' } as Resource;
    const after = stacksOf({
      ...large,
      nextId: large.nextId + 1,
      resources: new Map(large.resources).set(added.id, added),
    });
    const places = new Map(
      after.stacks.flatMap((stack) => resourcesOf(stack).map(([id]) => [`${id}`, stack.path] as const)),
    );
    for (const [id, path] of before) expect(places.get(id), id).toBe(path);
    expect(places.size).toBeGreaterThan(before.size);
  });

  it('says which templates go by way of S3, with the command', () => {
    const big = stacks.filter(({ bytes }) => bytes > 51_200);
    expect(big.length).toBeGreaterThan(0);
    for (const { path } of big)
      expect(notices).toContainEqual(
        expect.objectContaining({ command: expect.stringContaining(`--template-file ${path} --s3-bucket BUCKET`) }),
      );
  });
});

it('a small design stays one template for each Region, without exports', () => {
  const small = stacksOf(generateDesign(3, 100));
  expect(small.stacks.map(({ path }) => path)).toEqual(['eu-west-1.json', 'ap-northeast-2.json']);
  expect(small.script).not.toContain('Prefix=');
  expect(small.stacks.flatMap(exportsOf)).toEqual([]);
});

it('counts bytes as UTF-8 has them', () => {
  for (const text of ['', 'abc', 'é', '한글', '🙂x'])
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
