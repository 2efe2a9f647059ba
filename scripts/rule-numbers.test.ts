import { expect, test } from 'vitest';
import { rules } from '../src/core/rules/index';
import { ruleTable } from './rule-numbers';

const numbers = new Map(ruleTable().map((line) => [line.trim().replace(/^\d+ +/, ''), Number.parseInt(line, 10)]));
const of = (text: string) => numbers.get(text) ?? Number.NaN;

test('what is built and what is left out make up the written list', () => {
  expect(of('rules in the written list')).toBeGreaterThanOrEqual(350);
  expect(of('of them built') + of('of them left out')).toBe(of('rules in the written list'));
  expect(of('rules in all')).toBe(rules.length);
  expect(of('rules beyond the list')).toBeLessThan(of('rules in all'));
});
