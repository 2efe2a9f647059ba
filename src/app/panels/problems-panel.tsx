import { CircleCheck, Search } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { kindOf } from '../../core/kinds/index';
import type { Finding, Severity } from '../../core/rules/rule';
import { apply, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';
import { KindIcon } from '../ui/kind-icon';
import { ToneIcon } from '../ui/notes';
import { TextField } from '../ui/text-field';
import { groupProblems, type ProblemGroup } from './problem-filter';

const severities: readonly { readonly id: Severity; readonly label: string }[] = [
  { id: 'error', label: 'Errors' },
  { id: 'warning', label: 'Warnings' },
  { id: 'info', label: 'Notes' },
];

const Reasons = lazy(() => import('./reasons').then((module) => ({ default: module.Reasons })));

interface FiltersProps {
  readonly shown: ReadonlySet<Severity>;
  readonly onShown: (shown: ReadonlySet<Severity>) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Filters({ shown, onShown, query, onQuery }: FiltersProps) {
  const counts = useDocument((state) => state.analysis.counts);
  const toggle = (id: Severity) => {
    const next = new Set(shown);
    if (!next.delete(id)) next.add(id);
    onShown(next);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 py-1.5">
      {severities.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={shown.has(id)}
          onClick={() => toggle(id)}
          className="flex h-6 cursor-pointer items-center gap-1.5 rounded-full border border-line px-2.5 text-xs text-muted tabular-nums hover:border-line-strong aria-pressed:border-line-strong aria-pressed:bg-sunken aria-pressed:text-text"
        >
          <ToneIcon tone={id} size={12} />
          {label} {counts[id]}
        </button>
      ))}
      <div className="relative ml-auto w-36 xl:w-56">
        <Search size={13} aria-hidden className="absolute top-1.5 left-2 text-muted" />
        <TextField
          label="Filter problems"
          placeholder="Filter"
          value={query}
          onChange={onQuery}
          className="!h-6 !pl-7 text-xs"
        />
      </div>
    </div>
  );
}

function ProblemRow({ finding, name }: { readonly finding: Finding; readonly name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="py-0.5 pr-3 pl-8 max-narrow:pl-3 focus-within:bg-sunken/70 hover:bg-sunken/70">
      <div className="flex flex-wrap items-start justify-end gap-x-2">
        <button
          type="button"
          onClick={() => {
            view.showInspector(true);
            view.goTo(finding.resource, finding.field ?? null);
          }}
          className="flex min-w-0 flex-1 basis-64 cursor-pointer items-start gap-2 rounded py-0.5 text-left"
        >
          <span className="pt-[3px]">
            <ToneIcon tone={finding.severity} />
          </span>
          <span className="min-w-0 flex-1 break-words">{finding.message}</span>
        </button>
        <span className="flex max-w-full flex-wrap justify-end gap-1 pt-0.5">
          {finding.repairs.map((repair) => (
            <Button
              key={repair.label}
              aria-label={`${repair.label} (${name})`}
              small
              className="!h-auto min-h-6 !whitespace-normal"
              onClick={() => apply(repair.label, repair.edit)}
            >
              {repair.label}
            </Button>
          ))}
          <Button
            small
            tone="ghost"
            aria-expanded={open}
            aria-label={`Why? ${finding.rule} (${name})`}
            onClick={() => setOpen(!open)}
          >
            Why?
          </Button>
        </span>
      </div>
      {open && (
        <Boundary what="The explanation">
          <Suspense fallback={null}>
            <Reasons finding={finding} />
          </Suspense>
        </Boundary>
      )}
    </li>
  );
}

function Group({ group }: { readonly group: ProblemGroup }) {
  const { resource, findings } = group;
  const { look, label } = kindOf(resource.kind);
  const selected = useView((state) => state.selection.includes(resource.id));
  return (
    <li>
      <button
        type="button"
        onClick={() => view.goTo(resource.id)}
        className={`flex h-7 w-full cursor-pointer items-center gap-2 px-3 text-left hover:bg-sunken ${selected ? 'bg-accent-soft' : ''}`}
      >
        <KindIcon icon={look.icon} tone={look.tone} size={14} />
        <span className="truncate font-medium">{resource.name || '(no name)'}</span>
        <span className="text-xs text-muted">{label}</span>
        <span className="ml-auto text-xs text-muted tabular-nums">{findings.length}</span>
      </button>
      <ul className="m-0 list-none p-0">
        {findings.map((finding, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may say two things about one field
          <ProblemRow key={`${finding.rule} ${finding.field ?? ''} ${i}`} finding={finding} name={resource.name} />
        ))}
      </ul>
    </li>
  );
}

function Empty({ any, filtered }: { readonly any: boolean; readonly filtered: boolean }) {
  if (filtered)
    return <p className="m-0 grid flex-1 place-items-center p-4 text-muted">No problem matches the filter.</p>;
  return (
    <div className="grid flex-1 place-content-center justify-items-center gap-1 p-4">
      <CircleCheck size={22} className={any ? 'text-ok' : 'text-muted'} aria-hidden />
      <p className="m-0 font-medium">No problems found</p>
      <p className="m-0 text-xs text-muted">
        {any ? 'Every rule is met by what is drawn.' : 'Draw something and it is checked at once.'}
      </p>
    </div>
  );
}

/** More than a list can show quickly; the rest is told by number. */
const MOST_GROUPS = 200;

export function ProblemsPanel() {
  const index = useDocument((state) => state.index);
  const findings = useDocument((state) => state.analysis.findings);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(['error', 'warning', 'info']));
  const [query, setQuery] = useState('');
  const groups = useMemo(() => groupProblems(index, findings, shown, query), [index, findings, shown, query]);
  const rest = groups.slice(MOST_GROUPS).reduce((sum, group) => sum + group.findings.length, 0);
  return (
    <section aria-label="Problems" className="flex h-full min-h-0 flex-col">
      <Filters shown={shown} onShown={setShown} query={query} onQuery={setQuery} />
      {groups.length === 0 ? (
        <Empty any={index.design.resources.size > 0} filtered={findings.length > 0} />
      ) : (
        <ul aria-label="Problems by resource" className="m-0 min-h-0 flex-1 list-none overflow-y-auto p-0 pb-2">
          {groups.slice(0, MOST_GROUPS).map((group) => (
            <Group key={group.resource.id} group={group} />
          ))}
          {rest > 0 && <li className="px-3 py-1 text-muted">{rest} more; filter to see them.</li>}
        </ul>
      )}
    </section>
  );
}
