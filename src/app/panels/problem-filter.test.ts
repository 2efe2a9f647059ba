import { expect, test } from 'vitest';
import { indexOf } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import type { Finding, Severity } from '../../core/rules/rule';
import { groupProblems } from './problem-filter';

let vpc = '';
let subnet = '';
const index = indexOf(
  sketch('d', (s) => {
    vpc = s.add('vpc', 'main', s.region());
    subnet = s.add('subnet', 'web', vpc);
  }),
);
const finding = (resource: string, severity: Severity, message: string): Finding => ({
  rule: 'topic/rule',
  severity,
  resource,
  message,
  source: 'https://docs.aws.amazon.com/',
  repairs: [],
});
const all: ReadonlySet<Severity> = new Set(['error', 'warning', 'info']);

test('groups by resource, the gravest first, and filters by severity and words', () => {
  const findings = [
    finding(vpc, 'info', 'First'),
    finding(subnet, 'warning', 'Second'),
    finding(subnet, 'error', 'Third'),
  ];
  const groups = groupProblems(index, findings, all, '');
  expect(groups.map(({ resource }) => resource.name)).toEqual(['web', 'main']);
  expect(groups[0]?.findings.map(({ message }) => message)).toEqual(['Third', 'Second']);
  expect(groupProblems(index, findings, new Set(['info']), '')).toHaveLength(1);
  expect(groupProblems(index, findings, all, 'WEB third')[0]?.findings).toHaveLength(1);
  expect(groupProblems(index, findings, all, 'nothing')).toEqual([]);
});
