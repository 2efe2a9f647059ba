import type { ResourceId } from '../../core/model/resource';
import type { Finding } from '../../core/rules/rule';
import { apply, useDocument } from './document';

const NONE: readonly Finding[] = [];

export function useFindings(id: ResourceId): readonly Finding[] {
  return useDocument((state) => state.analysis.byResource.get(id) ?? NONE);
}

/** Findings of a field itself, or with `inside` also those of its rows and parts. */
export function findingsAt(findings: readonly Finding[], path: string, inside = false): readonly Finding[] {
  return findings.filter(
    ({ field }) =>
      field === path || (inside && (field?.startsWith(`${path}[`) === true || field?.startsWith(`${path}.`) === true)),
  );
}

/** Findings as the messages that a field shows, with their repairs as actions. */
export function notesOf(findings: readonly Finding[]) {
  return findings.map((finding) => ({
    tone: finding.severity,
    text: finding.message,
    actions: finding.repairs.map((repair) => ({
      label: repair.label,
      run: () => void apply(repair.label, repair.edit),
    })),
  }));
}
