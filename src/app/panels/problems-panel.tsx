import { CircleCheck, CircleSlash, Search, TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { USUAL_CHECKS } from '../../core/model/checks';
import { rulesOff } from '../../core/rules/control';
import { repairKinds } from '../../core/rules/repair-all';
import type { Finding, Severity } from '../../core/rules/rule';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { Button } from '../ui/button';
import { counted } from '../ui/counted';
import { ToneIcon } from '../ui/notes';
import { TextField } from '../ui/text-field';
import { ASIDE, type Grouping, groupProblems, type ProblemRow, problemRows } from './problem-filter';
import { ProblemList } from './problem-list';
import { AsideRow, FindingRow, ResourceRow, RuleRow, SuppressedRow } from './problem-row';
import { SuppressDialog } from './suppress-dialog';

const severities: readonly { readonly id: Severity; readonly label: string }[] = [
  { id: 'error', label: 'Errors' },
  { id: 'warning', label: 'Warnings' },
  { id: 'info', label: 'Notes' },
];

const groupings: readonly { readonly id: Grouping; readonly label: string }[] = [
  { id: 'resource', label: 'By resource' },
  { id: 'rule', label: 'By rule' },
];

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

interface Filter {
  readonly shown: ReadonlySet<Severity>;
  readonly query: string;
  readonly grouping: Grouping;
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** How many rules say nothing in this design, so that nothing is missing silently. */
function OffCount() {
  const checks = useDocument((state) => state.history.design.checks) ?? USUAL_CHECKS;
  const off = useMemo(() => rulesOff(checks).length, [checks]);
  if (off === 0) return null;
  const says = counted(off, 'rule is', 'rules are');
  return (
    <button
      type="button"
      aria-label={`${says} off in this design`}
      onClick={() => view.showRules('changed')}
      className="flex h-6 cursor-pointer items-center gap-1.5 rounded-full px-2 text-xs text-warning hover:bg-sunken"
    >
      <CircleSlash size={12} aria-hidden />
      <span>
        {says} off<span className="hidden 2xl:inline"> in this design</span>
      </span>
    </button>
  );
}

function Filters({ filter, onFilter }: FiltersProps) {
  const counts = useDocument((state) => state.analysis.counts);
  const { shown, query, grouping } = filter;
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 py-1.5">
      {severities.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={shown.has(id)}
          onClick={() => onFilter({ ...filter, shown: toggled(shown, id) })}
          className="flex h-6 cursor-pointer items-center gap-1.5 rounded-full border border-line px-2.5 text-xs text-muted tabular-nums hover:border-line-strong aria-pressed:border-line-strong aria-pressed:bg-sunken aria-pressed:text-text"
        >
          <ToneIcon tone={id} size={12} />
          {label} {counts[id]}
        </button>
      ))}
      <OffCount />
      <div className="ml-auto flex items-center gap-1.5">
        <fieldset aria-label="Group problems" className="m-0 flex h-6 rounded-md border border-line p-0">
          {groupings.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={grouping === id}
              onClick={() => onFilter({ ...filter, grouping: id })}
              className="cursor-pointer rounded-md px-2 text-xs text-muted hover:text-text aria-pressed:bg-sunken aria-pressed:text-text"
            >
              {label}
            </button>
          ))}
        </fieldset>
        <Button small tone="ghost" onClick={() => view.showRules('all')}>
          Rules…
        </Button>
        <div className="relative w-36 xl:w-44 2xl:w-56">
          <Search size={13} aria-hidden className="absolute top-1.5 left-2 text-muted" />
          <TextField
            label="Filter problems"
            placeholder="Filter"
            value={query}
            onChange={(next) => onFilter({ ...filter, query: next })}
            className="!h-6 !pl-7 text-xs"
          />
        </div>
      </div>
    </div>
  );
}

interface SaysProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
}

function Says({ icon, title, detail }: SaysProps) {
  return (
    <div className="grid flex-1 place-content-center justify-items-center gap-1 p-4">
      {icon}
      <p className="m-0 font-medium">{title}</p>
      <p className="m-0 text-xs text-muted">{detail}</p>
    </div>
  );
}

function Empty() {
  const any = useDocument((state) => state.index.design.resources.size > 0);
  const filtered = useDocument((state) => state.analysis.findings.length > 0);
  const rules = useDocument((state) => state.rules);
  const isWhole = useDocument((state) => state.analysis.isWhole);
  if (rules === 'coming' || (!isWhole && !filtered))
    return <p className="m-0 grid flex-1 place-items-center p-4 text-muted">Checking…</p>;
  if (rules === 'missing')
    return (
      <Says
        icon={<TriangleAlert size={22} className="text-warning" aria-hidden />}
        title="The rules could not be loaded, so nothing is checked."
        detail="Reload the page when you are online again; your design is kept."
      />
    );
  if (filtered)
    return <p className="m-0 grid flex-1 place-items-center p-4 text-muted">No problem matches the filter.</p>;
  return (
    <Says
      icon={<CircleCheck size={22} className={any ? 'text-ok' : 'text-muted'} aria-hidden />}
      title="No problems found"
      detail={any ? 'Every rule is met by what is drawn.' : 'Draw something and it is checked at once.'}
    />
  );
}

/** The findings that the filter leaves, as rows, and what folds them. */
function useRows({ shown, query, grouping }: Filter) {
  const index = useDocument((state) => state.index);
  const findings = useDocument((state) => state.analysis.findings);
  const suppressed = useDocument((state) => state.analysis.suppressed);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [asideOpen, setAsideOpen] = useState(false);
  const groups = useMemo(
    () => groupProblems(index, findings, { grouping, shown, query }),
    [index, findings, grouping, shown, query],
  );
  const rows = useMemo(
    () => problemRows(index, groups, suppressed, query, { folded, asideOpen }),
    [index, groups, suppressed, query, folded, asideOpen],
  );
  const fold = ({ key }: ProblemRow, open: boolean) => {
    if (key === ASIDE) return setAsideOpen(open);
    const next = new Set(folded);
    if (open) next.delete(key);
    else next.add(key);
    setFolded(next);
  };
  /** Repairs that several of the shown findings of a rule offer. */
  const kindsOf = (rule: string) => {
    const all = groups.flatMap((group) => group.findings.filter((finding) => finding.rule === rule));
    return repairKinds(all);
  };
  return { rows, fold, kindsOf };
}

export function ProblemsPanel() {
  const [filter, setFilter] = useState<Filter>({
    shown: new Set(['error', 'warning', 'info']),
    query: '',
    grouping: 'resource',
  });
  const { rows, fold, kindsOf } = useRows(filter);
  const [suppressing, setSuppressing] = useState<Finding | null>(null);
  const [explained, setExplained] = useState<ReadonlySet<string>>(new Set());
  const draw = (row: ProblemRow, tabIndex: 0 | -1) => {
    switch (row.type) {
      case 'group': {
        const Row = filter.grouping === 'rule' ? RuleRow : ResourceRow;
        return <Row group={row.group} open={row.open} onFold={() => fold(row, !row.open)} tabIndex={tabIndex} />;
      }
      case 'finding':
        return (
          <FindingRow
            finding={row.finding}
            kinds={() => kindsOf(row.finding.rule)}
            onSuppress={setSuppressing}
            open={explained.has(row.key)}
            onOpen={() => setExplained(toggled(explained, row.key))}
            tabIndex={tabIndex}
          />
        );
      case 'aside':
        return <AsideRow count={row.count} open={row.open} onFold={() => fold(row, !row.open)} tabIndex={tabIndex} />;
      case 'suppressed':
        return <SuppressedRow suppressed={row.suppressed} tabIndex={tabIndex} />;
    }
  };
  return (
    <section aria-label="Problems" className="flex h-full min-h-0 flex-col">
      <Filters filter={filter} onFilter={setFilter} />
      {!rows.some(({ type }) => type === 'group') && <Empty />}
      {rows.length > 0 && (
        <ProblemList label={`Problems by ${filter.grouping}`} rows={rows} draw={draw} onFold={fold} />
      )}
      {suppressing && <SuppressDialog finding={suppressing} onClose={() => setSuppressing(null)} />}
    </section>
  );
}
