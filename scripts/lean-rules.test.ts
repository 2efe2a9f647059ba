import { expect, test } from 'vitest';
import { leanRule } from './lean-rules.mjs';

test('a rule loses its examples and its texts, and nothing else', () => {
  const rule =
    "defineRule({ id: 'a/b', title: 'T', why: `${x}`, fix, bad: [{ title: 'x', design: one }], check() {}, good: [two()] });";
  expect(leanRule('a.ts', `const bad = [1];\n${rule}`)).toBe(
    "const bad = [1];\ndefineRule({ id: 'a/b', title: '', why: '', fix, bad: [], check() {}, good: [] });",
  );
});
