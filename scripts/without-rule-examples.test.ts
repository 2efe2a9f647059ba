import { expect, test } from 'vitest';
import { withoutRuleExamples } from './without-rule-examples.mjs';

test('a rule loses its examples and nothing else', () => {
  const rule = "defineRule({ id: 'a/b', bad: [{ title: 'x', design: one }], check() {}, good: [two()] });";
  expect(withoutRuleExamples('a.ts', `const bad = [1];\n${rule}`)).toBe(
    "const bad = [1];\ndefineRule({ id: 'a/b', bad: [], check() {}, good: [] });",
  );
});
