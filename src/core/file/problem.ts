import type { z } from 'zod/mini';

/** What is wrong with a file: where, as a person would say it (empty: the whole file), and what to expect there. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

/** The problem as a sentence with its full stop. */
export function problemText({ path, message }: FileProblem): string {
  const text = path === '' ? message : `${path}: ${message}`;
  return text.endsWith('.') ? text : `${text}.`;
}

const MAX_SHOWN = 60;

/** A text from the file, short enough for a sentence. */
export function shown(text: string): string {
  const letters = [...text];
  return JSON.stringify(letters.length > MAX_SHOWN ? `${letters.slice(0, MAX_SHOWN).join('')}…` : text);
}

/** What a value is, as a person calls it. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? 'a number' : 'an object';
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const exact = (value: unknown) =>
  typeof value === 'string' ? shown(value) : typeof value === 'number' ? String(value) : nameOf(value);

function unitOf(issue: { readonly origin: string }): string {
  if (issue.origin === 'string') return ' characters';
  return issue.origin === 'array' ? ' items' : '';
}

function sizeOf(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? String(value.length) : exact(value);
}

const oneOf = (options: readonly unknown[] | undefined) =>
  options?.map((option) => JSON.stringify(option)).join(' or ') ?? 'one of the forms that this field can have';

/** What a field should have been, and what it is. */
function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${issue.expected === 'int' ? exact(value) : nameOf(value)}`;
    case 'invalid_value':
      return `expected ${oneOf(issue.values)}, found ${exact(value)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unitOf(issue)}, found ${sizeOf(value)}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${unitOf(issue)}, found ${sizeOf(value)}`;
    case 'invalid_format':
      return `expected ${issue.message}, found ${exact(value)}`;
    case 'invalid_union':
      return `expected ${oneOf('options' in issue ? issue.options : undefined)}, found ${exact(value)}`;
    case 'unrecognized_keys':
      return `the field ${issue.keys.map(shown).join(', ')} is not known here`;
    default:
      return issue.message;
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}

const dotted = (path: readonly PropertyKey[]) =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');

/** The first thing that a schema found wrong with a value, in the words of this page; `place` is where the value stands. */
export function schemaProblem(place: string, error: z.core.$ZodError, value: unknown): FileProblem {
  const issue = error.issues[0];
  if (!issue) return { path: place, message: 'it does not have the form that is expected here' };
  const within = dotted(issue.path);
  return {
    path: [place, within].filter((part) => part !== '').join(' → '),
    message: messageOf(issue, at(value, issue.path)),
  };
}
