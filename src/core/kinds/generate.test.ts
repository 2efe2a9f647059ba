import { expect, it } from 'vitest';
import { danglingReferences } from '../model/edits';
import { generateDesign } from './generate';
import { kindNames, kindOf, kinds } from './index';

it('is the same design for the same seed, and another one for another', () => {
  expect(generateDesign(7)).toEqual(generateDesign(7));
  expect(generateDesign(7)).not.toEqual(generateDesign(8));
});

it.each([100, 1000, 10000])('makes %i resources', (size) => {
  const { resources, nextId } = generateDesign(1, size);
  expect(Math.abs(resources.size - size)).toBeLessThan(60);
  expect(Math.max(...[...resources.keys()].map((id) => Number(/[0-9]+$/.exec(id)?.[0])))).toBeLessThan(nextId);
});

it('holds every kind', () => {
  const found = new Set([...generateDesign(1, 'large').resources.values()].map(({ kind }) => kind));
  expect([...found].sort()).toEqual([...kindNames].sort());
});

it('satisfies the schemas and refers to nothing that is not there', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const design = generateDesign(seed);
    for (const resource of design.resources.values()) kindOf(resource.kind).schema.parse(resource);
    expect(danglingReferences(kinds, design)).toEqual([]);
  }
});
