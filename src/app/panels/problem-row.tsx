import { ChevronDown, ChevronRight } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { kindOf } from '../../core/kinds/index';
import type { Suppressed } from '../../core/rules/control';
import { type RepairKind, repairKinds } from '../../core/rules/repair-all';
import type { Finding } from '../../core/rules/rule';
import { apply, useDocument } from '../store/document';
import { previewOf } from '../store/findings';
import { useView, view } from '../store/view';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';
import { KindIcon } from '../ui/kind-icon';
import { ToneIcon } from '../ui/notes';
import { PreviewButton } from '../ui/preview-button';
import { previewOfAll, repairAllNow, speakAgain } from './problem-actions';
import { type ProblemGroup, worstOf } from './problem-filter';
import { ProblemMenu } from './problem-menu';

const Reasons = lazy(() => import('./reasons').then((module) => ({ default: module.Reasons })));
const RuleTitle = lazy(() => import('./reasons').then((module) => ({ default: module.RuleTitle })));

/** What every row gets from the list: one row at a time is in the order of the Tab key. */
export interface RowProps {
  readonly tabIndex: 0 | -1;
}

const goTo = ({ resource, field }: Finding) => {
  view.showInspector(true);
  view.goTo(resource, field ?? null);
};

interface HeadingProps extends RowProps {
  readonly open: boolean;
  readonly onFold: () => void;
  readonly label: string;
  readonly count: number;
  readonly selected?: boolean;
  readonly children: ReactNode;
  readonly onGo?: () => void;
  readonly actions?: ReactNode;
}

/** A row above others, with what folds them. */
function Heading({ open, onFold, label, count, selected, children, onGo, actions, tabIndex }: HeadingProps) {
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className={`flex min-h-7 items-center gap-1 pr-3 pl-1.5 hover:bg-sunken ${selected ? 'bg-accent-soft' : ''}`}>
      <button
        type="button"
        aria-label={`${open ? 'Fold' : 'Unfold'} ${label}`}
        tabIndex={tabIndex}
        onClick={onFold}
        className="inline-flex size-5 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:text-text"
      >
        <Chevron size={14} aria-hidden />
      </button>
      <button
        type="button"
        data-row-main
        tabIndex={tabIndex}
        onClick={onGo ?? onFold}
        className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 rounded py-0.5 text-left"
      >
        {children}
      </button>
      {actions}
      <span className="min-w-6 text-right text-xs text-muted tabular-nums">{count}</span>
    </div>
  );
}

interface GroupRowProps extends RowProps {
  readonly group: ProblemGroup;
  readonly open: boolean;
  readonly onFold: () => void;
}

export function ResourceRow({ group: { of, findings }, ...rest }: GroupRowProps) {
  const resource = useDocument((state) => state.index.get(of));
  const selected = useView((state) => state.selection.includes(of));
  if (!resource) return null;
  const { look, label } = kindOf(resource.kind);
  const name = resource.name || '(no name)';
  return (
    <Heading label={name} count={findings.length} selected={selected} onGo={() => view.goTo(of)} {...rest}>
      <KindIcon icon={look.icon} tone={look.tone} size={14} />
      <span className="truncate font-medium">{name}</span>
      <span className="shrink-0 text-xs text-muted">{label}</span>
    </Heading>
  );
}

export function RuleRow({ group: { of, findings }, ...rest }: GroupRowProps) {
  const id = <span className="truncate font-medium">{of}</span>;
  return (
    <Heading
      label={of}
      count={findings.length}
      actions={repairKinds(findings).map((kind) => (
        <RepairAllButton key={kind.stem} rule={of} kind={kind} tabIndex={rest.tabIndex} />
      ))}
      {...rest}
    >
      <ToneIcon tone={worstOf(findings)} />
      <Suspense fallback={id}>
        <RuleTitle id={of} />
      </Suspense>
      <code className="hidden shrink-0 font-mono text-xs text-muted xl:inline">{of}</code>
    </Heading>
  );
}

function RepairAllButton({ rule, kind, tabIndex }: RowProps & { readonly rule: string; readonly kind: RepairKind }) {
  return (
    <PreviewButton
      label={`Repair all ${kind.findings.length}: ${kind.stem}`}
      aria-label={`Repair all ${kind.findings.length} of ${rule}: ${kind.stem}`}
      preview={() => previewOfAll(rule, kind)}
      tabIndex={tabIndex}
      onClick={() => repairAllNow(rule, kind)}
      className="max-w-72 shrink"
    />
  );
}

interface AsideRowProps extends RowProps {
  readonly count: number;
  readonly open: boolean;
  readonly onFold: () => void;
}

export function AsideRow({ count, ...rest }: AsideRowProps) {
  return (
    <Heading label="what is suppressed" count={count} {...rest}>
      <span className="font-medium text-muted">Suppressed ({count})</span>
    </Heading>
  );
}

interface FindingRowProps extends RowProps {
  readonly finding: Finding;
  /** Repairs that others of its rule offer too. */
  readonly kinds: () => readonly RepairKind[];
  readonly onSuppress: (finding: Finding) => void;
  /** Whether it is explained. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

function useName(id: string): string {
  return useDocument((state) => state.index.get(id)?.name ?? '');
}

export function FindingRow({ finding, kinds, onSuppress, open, onOpen, tabIndex }: FindingRowProps) {
  const name = useName(finding.resource);
  return (
    <div className="py-0.5 pr-3 pl-8 max-narrow:pl-3 focus-within:bg-sunken/70 hover:bg-sunken/70">
      <div className="flex flex-wrap items-start justify-end gap-x-2">
        <button
          type="button"
          data-row-main
          tabIndex={tabIndex}
          onClick={() => goTo(finding)}
          className="flex min-w-0 flex-1 basis-64 cursor-pointer items-start gap-2 rounded py-0.5 text-left"
        >
          <span className="pt-[3px]">
            <ToneIcon tone={finding.severity} />
          </span>
          <span className="min-w-0 flex-1 break-words">{finding.message}</span>
        </button>
        <span className="flex max-w-full flex-wrap justify-end gap-1 pt-0.5">
          {finding.repairs.map((repair) => (
            <PreviewButton
              key={repair.label}
              label={repair.label}
              aria-label={`${repair.label} (${name})`}
              preview={() => previewOf(repair)}
              tabIndex={tabIndex}
              onClick={() => apply(repair.label, repair.edit)}
            />
          ))}
          <Button
            small
            tone="ghost"
            tabIndex={tabIndex}
            aria-expanded={open}
            aria-label={`Why? ${finding.rule} (${name})`}
            onClick={onOpen}
          >
            Why?
          </Button>
          <ProblemMenu finding={finding} name={name} kinds={kinds} tabIndex={tabIndex} onSuppress={onSuppress} />
        </span>
      </div>
      {open && (
        <Boundary what="The explanation">
          <Suspense fallback={null}>
            <Reasons finding={finding} />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}

export function SuppressedRow({
  suppressed: { finding, reason },
  tabIndex,
}: RowProps & { readonly suppressed: Suppressed }) {
  const name = useName(finding.resource);
  return (
    <div className="flex flex-wrap items-start justify-end gap-x-2 py-0.5 pr-3 pl-8 focus-within:bg-sunken/70 hover:bg-sunken/70">
      <button
        type="button"
        data-row-main
        tabIndex={tabIndex}
        onClick={() => goTo(finding)}
        className="flex min-w-0 flex-1 basis-64 cursor-pointer flex-col rounded py-0.5 text-left"
      >
        <span className="break-words text-muted">{finding.message}</span>
        <span className="text-xs break-words">Reason: {reason}</span>
      </button>
      <Button
        small
        tabIndex={tabIndex}
        aria-label={`Speak again: ${finding.rule} (${name})`}
        className="mt-0.5"
        onClick={() => speakAgain(finding)}
      >
        Speak again
      </Button>
    </div>
  );
}
