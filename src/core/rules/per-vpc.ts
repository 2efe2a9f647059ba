import type { Index } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import { noteReads, plain, type Reads, recording } from './reads';

interface Kept<T> {
  readonly value: T;
  readonly reads: Reads;
}

function computed<T>(of: Index, home: ResourceId | null, compute: (index: Index) => T): Kept<T> {
  const { index, reads } = recording(of, home);
  return { value: compute(index), reads };
}

/**
 * Computes something once for each version of a VPC, for all rules and resources that ask: overlaps of its subnets,
 * who uses which table. What `compute` reads elsewhere is noted: it is computed again when that has changed.
 */
export function perVpc<T>(compute: (index: Index, vpc: ResourceId) => T): (index: Index, vpc: ResourceId) => T {
  const known = new WeakMap<object, Kept<T>>();
  return (index, vpc) => {
    const of = plain(index);
    const cell = of.cells.get(vpc);
    if (!cell) return compute(index, vpc);
    let kept = known.get(cell);
    if (!kept?.reads.holdIn(of)) {
      kept = computed(of, vpc, (recorder) => compute(recorder, vpc));
      known.set(cell, kept);
    }
    noteReads(index, kept.reads, cell);
    return kept.value;
  };
}

/** Computes something once for the whole design, and again when what it read has changed. */
export function perDesign<T>(compute: (index: Index) => T): (index: Index) => T {
  let last: { readonly of: WeakRef<Index>; readonly kept: Kept<T> } | undefined;
  return (index) => {
    const of = plain(index);
    if (last === undefined || (last.of.deref() !== of && !last.kept.reads.holdIn(of)))
      last = { of: new WeakRef(of), kept: computed(of, null, compute) };
    noteReads(index, last.kept.reads);
    return last.kept.value;
  };
}

/** How many of some resources each Region holds. */
export function countByRegion(
  index: Index,
  resources: Iterable<{ readonly id: ResourceId }>,
): ReadonlyMap<ResourceId | null, number> {
  const counts = new Map<ResourceId | null, number>();
  for (const { id } of resources) {
    const region = index.regionOf(id);
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}
