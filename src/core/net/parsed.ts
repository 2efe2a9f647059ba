/** A value, or a sentence on why the text is none. Parsers here never throw and never repair. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ParseProblem };

export interface ParseProblem {
  readonly code: 'syntax' | 'host-bits' | 'prefix' | 'range' | 'family';
  /** What was expected and what was found, as a clause: `expected four numbers, found three`. */
  readonly message: string;
  /** The text that was probably meant, where exactly one is obvious. It parses. */
  readonly suggestion?: string;
}

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export function problem(code: ParseProblem['code'], message: string, suggestion?: string): Parsed<never> {
  return { ok: false, problem: suggestion === undefined ? { code, message } : { code, message, suggestion } };
}
