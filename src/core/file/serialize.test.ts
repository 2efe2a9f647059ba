import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateDesign } from '../kinds/generate';
import { type Design, type KindName, kindNames, kindOf, kinds, type Resource } from '../kinds/index';
import { parseDesign, serialize } from './index';
import { designJsonSchema } from './json-schema';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('a"b${c}', '%{if}', '$(touch x)', 'Fn::Sub ${AWS::Region}', '한글 이름', 'a\nb\r\u2028', '</script>'),
  fc.constantFrom('__proto__', '\ud800', '\u0000', 'null', '1e999', ''),
);

/** Many random designs take a while on a busy machine. */
const PATIENT = { timeout: 60_000 };

/** Any value that a JSON Schema of ours allows, texts as hostile as they can be. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return fc.oneof(...forms.map(valuesOf));
  switch (schema.type) {
    case 'string':
      return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : hostile;
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -70_000, max: 70_000 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), { maxLength: 3 });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([k, s]) => [k, valuesOf(s)])), {
        requiredKeys: [...(schema.required ?? [])],
      });
    default:
      throw new Error(`The test knows no values for ${JSON.stringify(schema)}.`);
  }
}

const definitions = designJsonSchema().$defs as Readonly<Record<string, Schema>>;
const fieldsOf = Object.fromEntries(kindNames.map((kind) => [kind, valuesOf(definitions[kind] ?? {})]));

/** Makes rows of each list differ in their ids, as the editor keeps them. */
const withRowIds = (resource: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(resource).map(([name, value]) => [
      name,
      Array.isArray(value) && value.some((row) => typeof row === 'object' && 'id' in row)
        ? value.map((row, i) => ({ ...row, id: String(i + 1) }))
        : value,
    ]),
  );

/** Designs of every kind, each resource in a parent that may hold it, with whatever texts and references. */
const designs: fc.Arbitrary<Design> = fc
  .record({
    name: hostile,
    zoneNaming: fc.constantFrom('literal', 'lookup'),
    picks: fc.array(
      fc.constantFrom(...kindNames).chain((kind) => fc.tuple(fc.constant(kind), fieldsOf[kind] ?? fc.constant({}))),
      {
        maxLength: 12,
      },
    ),
    homes: fc.tuple(...kindNames.map((kind) => fieldsOf[kind] ?? fc.constant({}))),
  })
  .map(({ name, zoneNaming, picks, homes }) => {
    const resources = new Map<string, Resource>();
    const add = (kind: KindName, fields: unknown) => {
      const home = kindOf(kind).parents[0];
      const parent = [...resources.values()].find((resource) => resource.kind === home)?.id ?? null;
      const id = `${kind}-${resources.size + 1}`;
      const whole = { ...withRowIds(fields as Record<string, unknown>), kind, id, parent };
      resources.set(id, whole as unknown as Resource);
    };
    for (const [i, kind] of kindNames.entries()) add(kind, homes[i]);
    for (const [kind, fields] of picks) add(kind, fields);
    return { name, zoneNaming: zoneNaming as 'literal' | 'lookup', nextId: resources.size + 1, resources };
  });

test('a design comes back from its file, whatever its texts are', PATIENT, () => {
  fc.assert(
    fc.property(designs, (design) => {
      expect(parseDesign(serialize(design))).toEqual({ ok: true, design });
    }),
    { numRuns: 200 },
  );
});

test('a generated design comes back from its file', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const design = generateDesign(seed);
    expect(parseDesign(serialize(design))).toEqual({ ok: true, design });
  }
});

test('what comes back is written as the same bytes', () => {
  fc.assert(
    fc.property(designs, (design) => {
      const text = serialize(design);
      const parsed = parseDesign(text);
      expect(parsed.ok && serialize(parsed.design)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
};

test('the order in which fields were made leaves no trace', () => {
  fc.assert(
    fc.property(designs, (design) => {
      const turned = [...design.resources].map(([id, resource]) => [id, backwards(resource) as Resource] as const);
      expect(serialize({ ...design, resources: new Map(turned) })).toBe(serialize(design));
    }),
    { numRuns: 50 },
  );
});

test('damage never throws and never opens as something else than what is in the file', PATIENT, () => {
  fc.assert(
    fc.property(designs, fc.nat(), fc.nat(), hostile, (design, from, length, scrap) => {
      const text = serialize(design);
      const start = from % text.length;
      const damaged = text.slice(0, start) + scrap + text.slice(start + (length % 40));
      const parsed = parseDesign(damaged);
      if (!parsed.ok) expect(parsed.problem.message).not.toBe('');
      else expect(JSON.parse(serialize(parsed.design))).toEqual(JSON.parse(damaged));
    }),
    { numRuns: 300 },
  );
});

test('a design that no schema allows is still written', () => {
  const region = { id: 'region-1', kind: 'region', name: 'n'.repeat(9000), parent: null, tags: [], code: 'us-east-1' };
  const design = {
    name: '',
    zoneNaming: 'literal',
    nextId: 2,
    resources: new Map([['region-1', region as Resource]]),
  } as const;
  expect(kinds.get('region')?.schema.safeParse(region).success).toBe(false);
  expect(JSON.parse(serialize(design)).resources).toEqual([region]);
});
