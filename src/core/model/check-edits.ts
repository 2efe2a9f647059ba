import { type Checks, type Level, type RuleSet, ruleSets, USUAL_CHECKS } from './checks';
import type { Design } from './design';
import { changeFields, type EditOf } from './edits';
import type { ResourceBase, ResourceId } from './resource';

const checksOf = <R extends ResourceBase>(design: Design<R>): Checks => design.checks ?? USUAL_CHECKS;

/** A design without changes has no `checks`, so that equal designs are equal files. */
function withChecks<R extends ResourceBase>(design: Design<R>, checks: Checks): Design<R> {
  const { checks: _, ...rest } = design;
  return checks.setsOff.length === 0 && checks.rules.length === 0 ? rest : { ...rest, checks };
}

export function switchSet<R extends ResourceBase>(set: RuleSet, on: boolean): EditOf<R> {
  return (design) => {
    const { setsOff, rules } = checksOf(design);
    const off = ruleSets.filter((one) => (one === set ? !on : setsOff.includes(one)));
    return { ok: true, design: withChecks(design, { setsOff: off, rules }) };
  };
}

/** null: as the rule has it. */
export function setLevel<R extends ResourceBase>(rule: string, level: Level | null): EditOf<R> {
  return (design) => {
    const { setsOff, rules } = checksOf(design);
    const others = rules.filter((one) => one.rule !== rule);
    const next = level === null ? others : [...others, { rule, level }];
    next.sort((a, b) => (a.rule < b.rule ? -1 : 1));
    return { ok: true, design: withChecks(design, { setsOff, rules: next }) };
  };
}

/** Keeps a rule from saying anything about one resource, for a reason that is shown; null: it speaks again. */
export function suppress<R extends ResourceBase>(id: ResourceId, rule: string, reason: string | null): EditOf<R> {
  return (design) => {
    const old = design.resources.get(id)?.suppressed ?? [];
    const others = old.filter((one) => one.rule !== rule);
    const next = reason === null ? others : [...others, { rule, reason }];
    const suppressed = next.length === 0 ? undefined : next;
    return changeFields<R>(id, { suppressed } as Partial<Omit<R, 'id' | 'kind'>>)(design);
  };
}
