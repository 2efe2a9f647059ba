import type { Index, Resource } from '../../core/kinds/index';
import type { Finding, Severity } from '../../core/rules/rule';

export interface ProblemGroup {
  readonly resource: Resource;
  readonly findings: readonly Finding[];
}

const worst = (findings: readonly Finding[]) => Math.min(...findings.map(({ severity }) => rank[severity]));
const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Findings of the shown severities that hold every word of the query, by resource, the gravest first. */
export function groupProblems(
  index: Index,
  findings: readonly Finding[],
  shown: ReadonlySet<Severity>,
  query: string,
): readonly ProblemGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const resource = index.get(finding.resource);
    if (!resource || !shown.has(finding.severity)) continue;
    const text =
      `${resource.name} ${resource.kind} ${finding.message} ${finding.rule} ${finding.code ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const group = groups.get(finding.resource);
    if (group) group.push(finding);
    else groups.set(finding.resource, [finding]);
  }
  return [...groups]
    .flatMap(([id, list]) => {
      const resource = index.get(id);
      return resource ? [{ resource, findings: list.sort((a, b) => rank[a.severity] - rank[b.severity]) }] : [];
    })
    .sort((a, b) => worst(a.findings) - worst(b.findings));
}
