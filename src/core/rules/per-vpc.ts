import type { Index } from '../kinds/index';
import type { ResourceId } from '../model/resource';

/**
 * Computes something once for each version of a VPC, for all rules and resources that ask: overlaps of its subnets,
 * who uses which table. `compute` may read that VPC only, neither its peers nor the outside.
 */
export function perVpc<T>(compute: (index: Index, vpc: ResourceId) => T): (index: Index, vpc: ResourceId) => T {
  const known = new WeakMap<object, T>();
  return (index, vpc) => {
    const cell = index.cells.get(vpc);
    if (!cell) return compute(index, vpc);
    let value = known.get(cell);
    if (value === undefined) {
      value = compute(index, vpc);
      known.set(cell, value);
    }
    return value;
  };
}

/** Computes something once for each version of the design: for rules on resources outside of VPCs. */
export function perDesign<T>(compute: (index: Index) => T): (index: Index) => T {
  const known = new WeakMap<Index, T>();
  return (index) => {
    let value = known.get(index);
    if (value === undefined) {
      value = compute(index);
      known.set(index, value);
    }
    return value;
  };
}
