import type { Index } from '../../core/kinds/index';
import type { ResourceId } from '../../core/model/resource';
import type { Suppressed } from '../../core/rules/control';
import type { Finding, Severity } from '../../core/rules/rule';

export type Grouping = 'resource' | 'rule';

/** Findings about one resource, or of one rule; `of` is its id. */
export interface ProblemGroup {
  readonly of: ResourceId;
  readonly findings: readonly Finding[];
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
export const worstOf = (findings: readonly Finding[]): Severity =>
  findings.reduce<Severity>((worst, { severity }) => (rank[severity] < rank[worst] ? severity : worst), 'info');

interface Filter {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  readonly query: string;
}

/** Whether everything that is asked for stands in what is shown of a finding. */
function matcher(index: Index, query: string): (finding: Finding) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ resource: id, message, rule, code }) => {
    const resource = index.get(id);
    if (!resource) return false;
    if (words.length === 0) return true;
    const text = `${resource.name} ${resource.kind} ${message} ${rule} ${code ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** Findings of the shown severities that hold every word of the query, by resource or by rule, the gravest first. */
export function groupProblems(
  index: Index,
  findings: readonly Finding[],
  { grouping, shown, query }: Filter,
): readonly ProblemGroup[] {
  const matches = matcher(index, query);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!shown.has(finding.severity) || !matches(finding)) continue;
    const group = groups.get(finding[grouping]);
    if (group) group.push(finding);
    else groups.set(finding[grouping], [finding]);
  }
  return [...groups]
    .map(([of, list]) => ({ of, findings: list.sort((a, b) => rank[a.severity] - rank[b.severity]) }))
    .sort((a, b) => rank[worstOf(a.findings)] - rank[worstOf(b.findings)]);
}

/** What the list shows, one after another. */
export type ProblemRow =
  | { readonly type: 'group'; readonly key: string; readonly group: ProblemGroup; readonly open: boolean }
  | { readonly type: 'finding'; readonly key: string; readonly finding: Finding }
  | { readonly type: 'aside'; readonly key: string; readonly count: number; readonly open: boolean }
  | { readonly type: 'suppressed'; readonly key: string; readonly suppressed: Suppressed };

/** The key of the row above what is suppressed. */
export const ASIDE = 'suppressed';

interface Folding {
  /** Keys of groups that are folded. */
  readonly folded: ReadonlySet<string>;
  readonly asideOpen: boolean;
}

/** Two findings may be of one rule on one field: they are told apart by their order. */
function uniqueKeys(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ resource, rule, field = '' }) => {
    const key = `${resource} ${rule} ${field}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key} ${count}`;
  };
}

/** Groups and findings in one list, then what is suppressed and matches the query. */
export function problemRows(
  index: Index,
  groups: readonly ProblemGroup[],
  suppressed: readonly Suppressed[],
  query: string,
  { folded, asideOpen }: Folding,
): readonly ProblemRow[] {
  const keyOf = uniqueKeys();
  const rows = groups.flatMap((group): readonly ProblemRow[] => {
    const key = `group ${group.of}`;
    const open = !folded.has(key);
    const findings = open ? group.findings : [];
    return [
      { type: 'group', key, group, open },
      ...findings.map((finding) => ({ type: 'finding' as const, key: keyOf(finding), finding })),
    ];
  });
  const matches = matcher(index, query);
  const aside = suppressed.filter(({ finding }) => matches(finding));
  if (aside.length === 0) return rows;
  return [
    ...rows,
    { type: 'aside', key: ASIDE, count: aside.length, open: asideOpen },
    ...(asideOpen ? aside : []).map((one) => ({
      type: 'suppressed' as const,
      key: `suppressed ${keyOf(one.finding)}`,
      suppressed: one,
    })),
  ];
}
