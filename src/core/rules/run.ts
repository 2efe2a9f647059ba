import type { Index } from '../kinds/index';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { rules } from './index';
import type { AnyRule, Finding, Severity } from './rule';

export type Counts = Readonly<Record<Severity, number>>;

/** The findings of a design, and what the next analysis can take over. */
export interface Analysis {
  readonly index: Index;
  /** By resource in order of creation, then by rule in order of the registry. */
  readonly findings: readonly Finding[];
  readonly byResource: ReadonlyMap<ResourceId, readonly Finding[]>;
  readonly counts: Counts;
  readonly parts: ReadonlyMap<ResourceId, Part>;
}

/** Findings of one cell, with the cells that they were computed from. */
interface Part {
  readonly read: readonly object[];
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

function checkCell(index: Index, cell: ResourceId): ReadonlyMap<ResourceId, readonly Finding[]> {
  const found = new Map<ResourceId, readonly Finding[]>();
  for (const resource of index.cells.get(cell)?.resources ?? []) {
    const findings: Finding[] = [];
    for (const rule of byKind.get(resource.kind) ?? []) {
      for (const problem of rule.check(resource as never, index)) {
        findings.push({
          rule: rule.id,
          severity: rule.severity,
          resource: resource.id,
          ...(problem.field === undefined ? {} : { field: problem.field }),
          message: problem.message,
          source: rule.source,
          ...(rule.code === undefined ? {} : { code: rule.code }),
          repairs: problem.repairs ?? [],
        });
      }
    }
    if (findings.length > 0) found.set(resource.id, findings);
  }
  return found;
}

/** The cells that rules on resources of a VPC may read: its own, everything outside, and those of peered VPCs. */
function neighbours(index: Index): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const map = new Map<ResourceId, ResourceId[]>();
  const link = (from: ResourceId | null, to: ResourceId | null) => {
    if (from === null || to === null || from === to) return;
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
  };
  for (const peering of index.all('vpc-peering-connection')) {
    link(peering.requester, peering.accepter);
    link(peering.accepter, peering.requester);
  }
  return map;
}

const sameObjects = (a: readonly object[], b: readonly object[]) => a.length === b.length && a.every((x, i) => x === b[i]);

/**
 * Runs every rule. With the analysis of an earlier version of the design, the findings of a VPC are taken over while
 * its cell, the cells of its peers and the outside are the same objects; the few resources outside are always checked.
 */
export function checkDesign(index: Index, previous?: Analysis): Analysis {
  const outside = index.cells.get(OUTSIDE);
  const near = neighbours(index);
  const parts = new Map<ResourceId, Part>();
  for (const [id, cell] of index.cells) {
    const read = [cell, outside, ...(near.get(id) ?? []).map((peer) => index.cells.get(peer))].flatMap((c) => c ?? []);
    const before = previous?.parts.get(id);
    const keep = id !== OUTSIDE && before !== undefined && sameObjects(before.read, read);
    parts.set(id, keep ? before : { read, findings: checkCell(index, id) });
  }
  const found = new Map<ResourceId, readonly Finding[]>();
  for (const part of parts.values()) for (const [id, list] of part.findings) found.set(id, list);
  const byResource = new Map<ResourceId, readonly Finding[]>();
  const findings: Finding[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  for (const id of index.design.resources.keys()) {
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
