import type { Index } from '../../core/kinds/index';
import type { Analysis, checkInSteps } from '../../core/rules/run';

/** The rules may hold up the page for this long; what is left then waits until the browser has painted and answered. */
const SLICE_MS = 8;

interface Work {
  readonly steps: ReturnType<typeof checkInSteps>;
  readonly show: (analysis: Analysis) => void;
}

let work: Work | null = null;

/** Goes on for one slice. Unless that was the last, tells how to get what can be shown meanwhile. */
function slice({ steps }: Work): Analysis | (() => Analysis) {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= end) return step.value;
  }
}

function goOn(own: Work): void {
  if (work !== own) return;
  const result = slice(own);
  if (typeof result === 'function') {
    setTimeout(goOn, 0, own);
    return;
  }
  work = null;
  own.show(result);
}

/**
 * Checks a design. What fits into one slice is whole when this returns, as it is after an edit of all but the largest
 * designs; of others the first part is, and `show` is given the whole later, unless another check was started.
 */
export function startChecking(
  inSteps: typeof checkInSteps,
  index: Index,
  previous: Analysis | undefined,
  show: (analysis: Analysis) => void,
): Analysis {
  const own: Work = { steps: inSteps(index, previous), show };
  const result = slice(own);
  work = typeof result === 'function' ? own : null;
  if (typeof result !== 'function') return result;
  setTimeout(goOn, 0, own);
  return result();
}
