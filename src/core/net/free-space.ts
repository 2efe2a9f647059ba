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

/** One block, with the places in the list of what has it, of what holds it and of what is inside; the first few each. */
interface Place {
  readonly cidr: Cidr;
  readonly parent: Place | undefined;
  above: readonly number[];
  below: readonly number[];
}

/**
 * For each item those before it in the list whose blocks share an address with its own, the first `most` of them; items
 * without any are left out. Two blocks overlap only where one holds the other, so the cost is that of sorting.
 */
export function earlierOverlaps<T extends { readonly cidr: Cidr }>(
  items: readonly T[],
  most: number,
): ReadonlyMap<T, readonly T[]> {
  const first = (...lists: readonly (readonly number[])[]) =>
    lists
      .flat()
      .sort((a, b) => a - b)
      .slice(0, most);
  const at = (i: number): Cidr => (items[i] as T).cidr;
  const sorted = items.map((_, i) => i).sort((a, b) => compareCidr(at(a), at(b)) || a - b);
  const places: Place[] = [];
  const placeOf = new Map<number, Place>();
  let open: Place | undefined;
  for (const i of sorted) {
    while (open && !containsCidr(open.cidr, at(i))) open = open.parent;
    if (!open || compareCidr(open.cidr, at(i)) !== 0) {
      open = { cidr: at(i), parent: open, above: open ? first(open.above, open.below) : [], below: [] };
      places.push(open);
    }
    if (open.below.length < most) open.below = [...open.below, i];
    placeOf.set(i, open);
  }
  for (const place of places.reverse()) if (place.parent) place.parent.below = first(place.parent.below, place.below);
  const found = new Map<T, readonly T[]>();
  for (const [i, item] of items.entries()) {
    const place = placeOf.get(i);
    const before = (list: readonly number[]) => list.filter((j) => j < i);
    const earlier = place ? first(before(place.above), before(place.below)) : [];
    if (earlier.length > 0)
      found.set(
        item,
        earlier.map((j) => items[j] as T),
      );
  }
  return found;
}
