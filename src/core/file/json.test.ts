import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json';

const problemOf = (text: string) => {
  const outcome = readJson(text);
  return outcome.ok ? null : `${outcome.problem.line}:${outcome.problem.column} ${outcome.problem.message}`;
};

const withoutPrototypeKeys = fc.json({ maxDepth: 6 }).filter((text) => !/__proto__|constructor|prototype/.test(text));

test('what JSON.parse reads, it reads alike', () => {
  fc.assert(
    fc.property(withoutPrototypeKeys, fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      const value: unknown = JSON.parse(text);
      expect(readJson(JSON.stringify(value, null, indent))).toEqual({ ok: true, value });
    }),
  );
});

test('what JSON.parse refuses, it refuses', { timeout: 60_000 }, () => {
  const scraps = fc.array(
    fc.constantFrom(
      ...'{}[],:"\\ \n\t0123456789-+.eE',
      'true',
      'null',
      'fals',
      '"a"',
      '\\u00',
      '\u0001',
      '\ud800',
      'NaN',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(scraps, (parts) => {
      const text = parts.join('');
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        expect(readJson(text).ok).toBe(false);
        return;
      }
      const outcome = readJson(text);
      if (outcome.ok) expect(outcome.value).toEqual(value);
      else expect(outcome.problem.message).toMatch(/twice|larger/);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['', '1:1 expected a value, found the end of the text'],
  ['{"a": 1,\n  "b": nope}', '2:8 expected a value, found "n"'],
  ['{"a": NaN}', '1:7 expected a value, found "N"'],
  ['{"a": 1e999}', '1:7 expected a number that a computer can hold, found a larger one'],
  ['{"a": 1\n', '2:1 expected a comma or the end of the object, found the end of the text'],
  ['{"a" 1}', '1:6 expected a colon after a field name, found "1"'],
  ["{'a': 1}", '1:2 expected a field name in double quotes, found "\'"'],
  ['{"a": 1,}', '1:9 expected a field name in double quotes, found "}"'],
  ['[1 2]', '1:4 expected a comma or the end of the list, found "2"'],
  ['[01]', '1:3 expected a comma or the end of the list, found "1"'],
  ['["a', '1:2 expected the closing quote of this text, found the end'],
  ['["a\nb"]', '1:4 expected no line break or control character inside a text'],
  ['["\\x"]', '1:2 expected only the escapes of JSON after a backslash in this text'],
  ['{} 🙂', '1:4 expected nothing after the end of the JSON, found "🙂"'],
  ['\ufeff{}', '1:1 expected a value, found "\ufeff"'],
  ['{"a": 1, "b": 2, "a": 3}', '1:18 the field "a" stands twice in one object'],
  ['{"__proto__": {}}', '1:2 a field must not be called "__proto__"'],
  ['{"\\u005f_proto__": {}}', '1:2 a field must not be called "__proto__"'],
  ['[{"constructor": {"prototype": 1}}]', '1:3 a field must not be called "constructor"'],
])('%j is refused where it goes wrong', (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

test('deep nesting is refused at once, however deep', () => {
  expect(problemOf('['.repeat(32) + ']'.repeat(32))).toBeNull();
  expect(problemOf('['.repeat(33))).toBe('1:33 expected at most 32 objects and lists inside each other, found more');
  expect(problemOf('{"a":'.repeat(1_000_000))).toMatch(/at most 32/);
});
