import { expect, test } from 'vitest';
import { indexOf } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import type { Finding, Severity } from '../../core/rules/rule';
import { groupProblems, problemRows } from './problem-filter';

let vpc = '';
let subnet = '';
const index = indexOf(
  sketch('d', (s) => {
    vpc = s.add('vpc', 'main', s.region());
    subnet = s.add('subnet', 'web', vpc);
  }),
);
const finding = (resource: string, severity: Severity, message: string, rule = 'topic/rule'): Finding => ({
  rule,
  severity,
  resource,
  message,
  source: 'https://docs.aws.amazon.com/',
  repairs: [],
});
const all: ReadonlySet<Severity> = new Set(['error', 'warning', 'info']);
const findings = [
  finding(vpc, 'info', 'First', 'topic/other'),
  finding(subnet, 'warning', 'Second'),
  finding(subnet, 'error', 'Third'),
];
const byResource = (query = '', shown = all) => groupProblems(index, findings, { grouping: 'resource', shown, query });

test('groups by resource, the gravest first, and filters by severity and words', () => {
  const groups = byResource();
  expect(groups.map(({ of }) => of)).toEqual([subnet, vpc]);
  expect(groups[0]?.findings.map(({ message }) => message)).toEqual(['Third', 'Second']);
  expect(byResource('', new Set(['info']))).toHaveLength(1);
  expect(byResource('WEB third')[0]?.findings).toHaveLength(1);
  expect(byResource('nothing')).toEqual([]);
});

test('groups by rule', () => {
  const groups = groupProblems(index, findings, { grouping: 'rule', shown: all, query: '' });
  expect(groups.map(({ of, findings: list }) => [of, list.length])).toEqual([
    ['topic/rule', 2],
    ['topic/other', 1],
  ]);
});

test('rows of a folded group are left out; every row has a key of its own', () => {
  const rows = problemRows(index, byResource(), [], '', { folded: new Set(), asideOpen: false });
  expect(rows.map(({ type }) => type)).toEqual(['group', 'finding', 'finding', 'group', 'finding']);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(5);
  const folded = problemRows(index, byResource(), [], '', { folded: new Set([`group ${subnet}`]), asideOpen: false });
  expect(folded.map(({ type }) => type)).toEqual(['group', 'group', 'finding']);
});

test('what is suppressed comes last, folded until it is asked for, and is filtered too', () => {
  const aside = findings.map((one) => ({ finding: one, reason: 'Known' }));
  const rows = (asideOpen: boolean, query = '') =>
    problemRows(index, [], aside, query, { folded: new Set(), asideOpen }).map(({ type }) => type);
  expect(rows(false)).toEqual(['aside']);
  expect(rows(true)).toEqual(['aside', 'suppressed', 'suppressed', 'suppressed']);
  expect(rows(true, 'first')).toEqual(['aside', 'suppressed']);
  expect(rows(true, 'nothing')).toEqual([]);
});
