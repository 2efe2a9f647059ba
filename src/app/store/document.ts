import { create } from 'zustand';
import { type History, record, redo, startHistory, undo } from '../../core/history/history';
import { type Design, type Edit, type EditOutcome, type Index, indexOf, type Resource } from '../../core/kinds/index';
import { emptyDesign } from '../../core/model/design';
import type { Analysis, checkInSteps } from '../../core/rules/run';
import { startChecking } from './checking';
import { view } from './view';

export interface DocumentState {
  readonly history: History;
  readonly index: Index;
  /** Without findings until the rules are there; of a large design some come a moment after the index (`isWhole`). */
  readonly analysis: Analysis;
  readonly rules: 'coming' | 'there' | 'missing';
}

/** The rules are a fourth of the program; the first screen shows without them. */
let check: typeof checkInSteps | null = null;

const unchecked = (index: Index): Analysis => ({
  index,
  findings: [],
  byResource: new Map(),
  counts: { error: 0, warning: 0, info: 0 },
  suppressed: [],
  parts: new Map(),
  isWhole: true,
});

function analysed(history: History, before?: DocumentState): DocumentState {
  const index = indexOf(history.design, before?.index);
  const showWhole = (analysis: Analysis) => {
    if (now().index === index) useDocument.setState({ analysis });
  };
  const analysis = check ? startChecking(check, index, before?.analysis, showWhole) : unchecked(index);
  return { history, index, analysis, rules: before?.rules ?? 'coming' };
}

/** The open design with its history and the findings on it. Written only by the functions of this file. */
export const useDocument = create<DocumentState>()(() => analysed(startHistory(emptyDesign<Resource>())));

const now = () => useDocument.getState();

/** Fetches the rules and checks what is open; from then on every edit is checked as it is made. */
async function fetchRules(): Promise<void> {
  try {
    const { checkInSteps } = await import('../../core/rules/run');
    check = checkInSteps;
    useDocument.setState({ ...analysed(now().history, now()), rules: 'there' });
  } catch {
    useDocument.setState({ rules: 'missing' });
    view.say('The rules could not be loaded, so nothing is checked. Reload the page.', 'refused');
  }
}

/** Resolves when the open design is being checked, or when it cannot be. */
const rulesFetched: Promise<void> = fetchRules();

/** All findings on the open design, once they are there; none if it cannot be checked. */
export async function wholeAnalysis(): Promise<Analysis> {
  await rulesFetched;
  if (now().analysis.isWhole) return now().analysis;
  return new Promise((done) => {
    const stop = useDocument.subscribe(({ analysis }) => {
      if (!analysis.isWhole) return;
      stop();
      done(analysis);
    });
  });
}

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
