import type { ResourceId } from '../../core/model/resource';
import { changesBetween } from '../../core/rules/preview';
import type { Finding, Repair } from '../../core/rules/rule';
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

/** What a repair would change in the open design, a line each; or why it cannot be made. */
export function previewOf({ edit }: Repair): readonly string[] {
  const { design } = useDocument.getState().history;
  const outcome = edit(design);
  return outcome.ok ? changesBetween(design, outcome.design) : outcome.reasons;
}

/** Findings as the messages that a field shows, with their repairs as actions. */
export function notesOf(findings: readonly Finding[]) {
  return findings.map((finding) => ({
    tone: finding.severity,
    text: finding.message,
    actions: finding.repairs.map((repair) => ({
      label: repair.label,
      preview: () => previewOf(repair),
      run: () => void apply(repair.label, repair.edit),
    })),
  }));
}
