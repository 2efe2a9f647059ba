import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { examples } from '../examples/index';
import { serialize } from './index';
import { designJsonSchema } from './json-schema';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../public/schema/design.schema.json', import.meta.url), 'utf8'),
);

test('the published schema is the one that the code has (npm run schema writes it)', () => {
  expect(published).toEqual(designJsonSchema());
});

test('the published schema takes every bundled design and refuses what is not one', { timeout: 30_000 }, () => {
  const schema = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
  const files = examples.map((one) => JSON.parse(serialize(one.design())));
  for (const file of files) expect(schema.safeParse(file).error).toBeUndefined();
  // Each of these differs from what is taken in one thing; a small design tells it as well as a large one, and sooner.
  const file = files.reduce((small, one) => (one.resources.length < small.resources.length ? one : small));
  expect(schema.safeParse({ ...file, version: 2 }).success).toBe(false);
  expect(schema.safeParse({ ...file, resources: [...file.resources, { kind: 'router' }] }).success).toBe(false);
  expect(schema.safeParse({ ...file, resources: [{ ...file.resources[0], code: 1 }] }).success).toBe(false);
});
