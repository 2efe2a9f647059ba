/** Where a text stops being JSON that we take, both from 1, and a sentence that says why. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type JsonOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: JsonProblem };

/** A saved design nests seven deep; deeper than this, a file is something else. */
const MAX_DEPTH = 32;
/** Names that reach a prototype when an object is copied carelessly; no field of a design is called so. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 34;
const BACKSLASH = 92;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

interface Reader {
  readonly text: string;
  at: number;
  failure?: { readonly at: number; readonly message: string };
}

function stop(r: Reader, message: string, at = r.at): never {
  r.failure = { at, message };
  throw new Error(message);
}

function found(r: Reader): string {
  const code = r.text.codePointAt(r.at);
  return code === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(code));
}

/** Moves over white space and returns the code of the next character, NaN at the end. */
function next(r: Reader): number {
  for (;;) {
    const code = r.text.charCodeAt(r.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
    r.at += 1;
  }
}

function readString(r: Reader): string {
  const start = r.at;
  let escaped = false;
  for (let at = start + 1; ; at += 1) {
    const code = r.text.charCodeAt(at);
    if (code === QUOTE) {
      r.at = at + 1;
      break;
    }
    if (code === BACKSLASH) {
      escaped = true;
      at += 1;
    } else if (Number.isNaN(code)) stop(r, 'expected the closing quote of this text, found the end', start);
    else if (code < 32) stop(r, 'expected no line break or control character inside a text', at);
  }
  if (!escaped) return r.text.slice(start + 1, r.at - 1);
  try {
    return JSON.parse(r.text.slice(start, r.at)) as string;
  } catch {
    return stop(r, 'expected only the escapes of JSON after a backslash in this text', start);
  }
}

function readNumber(r: Reader): number {
  NUMBER.lastIndex = r.at;
  const text = NUMBER.exec(r.text)?.[0];
  if (text === undefined) return stop(r, `expected a value, found ${found(r)}`);
  const number = Number(text);
  if (!Number.isFinite(number)) stop(r, 'expected a number that a computer can hold, found a larger one');
  r.at += text.length;
  return number;
}

function readList(r: Reader, depth: number): unknown[] {
  const list: unknown[] = [];
  r.at += 1;
  if (next(r) === 93) {
    r.at += 1;
    return list;
  }
  for (;;) {
    list.push(readValue(r, depth));
    const code = next(r);
    if (code !== 44 && code !== 93) stop(r, `expected a comma or the end of the list, found ${found(r)}`);
    r.at += 1;
    if (code === 93) return list;
  }
}

function readKey(r: Reader, object: object): string {
  if (next(r) !== QUOTE) stop(r, `expected a field name in double quotes, found ${found(r)}`);
  const start = r.at;
  const key = readString(r);
  if (FORBIDDEN_KEYS.has(key)) stop(r, `a field must not be called "${key}"`, start);
  if (Object.hasOwn(object, key)) stop(r, `the field ${JSON.stringify(key)} stands twice in one object`, start);
  return key;
}

function readObject(r: Reader, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  r.at += 1;
  if (next(r) === 125) {
    r.at += 1;
    return object;
  }
  for (;;) {
    const key = readKey(r, object);
    if (next(r) !== 58) stop(r, `expected a colon after a field name, found ${found(r)}`);
    r.at += 1;
    object[key] = readValue(r, depth);
    const code = next(r);
    if (code !== 44 && code !== 125) stop(r, `expected a comma or the end of the object, found ${found(r)}`);
    r.at += 1;
    if (code === 125) return object;
  }
}

function readValue(r: Reader, depth: number): unknown {
  const code = next(r);
  if (code === QUOTE) return readString(r);
  if (code === 123 || code === 91) {
    if (depth === MAX_DEPTH) stop(r, `expected at most ${MAX_DEPTH} objects and lists inside each other, found more`);
    return code === 123 ? readObject(r, depth + 1) : readList(r, depth + 1);
  }
  for (const [word, value] of WORDS) {
    if (r.text.startsWith(word, r.at)) {
      r.at += word.length;
      return value;
    }
  }
  return readNumber(r);
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/**
 * Reads JSON as `JSON.parse` does, but says where it stops in every browser alike, and refuses what that lets pass:
 * a field given twice, prototype names as fields, numbers beyond the range, nesting deeper than a design has.
 */
export function readJson(text: string): JsonOutcome {
  const r: Reader = { text, at: 0 };
  try {
    const value = readValue(r, 0);
    if (!Number.isNaN(next(r))) stop(r, `expected nothing after the end of the JSON, found ${found(r)}`);
    return { ok: true, value };
  } catch (error) {
    if (!r.failure) throw error;
    return { ok: false, problem: { ...placeOf(text, r.failure.at), message: r.failure.message } };
  }
}
