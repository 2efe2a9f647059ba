import { type Cidr, type Cidr4, compareCidr, containsCidr, overlapsCidr } from './cidr';

const end = (cidr: Cidr4): number => cidr.base + 2 ** (32 - cidr.prefix);

/** Taken ranges inside a block, sorted and merged: half-open [from, to). */
function busy(within: Cidr4, taken: readonly Cidr4[]): readonly (readonly [number, number])[] {
  const sorted = taken.filter((cidr) => overlapsCidr(within, cidr)).sort(compareCidr);
  const merged: [number, number][] = [];
  for (const cidr of sorted) {
    const last = merged.at(-1);
    if (last && cidr.base <= last[1]) last[1] = Math.max(last[1], end(cidr));
    else merged.push([cidr.base, end(cidr)]);
  }
  return merged;
}

function lowestIn(within: Cidr4, taken: readonly Cidr4[], prefix: number): Cidr4 | null {
  if (prefix < within.prefix || prefix > 32) return null;
  const size = 2 ** (32 - prefix);
  let at = within.base;
  for (const [from, to] of [...busy(within, taken), [end(within), end(within)] as const]) {
    if (at + size <= from) return { family: 4, base: at, prefix };
    if (to > at) at = Math.ceil(to / size) * size;
  }
  return null;
}

/** The largest blocks, each aligned to its size, that make up the half-open range [from, to); ascending. */
function blocksOf(from: number, to: number): readonly Cidr4[] {
  const blocks: Cidr4[] = [];
  for (let base = from; base < to; ) {
    let prefix = 32;
    for (let size = 2; prefix > 0 && base % size === 0 && base + size <= to; size *= 2) prefix -= 1;
    blocks.push({ family: 4, base, prefix });
    base += 2 ** (32 - prefix);
  }
  return blocks;
}

/**
 * What is not taken of a block, as the fewest possible aligned blocks; ascending.
 * Taken blocks may overlap each other, lie outside or hold the whole block.
 */
export function freeBlocks4(within: Cidr4, taken: readonly Cidr4[]): readonly Cidr4[] {
  const blocks: Cidr4[] = [];
  let at = within.base;
  for (const [from, to] of [...busy(within, taken), [end(within), end(within)] as const]) {
    if (from > at) blocks.push(...blocksOf(at, from));
    at = to;
  }
  return blocks;
}

/**
 * The lowest free block with this prefix length in the first of `within` that has one; null if none has, or if the
 * prefix is longer than 32. Cost: sorting `taken` once per block of `within`, whatever their sizes.
 */
export function nextFreeCidr4(within: readonly Cidr4[], taken: readonly Cidr4[], prefix: number): Cidr4 | null {
  for (const block of within) {
    const found = lowestIn(block, taken, prefix);
    if (found) return found;
  }
  return null;
}

/**
 * A block of the usual size if one fits, else the largest smaller one, not smaller than `smallest`; null if
 * nothing fits.
 */
export function proposeCidr4(
  within: readonly Cidr4[],
  taken: readonly Cidr4[],
  usual: number,
  smallest: number,
): Cidr4 | null {
  for (let prefix = usual; prefix <= smallest; prefix += 1) {
    const found = nextFreeCidr4(within, taken, prefix);
    if (found) return found;
  }
  return null;
}

/**
 * All pairs of items whose blocks share an address, each pair in the order of its members' first addresses.
 * Cost: sorting plus the pairs found, since two blocks overlap only where one holds the other.
 */
export function overlappingPairs<T extends { readonly cidr: Cidr }>(items: readonly T[]): readonly (readonly [T, T])[] {
  const sorted = [...items].sort((a, b) => compareCidr(a.cidr, b.cidr));
  const pairs: [T, T][] = [];
  const open: T[] = [];
  for (const item of sorted) {
    for (let outer = open.at(-1); outer && !containsCidr(outer.cidr, item.cidr); outer = open.at(-1)) open.pop();
    for (const outer of open) pairs.push([outer, item]);
    open.push(item);
  }
  return pairs;
}
