import type { Index } from '../kinds/index';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { rules } from './index';
import type { AnyRule, Finding, Problem, Severity } from './rule';
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
  readonly parts: ReadonlyMap<ResourceId, Part>;
}

/** Findings of one cell, with the cells that they were computed from. */
interface Part {
  readonly read: readonly (object | undefined)[];
  /** Ids that the cell's resources refer to and that stand neither in it nor outside, or nowhere. */
  readonly foreign: readonly ResourceId[];
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

function toFinding(rule: AnyRule, resource: ResourceId, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    resource,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    message: clipped(problem.message, LONGEST_MESSAGE),
    source: rule.source,
    ...(rule.code === undefined ? {} : { code: rule.code }),
    repairs: problem.repairs ?? [],
  };
}

function checkCell(index: Index, cell: ResourceId): ReadonlyMap<ResourceId, readonly Finding[]> {
  const found = new Map<ResourceId, readonly Finding[]>();
  for (const resource of index.cells.get(cell)?.resources ?? []) {
    const findings: Finding[] = [];
    for (const rule of byKind.get(resource.kind) ?? []) {
      const check = rule.check as (of: typeof resource, index: Index) => Iterable<Problem>;
      for (const problem of check(resource, index)) findings.push(toFinding(rule, resource.id, problem));
    }
    if (findings.length > 0) found.set(resource.id, findings);
  }
  return found;
}

type Links = ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>;

/** Where one finds the other end: VPCs joined by a peering connection, or by a reference across their borders. */
function linksOf(index: Index, foreign: ReadonlyMap<ResourceId, readonly ResourceId[]>): Links {
  const links = new Map<ResourceId, Set<ResourceId>>();
  const link = (from: ResourceId, to: ResourceId) => {
    const set = links.get(from);
    if (set) set.add(to);
    else links.set(from, new Set([to]));
  };
  const join = (a: ResourceId | null, b: ResourceId | null) => {
    if (a === null || b === null || a === b) return;
    link(a, b);
    link(b, a);
  };
  for (const peering of index.all('vpc-peering-connection')) join(peering.requester, peering.accepter);
  for (const [from, ids] of foreign) for (const id of ids) join(from, index.vpcOf(id));
  return links;
}

/** See `Part.foreign`. */
function foreignOf(index: Index, cell: ResourceId): readonly ResourceId[] {
  const foreign: ResourceId[] = [];
  for (const id of index.cells.get(cell)?.referrers.keys() ?? []) {
    const there = index.vpcOf(id);
    if (there !== cell && (there !== null || index.get(id) === undefined)) foreign.push(id);
  }
  return foreign;
}

const sameObjects = (a: Part['read'], b: Part['read']) => a.length === b.length && a.every((x, i) => x === b[i]);

/** Findings of every cell, those of `previous` where nothing that they were computed from has changed. */
function partsOf(index: Index, previous: Analysis | undefined): ReadonlyMap<ResourceId, Part> {
  const outside = index.cells.get(OUTSIDE);
  const foreign = new Map<ResourceId, readonly ResourceId[]>();
  for (const [id, cell] of index.cells) {
    if (id === OUTSIDE) continue;
    const before = previous?.parts.get(id);
    // An id can leave or join the foreign ones only by a move, which changes this cell or the outside, or is read below.
    const known = before && before.read[0] === cell && before.read[1] === outside;
    foreign.set(id, known ? before.foreign : foreignOf(index, id));
  }
  const links = linksOf(index, foreign);
  const parts = new Map<ResourceId, Part>();
  for (const [id, cell] of index.cells) {
    const near = [...(links.get(id) ?? [])].sort().map((other) => index.cells.get(other));
    const read = [cell, outside, ...near];
    const before = previous?.parts.get(id);
    const keep = id !== OUTSIDE && before !== undefined && sameObjects(before.read, read);
    parts.set(id, keep ? before : { read, foreign: foreign.get(id) ?? [], findings: checkCell(index, id) });
  }
  return parts;
}

/**
 * Runs every rule. With the analysis of an earlier version of the design, the findings of a VPC are taken over while
 * its cell, the outside and the cells that it is linked with are the same objects; the few resources outside are
 * always checked again. What a rule may read follows from that: see README.md.
 */
export function checkDesign(index: Index, previous?: Analysis): Analysis {
  const parts = partsOf(index, previous);
  const found = new Map<ResourceId, readonly Finding[]>();
  for (const part of parts.values()) for (const [id, list] of part.findings) found.set(id, list);
  const byResource = new Map<ResourceId, readonly Finding[]>();
  const findings: Finding[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  for (const id of found.size === 0 ? [] : index.design.resources.keys()) {
    const list = found.get(id);
    if (!list) continue;
    byResource.set(id, list);
    for (const finding of list) {
      findings.push(finding);
      counts[finding.severity] += 1;
    }
  }
  return { index, findings, byResource, counts, parts };
}
