import { type Design, type Index, indexOf, type Resource } from '../kinds/index';
import { USUAL_CHECKS } from '../model/checks';
import { refused } from '../model/edits';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { controlOf, type Suppressed } from './control';
import { rules } from './index';
import { type Reads, recording } from './reads';
import type { AnyRule, Finding, Problem, Repair, Severity } from './rule';
import { clipped } from './words';

/** Texts of a design may be far longer than what fits in a message. */
const LONGEST_MESSAGE = 1000;

export type Counts = Readonly<Record<Severity, number>>;

/** The findings of a design, and what the next analysis can take over. */
export interface Analysis {
  readonly index: Index;
  /** By resource in order of creation, then by rule in order of the registry, then in the order that the rule said them. */
  readonly findings: readonly Finding[];
  readonly byResource: ReadonlyMap<ResourceId, readonly Finding[]>;
  readonly counts: Counts;
  /** What is not said because the author has put it aside, in the same order. */
  readonly suppressed: readonly Suppressed[];
  readonly parts: ReadonlyMap<ResourceId, Part>;
  /** False while some of it is still to be checked. */
  readonly isWhole: boolean;
}

/** Findings of one VPC or of one resource outside, with what they were computed from. */
interface Part {
  /** The cell or the resource. */
  readonly of: object;
  readonly reads: Reads;
  readonly findings: ReadonlyMap<ResourceId, readonly Finding[]>;
}

const byKind = new Map<string, AnyRule[]>();
for (const rule of rules) {
  for (const kind of [rule.kind].flat()) {
    const list = byKind.get(kind);
    if (list) list.push(rule);
    else byKind.set(kind, [rule]);
  }
}

/** What was found in designs that are still in use. */
const analyses = new WeakMap<Design, Analysis>();

/** How often each rule says of each resource that AWS refuses it. */
function errorCounts(analysis: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of analysis.parts.values())
    for (const { severity, rule, resource } of [...findings.values()].flat())
      if (severity === 'error') counts.set(`${rule} ${resource}`, (counts.get(`${rule} ${resource}`) ?? 0) + 1);
  return counts;
}

/** The repair, which leaves the design as it is where it would make an error that was not there. */
function guarded({ label, edit }: Repair): Repair {
  return {
    label,
    edit: (design) => {
      const outcome = edit(design);
      if (!outcome.ok || outcome.design === design) return outcome;
      const known = analyses.get(design);
      const before = known?.isWhole ? known : checkDesign(indexOf(design, known?.index), known);
      const after = checkDesign(indexOf(outcome.design, before.index), before);
      const [had, has] = [errorCounts(before), errorCounts(after)];
      const made = [...has].find(([key, count]) => count > (had.get(key) ?? 0))?.[0];
      if (made === undefined) return outcome;
      const error = [...after.parts.values()]
        .flatMap(({ findings }) => [...findings.values()].flat())
        .findLast(({ rule, resource }) => `${rule} ${resource}` === made);
      return refused(`"${label}" is not done, since it would make another error. ${error?.message ?? ''}`.trimEnd());
    },
  };
}

function toFinding(rule: AnyRule, resource: ResourceId, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    resource,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    message: clipped(problem.message, LONGEST_MESSAGE),
    source: rule.source,
    ...(rule.code === undefined ? {} : { code: rule.code }),
    repairs: problem.repairs?.map(guarded) ?? [],
  };
}

/** What is checked as a whole and then kept: everything in one VPC, or one resource outside of VPCs. */
interface Unit {
  readonly id: ResourceId;
  readonly of: object;
  readonly home: ResourceId | null;
  readonly resources: readonly Resource[];
}

function* unitsOf(index: Index): Generator<Unit> {
  for (const [id, cell] of index.cells) {
    if (id !== OUTSIDE) yield { id, of: cell, home: id, resources: cell.resources };
    else for (const one of cell.resources) yield { id: one.id, of: one, home: null, resources: [one] };
  }
}

function checkResource(resource: Resource, index: Index): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of byKind.get(resource.kind) ?? []) {
    const check = rule.check as (of: Resource, index: Index) => Iterable<Problem>;
    for (const problem of check(resource, index)) findings.push(toFinding(rule, resource.id, problem));
  }
  return findings;
}

function assembled(index: Index, parts: ReadonlyMap<ResourceId, Part>, isWhole: boolean): Analysis {
  const found = new Map<ResourceId, readonly Finding[]>();
  for (const part of parts.values()) for (const [id, list] of part.findings) found.set(id, list);
  const control = controlOf(index.design.checks ?? USUAL_CHECKS);
  const byResource = new Map<ResourceId, readonly Finding[]>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  for (const [id, resource] of found.size === 0 ? [] : index.design.resources) {
    const list = found.get(id);
    if (!list) continue;
    const { said, suppressed: aside } = control(list, resource);
    suppressed.push(...aside);
    if (said.length === 0) continue;
    byResource.set(id, said);
    for (const finding of said) {
      findings.push(finding);
      counts[finding.severity] += 1;
    }
  }
  const analysis = { index, findings, byResource, counts, suppressed, parts, isWhole };
  analyses.set(index.design, analysis);
  return analysis;
}

/**
 * Runs every rule in small steps. With the analysis of an earlier version of the design, the findings of a VPC or of a
 * resource outside of VPCs are taken over while it is the same object and everything that was read for them is the
 * same. What the edit changed comes first, then what is linked with it. Each step yields what can be shown meanwhile:
 * the findings so far, and of what is not checked yet those of before. Either analysis may be the next one's `previous`.
 */
export function* checkInSteps(index: Index, previous?: Analysis): Generator<() => Analysis, Analysis, void> {
  const parts = new Map<ResourceId, Part>();
  const [changed, linked]: [Unit[], Unit[]] = [[], []];
  for (const unit of unitsOf(index)) {
    const before = previous?.parts.get(unit.id);
    if (before) parts.set(unit.id, before);
    if (before?.of !== unit.of) changed.push(unit);
    else if (!before.reads.holdIn(index)) linked.push(unit);
  }
  const meanwhile = () => assembled(index, new Map(parts), false);
  for (const { id, of, home, resources } of [...changed, ...linked]) {
    const { index: recorder, reads } = recording(index, home);
    const findings = new Map<ResourceId, readonly Finding[]>();
    for (const resource of resources) {
      const found = checkResource(resource, recorder);
      if (found.length > 0) findings.set(resource.id, found);
      yield meanwhile;
    }
    parts.set(id, { of, reads, findings });
  }
  return assembled(index, parts, true);
}

/** Runs every rule at once; see `checkInSteps`. */
export function checkDesign(index: Index, previous?: Analysis): Analysis {
  const steps = checkInSteps(index, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
