import { type Design, indexOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import type { AnyRule, Finding, Repair } from './rule';

/** What repairs of several findings have in common: `Use 10.0.0.0/24` and `Use 10.0.1.0/24` are both `Use …`. */
export const stemOf = (label: string): string =>
  label.replace(/".*"/gs, '…').replace(/(?<![\p{L}\d])[\da-f:.]*\d[\w.:/-]*/giu, '…');

/** Repairs of one kind that several findings of a rule offer. */
export interface RepairKind {
  readonly stem: string;
  readonly findings: readonly Finding[];
}

/** What can be done about several findings of one rule at once, in the order in which they offer it. */
export function repairKinds(findings: readonly Finding[]): readonly RepairKind[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const stem of new Set(finding.repairs.map(({ label }) => stemOf(label)))) {
      const kind = kinds.get(stem);
      if (kind) kind.push(finding);
      else kinds.set(stem, [finding]);
    }
  }
  return [...kinds].flatMap(([stem, list]) => (list.length < 2 ? [] : [{ stem, findings: list }]));
}

export interface Repaired {
  readonly design: Design;
  /** Repairs that were made; fewer than there were findings where one repair mended several. */
  readonly count: number;
}

/**
 * Makes the repairs of one kind, one after another. Before each one the rule looks at the resource again, in the design
 * as the repairs before have left it: what is mended along with another is left alone, and no block is given twice.
 */
export function repairAll(start: Design, rule: AnyRule, { stem, findings }: RepairKind): Repaired {
  let design = start;
  let index = indexOf(design);
  let count = 0;
  const perResource = new Map<ResourceId, number>();
  for (const { resource } of findings) perResource.set(resource, (perResource.get(resource) ?? 0) + 1);
  const check = rule.check as (of: unknown, index: unknown) => Iterable<{ readonly repairs?: readonly Repair[] }>;
  for (const [id, most] of perResource) {
    let [skipped, before] = [0, Number.POSITIVE_INFINITY];
    for (let i = 0; i < most; i += 1) {
      const resource = design.resources.get(id);
      if (!resource) break;
      const offers = [...check(resource, index)].flatMap(
        ({ repairs = [] }) => repairs.find(({ label }) => stemOf(label) === stem) ?? [],
      );
      // The last one was refused, or its finding is still there: it is not tried again.
      if (offers.length >= before) skipped += 1;
      before = offers.length;
      const outcome = offers[skipped]?.edit(design);
      if (!outcome) break;
      if (!outcome.ok || outcome.design === design) continue;
      design = outcome.design;
      index = indexOf(design, index);
      count += 1;
    }
  }
  return { design, count };
}
