import { expect, test } from 'vitest';
import { rules } from '../../core/rules/index';
import { searchRules } from './rule-search';

const ids = (...search: Parameters<typeof searchRules>) => searchRules(...search).map(({ id }) => id);
const none = new Map<string, number>();

test('rules are found by id, by the words of an id, by title, text and error code', () => {
  expect(ids('subnet/overlap', 'all', none)).toContain('subnet/overlap');
  expect(ids('overlap subnet', 'all', none)).toContain('subnet/overlap');
  expect(ids('InvalidSubnet.Conflict', 'all', none)).toContain('subnet/overlap');
  expect(ids('a subnet whose block overlaps', 'all', none)).toContain('subnet/overlap');
  expect(ids('destin', 'all', none).length).toBeGreaterThan(0);
  expect(ids('estination', 'all', none)).toEqual([]);
  expect(ids('(?[ \\', 'all', none)).toEqual([]);
  expect(ids('', 'all', none)).toHaveLength(rules.length);
  expect(ids('no rule speaks of zebras', 'all', none)).toEqual([]);
});

test('those that say something, and those that the design has changed', () => {
  expect(ids('', 'found', new Map([['subnet/overlap', 2]]))).toEqual(['subnet/overlap']);
  const checks = { setsOff: ['cost' as const], rules: [{ rule: 'subnet/overlap', level: 'warning' as const }] };
  const changed = ids('', 'changed', none, checks);
  expect(changed).toContain('subnet/overlap');
  expect(changed.length).toBe(1 + rules.filter(({ set }) => set === 'cost').length);
  expect(ids('', 'changed', none)).toEqual([]);
});
