import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Addresses, type Moves, movesSince } from './moves';

const list = (addresses: Readonly<Record<string, string>>): Addresses => new Map(Object.entries(addresses));
const since = (present: Readonly<Record<string, string>>, ...earlier: readonly Readonly<Record<string, string>>[]) => {
  const { blocks, exchanges } = movesSince(earlier.map(list), list(present));
  return {
    blocks: blocks.map(({ from, to }) => `${from} > ${to}`),
    byHand: exchanges.map(({ steps }) => steps.map((step) => step.join(' > '))),
  };
};
const NOTHING = { blocks: [], byHand: [] };

it('nothing is moved without an earlier export, or with the same names', () => {
  expect(since({ a: 'x.a' })).toEqual(NOTHING);
  expect(since({ a: 'x.a', b: 'x.b' }, { a: 'x.a', b: 'x.b' })).toEqual(NOTHING);
});

it('a new name is a move; what is new, deleted or of another type is none', () => {
  const earlier = { kept: 'x.old', deleted: 'x.gone', other: 'y.other' };
  const present = { kept: 'x.new', made: 'x.made', other: 'z.other' };
  expect(since(present, earlier)).toEqual({ blocks: ['x.old > x.new'], byHand: [] });
});

it('the same label of two types is two addresses', () => {
  expect(since({ a: 'x.b', b: 'y.c' }, { a: 'x.a', b: 'y.b' }).blocks).toEqual(['x.a > x.b', 'y.b > y.c']);
});

it('names that changed places, or that went from one to the next, are moved in the state', () => {
  expect(since({ a: 'x.b', b: 'x.a' }, { a: 'x.a', b: 'x.b' })).toEqual({
    blocks: [],
    byHand: [['x.a > x.a_before', 'x.b > x.a', 'x.a_before > x.b']],
  });
  expect(since({ a: 'x.b', b: 'x.c' }, { a: 'x.a', b: 'x.b' })).toEqual({
    blocks: [],
    byHand: [['x.b > x.c', 'x.a > x.b']],
  });
});

it('a new resource under the old name, and a deleted one under the new name, need the state', () => {
  expect(since({ a: 'x.b', made: 'x.a' }, { a: 'x.a' }).byHand).toEqual([['x.a > x.b']]);
  expect(since({ a: 'x.b' }, { a: 'x.a', deleted: 'x.b', spare: 'x.b_before' }).byHand).toEqual([
    ['x.b > x.b_before_2', 'x.a > x.b'],
  ]);
});

it('several earlier exports make a chain, whichever was applied', () => {
  expect(since({ a: 'x.c' }, { a: 'x.a' }, { a: 'x.b' })).toEqual({ blocks: ['x.a > x.b', 'x.b > x.c'], byHand: [] });
  expect(since({ a: 'x.a' }, { a: 'x.a' }, { a: 'x.b' })).toEqual({ blocks: ['x.b > x.a'], byHand: [] });
  expect(since({ a: 'x.c' }, { a: 'x.a' }, { a: 'x.b' }, { a: 'x.a' }).blocks).toEqual(['x.b > x.a', 'x.a > x.c']);
});

it('an address that was of another resource before the last export is in no block', () => {
  // Whoever applied the first export has "b" there.
  expect(since({ a: 'x.b' }, { a: 'x.a', b: 'x.b' }, { a: 'x.a' })).toEqual({ blocks: [], byHand: [['x.a > x.b']] });
});

/** What Terraform does before it plans: objects by their address go where the blocks lead, if that is free. */
function moved(state: ReadonlyMap<string, string>, { blocks }: Moves): ReadonlyMap<string, string> {
  const to = new Map(blocks.map((block) => [block.from, block.to]));
  const objects = new Map(state);
  for (let again = true; again; ) {
    again = false;
    for (const [address, object] of objects) {
      const next = to.get(address);
      if (next === undefined || objects.has(next)) continue;
      objects.delete(address);
      objects.set(next, object);
      again = true;
    }
  }
  return objects;
}

/** `terraform state mv` fails where there is nothing to move, or where something is. */
function movedByHand(state: ReadonlyMap<string, string>, { exchanges }: Moves): ReadonlyMap<string, string> {
  const objects = new Map(state);
  for (const [from, to] of exchanges.flatMap(({ steps }) => steps)) {
    expect(objects.has(from), from).toBe(true);
    expect(objects.has(to), to).toBe(false);
    objects.set(to, objects.get(from) ?? '');
    objects.delete(from);
  }
  return objects;
}

const stateOf = (addresses: Addresses) => new Map([...addresses].map(([key, address]) => [address, key]));

/** Few names for few resources, so that they meet; each address is of one resource at a time. */
const addresses = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  .chain((keys) =>
    fc.record({
      keys: fc.constant(keys),
      names: fc.uniqueArray(fc.constantFrom('x.1', 'x.2', 'x.3', 'x.4', 'x.5', 'x.6', 'x.7', 'x.1_before', 'y.1'), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
    }),
  )
  .map(({ keys, names }): Addresses => new Map(keys.map((key, i) => [key, names[i] ?? ''])));

const sameType = (a: string, b: string) => a.charAt(0) === b.charAt(0);

it('after the commands and the blocks every resource that is kept is at its new address', () => {
  fc.assert(
    fc.property(addresses, addresses, (earlier, present) => {
      const moves = movesSince([earlier], present);
      const objects = moved(movedByHand(stateOf(earlier), moves), moves);
      for (const [key, address] of present) {
        const before = earlier.get(key);
        if (before !== undefined && sameType(before, address)) expect(objects.get(address)).toBe(key);
      }
    }),
    { numRuns: 500 },
  );
});

it('blocks are such that Terraform accepts, and none brings an object to the address of another', () => {
  fc.assert(
    fc.property(fc.array(addresses, { maxLength: 4 }), addresses, (earlier, present) => {
      const moves = movesSince(earlier, present);
      const { blocks } = moves;
      const declared = new Set(present.values());
      expect(new Set(blocks.map(({ from }) => from)).size).toBe(blocks.length);
      expect(new Set(blocks.map(({ to }) => to)).size).toBe(blocks.length);
      const next = new Map(blocks.map(({ from, to }) => [from, to]));
      for (const { from, to } of blocks) {
        expect(declared.has(from)).toBe(false);
        expect(sameType(from, to)).toBe(true);
        let end = to;
        for (let steps = 0; next.has(end); steps += 1) {
          expect(steps).toBeLessThan(blocks.length);
          end = next.get(end) ?? '';
        }
        expect(declared.has(end)).toBe(true);
      }
      // Whichever export was applied: what is moved arrives, and nothing arrives elsewhere.
      for (const applied of earlier) {
        const before = stateOf(applied);
        for (const [address, key] of moved(before, moves))
          if (before.get(address) !== key) expect(present.get(key)).toBe(address);
      }
    }),
    { numRuns: 500 },
  );
});
