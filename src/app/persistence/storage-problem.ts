/** Why the browser's storage did not take or give a design, and what to do, as one sentence. */
export function storageProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return "The browser's storage is full. Save the design to a file.";
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError')
    return 'This browser does not let the page store anything (a private window does that). Save the design to a file.';
  return `The browser could not store the design (${String(error)}). Save it to a file.`;
}
