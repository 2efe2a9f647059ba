import { create } from 'zustand';
import { type History, record, redo, startHistory, undo } from '../../core/history/history';
import { type Design, type Edit, type EditOutcome, type Index, indexOf, type Resource } from '../../core/kinds/index';
import { emptyDesign } from '../../core/model/design';
import type { Analysis, checkDesign } from '../../core/rules/run';
import { view } from './view';

export interface DocumentState {
  readonly history: History;
  readonly index: Index;
  /** Without findings until the rules are there. */
  readonly analysis: Analysis;
  readonly rules: 'coming' | 'there' | 'missing';
}

/** The rules are a fourth of the program; the first screen shows without them. */
let check: typeof checkDesign | null = null;

const unchecked = (index: Index): Analysis => ({
  index,
  findings: [],
  byResource: new Map(),
  counts: { error: 0, warning: 0, info: 0 },
  suppressed: [],
  parts: new Map(),
});

function analysed(history: History, before?: DocumentState): DocumentState {
  const index = indexOf(history.design, before?.index);
  const analysis = check?.(index, before?.analysis) ?? unchecked(index);
  return { history, index, analysis, rules: before?.rules ?? 'coming' };
}

/** The open design with its history and the findings on it. Written only by the functions of this file. */
export const useDocument = create<DocumentState>()(() => analysed(startHistory(emptyDesign<Resource>())));

const now = () => useDocument.getState();

/** Fetches the rules and checks what is open; from then on every edit is checked as it is made. */
async function fetchRules(): Promise<void> {
  try {
    const { checkDesign } = await import('../../core/rules/run');
    check = checkDesign;
    useDocument.setState({ ...analysed(now().history, now()), rules: 'there' });
  } catch {
    useDocument.setState({ rules: 'missing' });
    view.say('The rules could not be loaded, so nothing is checked. Reload the page.', 'refused');
  }
}

/** Resolves when the open design is checked, or when it cannot be. */
export const rulesFetched: Promise<void> = fetchRules();

function show(history: History): void {
  const state = now();
  if (history === state.history) return;
  useDocument.setState(analysed(history, state));
  view.keepSelection((id) => history.design.resources.has(id));
}

/**
 * The only writer of the design. A refused edit changes nothing and its reasons are shown.
 * Edits with the same gesture id (one drag, one burst of typing) are undone in one step.
 */
export function apply(label: string, edit: Edit, gesture: string | null = null): EditOutcome {
  const outcome = edit(now().history.design);
  if (!outcome.ok) {
    view.say(outcome.reasons.join(' '), 'refused');
    return outcome;
  }
  show(record(now().history, label, outcome.design, gesture));
  return outcome;
}

/** Like `apply`, and selects what the edit made or changed. */
export function applyAndSelect(label: string, edit: Edit): EditOutcome {
  const outcome = apply(label, edit);
  if (outcome.ok && outcome.focus) view.select(outcome.focus);
  return outcome;
}

export function undoStep(): void {
  const step = now().history.past.at(-1);
  show(undo(now().history));
  if (step) view.say(`Undone: ${step.label}`);
}

export function redoStep(): void {
  const step = now().history.future.at(-1);
  show(redo(now().history));
  if (step) view.say(`Redone: ${step.label}`);
}

/** Shows another design. The one before stays reachable by undo, so that opening never loses work. */
export function openDesign(design: Design, label: string): void {
  view.select([]);
  show(record(now().history, label, design));
  view.requestFit();
}

/** Starts with a design that was found in storage, without a step to undo. */
export function restoreDesign(design: Design): void {
  useDocument.setState({ ...analysed(startHistory(design)), rules: now().rules });
  view.requestFit();
}
