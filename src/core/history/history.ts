import type { Design } from '../kinds/index';

/** One step that can be undone: the design before it and what the user did. */
export interface Step {
  readonly label: string;
  readonly before: Design;
  /** Steps of one gesture (a drag, a burst of typing) are one step. */
  readonly gesture: string | null;
}

export interface History {
  readonly design: Design;
  readonly past: readonly Step[];
  /** undone steps, the next one to redo last; `before` is then the design after the step */
  readonly future: readonly Step[];
}

/** Steps kept; designs share what did not change, so a step costs what it changed. */
const MOST_STEPS = 500;

export const startHistory = (design: Design): History => ({ design, past: [], future: [] });

/** Records an edit. With the gesture of the last step it joins that step; an edit that changed nothing is no step. */
export function record(history: History, label: string, design: Design, gesture: string | null = null): History {
  if (design === history.design) return history;
  const last = history.past.at(-1);
  if (gesture !== null && last?.gesture === gesture) return { design, past: history.past, future: [] };
  const past = [...history.past, { label, before: history.design, gesture }];
  return { design, past: past.length > MOST_STEPS ? past.slice(-MOST_STEPS) : past, future: [] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    design: step.before,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...step, before: history.design, gesture: null }],
  };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    design: step.before,
    past: [...history.past, { ...step, before: history.design, gesture: null }],
    future: history.future.slice(0, -1),
  };
}
