import type { Index } from '../kinds/index';
import { USUAL_CHECKS } from '../model/checks';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { controlOf, type Suppressed } from './control';
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
  /** What is not said because the author has put it aside, in the same order. */
  readonly suppressed: readonly Suppressed[];
  readonly parts: ReadonlyMap<ResourceId, Part>;
}

/** Findings of one cell, with what they were computed from. */
interface Part {
  readonly cell: object;
  /** Ids that resources of the cell refer to and that are not in it: the same while the cell is. */
  readonly ends: readonly ResourceId[];
  /** Everything that its rules may have read: cells, and resources outside of VPCs. */
  readonly read: readonly unknown[];
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

/** See `Part.ends`. */
function endsOf(index: Index, cell: ResourceId, previous: Analysis | undefined): readonly ResourceId[] {
  const before = previous?.parts.get(cell);
  const now = index.cells.get(cell);
  if (before && before.cell === now) return before.ends;
  return [...(now?.referrers.keys() ?? [])].filter((id) => index.get(id) === undefined || index.vpcOf(id) !== cell);
}

/** What each VPC reads besides itself and its Region, in an order that does not depend on earlier analyses. */
function surroundings(index: Index, ends: ReadonlyMap<ResourceId, readonly ResourceId[]>) {
  const near = new Map<ResourceId, Set<unknown>>();
  const region = (id: ResourceId) => index.get(index.regionOf(id));
  const add = (to: ResourceId, ...things: readonly unknown[]) => {
    let set = near.get(to);
    if (!set) {
      set = new Set();
      near.set(to, set);
    }
    for (const thing of things) set.add(thing);
  };
  const join = (a: ResourceId, b: ResourceId) => {
    add(a, index.cells.get(b), region(b));
    add(b, index.cells.get(a), region(a));
  };
  for (const [id, references] of index.cells.get(OUTSIDE)?.referrers ?? []) {
    const vpc = index.vpcOf(id);
    if (vpc !== null) for (const { from } of references) add(vpc, index.get(from));
  }
  for (const { requester, accepter } of index.all('vpc-peering-connection'))
    if (requester !== null && accepter !== null) join(requester, accepter);
  // Attachments to one transit gateway: which groups a rule may name depends on all of them.
  const hubs = new Map<ResourceId, unknown[]>();
  for (const attachment of index.all('transit-gateway-attachment')) {
    const hub = attachment.transitGateway ?? '';
    const known = hubs.get(hub) ?? [index.get(hub)];
    hubs.set(hub, [...known, attachment]);
  }
  for (const { vpc, transitGateway } of index.all('transit-gateway-attachment'))
    if (vpc !== null) add(vpc, ...(hubs.get(transitGateway ?? '') ?? []));
  // Endpoints of a service: its load balancers say of which type and in which zones it is.
  for (const { id, loadBalancers } of index.all('endpoint-service'))
    for (const { from } of index.referrers(id)) {
      const vpc = index.vpcOf(from);
      if (vpc !== null) for (const one of loadBalancers) add(vpc, index.cells.get(index.vpcOf(one) ?? ''), region(one));
    }
  for (const [cell, ids] of ends) {
    for (const id of ids) {
      const vpc = index.vpcOf(id);
      if (vpc !== null) join(cell, vpc);
      // A missing one is told from one that is there, and from another missing one by its place in the list.
      else add(cell, index.get(id) ?? id, region(id));
    }
  }
  return near;
}

const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((x, i) => x === b[i]);

/** Findings of every cell, those of `previous` where nothing that they were computed from has changed. */
function partsOf(index: Index, previous: Analysis | undefined): ReadonlyMap<ResourceId, Part> {
  const ends = new Map<ResourceId, readonly ResourceId[]>();
  for (const cell of index.cells.keys()) if (cell !== OUTSIDE) ends.set(cell, endsOf(index, cell, previous));
  const near = surroundings(index, ends);
  const parts = new Map<ResourceId, Part>();
  for (const [id, cell] of index.cells) {
    const read = [cell, index.get(index.regionOf(id)), ...(near.get(id) ?? [])];
    const before = previous?.parts.get(id);
    const keep = id !== OUTSIDE && before !== undefined && same(before.read, read);
    parts.set(id, keep ? before : { cell, read, ends: ends.get(id) ?? [], findings: checkCell(index, id) });
  }
  return parts;
}

/**
 * Runs every rule. With the analysis of an earlier version of the design, the findings of a VPC are taken over while
 * its cell and everything that it is linked with are the same objects; the few resources outside of VPCs are always
 * checked again. What a rule may read follows from that: see README.md.
 */
export function checkDesign(index: Index, previous?: Analysis): Analysis {
  const parts = partsOf(index, previous);
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
  return { index, findings, byResource, counts, suppressed, parts };
}
