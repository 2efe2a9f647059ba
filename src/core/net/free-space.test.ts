import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCount4, type Cidr, type Cidr4, containsCidr, formatCidr, overlapsCidr, parseCidr4 } from './cidr';
import { earlierOverlaps, freeBlocks4, nextFreeCidr4, proposeCidr4 } from './free-space';

function cidr4(text: string): Cidr4 {
  const cidr = parseCidr4(text);
  if (!cidr.ok) throw new Error(cidr.problem.message);
  return cidr.value;
}

const list = (...texts: string[]): readonly Cidr4[] => texts.map(cidr4);
const textOf = (cidr: Cidr4 | null): string | null => cidr && formatCidr(cidr);

/** The last 256 addresses of all, where a block that grew by one would leave the address space. */
const START = 2 ** 32 - 256;

const block = (minBits: number, maxBits: number) =>
  fc.tuple(fc.nat(255), fc.integer({ min: minBits, max: maxBits })).map(([offset, bits]): Cidr4 => {
    const size = 2 ** bits;
    return { family: 4, base: START + Math.floor(offset / size) * size, prefix: 32 - bits };
  });
const within = fc.array(block(2, 7), { maxLength: 3 });
const taken = fc.array(block(0, 5), { maxLength: 12 });
const prefix = fc.integer({ min: 24, max: 32 });

const isFree = (candidate: Cidr4, used: readonly Cidr4[]): boolean =>
  !used.some((cidr) => overlapsCidr(cidr, candidate));

/** Looks at every aligned block in turn. */
function bruteNext(blocks: readonly Cidr4[], used: readonly Cidr4[], length: number): Cidr4 | null {
  const size = 2 ** (32 - length);
  for (const outer of blocks) {
    for (let base = START; base < 2 ** 32; base += size) {
      const candidate: Cidr4 = { family: 4, base, prefix: length };
      if (containsCidr(outer, candidate) && isFree(candidate, used)) return candidate;
    }
  }
  return null;
}

describe('the next free block', () => {
  it.each([
    ['10.0.0.0/16', [], 24, '10.0.0.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/24'], 24, '10.0.1.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/24', '10.0.2.0/24'], 24, '10.0.1.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/28'], 24, '10.0.1.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/17'], 16, null],
    ['10.0.0.0/16', ['10.0.0.0/8'], 28, null],
    ['10.0.0.0/16', ['192.168.0.0/16'], 16, '10.0.0.0/16'],
    ['10.0.0.0/24', [], 16, null],
    ['10.0.0.0/24', [], 33, null],
    ['10.0.0.0/24', ['10.0.0.0/25'], 25, '10.0.0.128/25'],
    ['255.255.255.0/24', ['255.255.255.0/25'], 25, '255.255.255.128/25'],
    ['0.0.0.0/0', [], 0, '0.0.0.0/0'],
  ])('in %s without %j at /%i is %s', (outer, used, length, expected) => {
    expect(textOf(nextFreeCidr4([cidr4(outer)], used.map(cidr4), length))).toBe(expected);
  });

  it('takes the blocks in the order they are given in', () => {
    const blocks = list('10.1.0.0/24', '10.0.0.0/24');
    expect(textOf(nextFreeCidr4(blocks, [], 25))).toBe('10.1.0.0/25');
    expect(textOf(nextFreeCidr4(blocks, list('10.1.0.0/25'), 24))).toBe('10.0.0.0/24');
    expect(nextFreeCidr4([], [], 24)).toBeNull();
  });

  it('is free, inside, and the lowest: equal to what looking at every block finds', () => {
    fc.assert(
      fc.property(within, taken, prefix, (blocks, used, length) => {
        const found = nextFreeCidr4(blocks, used, length);
        expect(found).toEqual(bruteNext(blocks, used, length));
        if (found) {
          expect(isFree(found, used)).toBe(true);
          expect(blocks.some((outer) => containsCidr(outer, found))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of what is taken, and leaves it as it was', () => {
    fc.assert(
      fc.property(within, taken, prefix, (blocks, used, length) => {
        const frozen = Object.freeze([...used]);
        expect(nextFreeCidr4(blocks, frozen, length)).toEqual(nextFreeCidr4(blocks, [...used].reverse(), length));
        expect(frozen).toEqual(used);
      }),
    );
  });
});

describe('free blocks', () => {
  it('of an untouched block are the block, of a full one none', () => {
    expect(freeBlocks4(cidr4('10.0.0.0/16'), []).map(formatCidr)).toEqual(['10.0.0.0/16']);
    expect(freeBlocks4(cidr4('0.0.0.0/0'), []).map(formatCidr)).toEqual(['0.0.0.0/0']);
    expect(freeBlocks4(cidr4('10.0.0.0/16'), list('10.0.0.0/8'))).toEqual([]);
  });

  it('are as large as alignment allows', () => {
    const free = freeBlocks4(cidr4('10.0.0.0/24'), list('10.0.0.32/28', '10.0.0.128/26'));
    expect(free.map(formatCidr)).toEqual(['10.0.0.0/27', '10.0.0.48/28', '10.0.0.64/26', '10.0.0.192/26']);
  });

  it('are exactly what is not taken, ascending, and no two of them could be one', () => {
    fc.assert(
      fc.property(block(0, 8), taken, (outer, used) => {
        const free = freeBlocks4(outer, used);
        const listed = free.flatMap((cidr) => Array.from({ length: addressCount4(cidr) }, (_, i) => cidr.base + i));
        const expected = Array.from({ length: addressCount4(outer) }, (_, i) => outer.base + i).filter((base) =>
          isFree({ family: 4, base, prefix: 32 }, used),
        );
        expect(listed).toEqual(expected);
        for (const cidr of free) {
          const size = addressCount4(cidr);
          expect(cidr.base % size).toBe(0);
          const parent: Cidr4 = {
            family: 4,
            base: Math.floor(cidr.base / (2 * size)) * 2 * size,
            prefix: cidr.prefix - 1,
          };
          expect(containsCidr(outer, parent) && isFree(parent, used)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a proposed block', () => {
  it.each([
    [['10.0.0.0/16'], [], 24, 28, '10.0.0.0/24'],
    [['10.0.0.0/24'], ['10.0.0.0/25'], 24, 28, '10.0.0.128/25'],
    [['10.0.0.0/26'], [], 24, 28, '10.0.0.0/26'],
    [['10.0.0.0/28', '10.0.1.0/26'], [], 24, 28, '10.0.1.0/26'],
    [['10.0.0.0/28'], ['10.0.0.0/29'], 24, 28, null],
    [[], [], 24, 28, null],
  ])('in %j without %j at /%i to /%i is %s', (blocks, used, usual, smallest, expected) => {
    expect(textOf(proposeCidr4(blocks.map(cidr4), used.map(cidr4), usual, smallest))).toBe(expected);
  });

  it('is of the usual size or the largest smaller one that fits', () => {
    fc.assert(
      fc.property(within, taken, prefix, prefix, (blocks, used, usual, smallest) => {
        const lengths = Array.from({ length: Math.max(0, smallest - usual + 1) }, (_, i) => usual + i);
        const expected = lengths.map((length) => bruteNext(blocks, used, length)).find((found) => found !== null);
        expect(proposeCidr4(blocks, used, usual, smallest)).toEqual(expected ?? null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('earlier overlaps', () => {
  const mixed = fc.oneof(
    block(0, 8),
    block(0, 8).map((cidr): Cidr => ({ family: 6, base: BigInt(cidr.base), prefix: cidr.prefix + 96 })),
  );
  const items = fc.array(mixed, { maxLength: 20 }).map((cidrs) => cidrs.map((cidr, index) => ({ cidr, index })));

  it('are those that comparing all with all finds, the first of them', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const found = earlierOverlaps(all, most);
        for (const [i, item] of all.entries()) {
          const expected = all.slice(0, i).filter((other) => overlapsCidr(other.cidr, item.cidr));
          expect(found.get(item) ?? []).toEqual(expected.slice(0, most));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of many blocks cost no comparison of all with all, be they disjoint, equal or one in another', () => {
    const of = (base: number, prefix: number) => ({ cidr: { family: 4, base, prefix } as const });
    expect(
      earlierOverlaps(
        Array.from({ length: 50_000 }, (_, i) => of(i * 16, 28)),
        3,
      ).size,
    ).toBe(0);
    expect(
      earlierOverlaps(
        Array.from({ length: 50_000 }, () => of(0, 24)),
        3,
      ).size,
    ).toBe(49_999);
    expect(
      earlierOverlaps(
        Array.from({ length: 50_000 }, (_, i) => of(0, 1 + (i % 32))),
        3,
      ).size,
    ).toBe(49_999);
  });
});
