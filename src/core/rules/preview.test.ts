import { expect, test } from 'vitest';
import { type Design, indexOf, kinds, type Resource } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { removeResources, withFields } from '../model/edits';
import { rules } from './index';
import { changesBetween } from './preview';
import { checkDesign } from './run';

const ids = new Map<string, string>();
const design = sketch('d', (s) => {
  const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/8' });
  const gateway = s.add('internet-gateway', 'igw', vpc);
  const table = s.add('route-table', 'rt', vpc);
  const web = s.add('subnet', 'web', vpc, { routeTable: table });
  const groups = ['a', 'b', 'c'].map((name) => s.add('security-group', name, vpc));
  const server = s.add('instance', 'server', web, { securityGroups: groups.slice(0, 2) });
  for (const [name, id] of Object.entries({ vpc, gateway, table, web, server })) ids.set(name, id);
  for (const [i, id] of groups.entries()) ids.set(`group ${i}`, id);
});
const id = (name: string) => ids.get(name) ?? '';
const changed = (name: string, fields: object): Design => withFields(design, id(name), fields as Partial<Resource>);
const lines = (name: string, fields: object) => changesBetween(design, changed(name, fields));

test('a field is called as the inspector calls it, with both of its values', () => {
  expect(lines('vpc', { cidr: '10.0.0.0/16' })).toEqual(['"main": IPv4 CIDR 10.0.0.0/8 → 10.0.0.0/16']);
  expect(changesBetween(design, design)).toEqual([]);
});

test('ids are written as names, nothing as "none", switches as on and off', () => {
  expect(lines('web', { routeTable: null })).toEqual(['"web": Route table "rt" → none']);
  expect(
    lines('vpc', { dnsHostnames: !(indexOf(design).get(id('vpc')) as { dnsHostnames?: boolean }).dnsHostnames })[0],
  ).toMatch(/^"main": .+ (on → off|off → on)$/);
});

test('lists say what comes and what goes', () => {
  const [one, two] = [id('group 0'), id('group 2')];
  expect(lines('server', { securityGroups: [one, two] })).toEqual([
    '"server": Security groups without "b"',
    '"server": Security groups with "c"',
  ]);
});

test('rows are compared by their ids', () => {
  const row = { id: 'r1', destination: '0.0.0.0/0', target: id('gateway') };
  const routed = changed('table', { routes: [row] });
  expect(changesBetween(design, routed)).toEqual(['"rt": Routes with 0.0.0.0/0 "igw"']);
  const fields = { routes: [{ ...row, destination: '10.9.0.0/16' }] } as unknown as Partial<Resource>;
  expect(changesBetween(routed, withFields(routed, id('table'), fields))).toEqual([
    '"rt": Routes 1: Destination 0.0.0.0/0 → 10.9.0.0/16',
  ]);
});

test('what is made and what is deleted, with what loses its reference', () => {
  const outcome = removeResources<Resource>(kinds, [id('table')])(design);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  expect(changesBetween(design, outcome.design)).toEqual([
    'Deletes Route table "rt"',
    '"web": Route table "rt" → none',
  ]);
  expect(changesBetween(outcome.design, design)).toContain('Makes Route table "rt" in "main"');
});

test('every repair that a rule offers for its examples changes something that can be said', () => {
  for (const rule of rules) {
    for (const example of rule.bad) {
      const before = example.design();
      for (const finding of checkDesign(indexOf(before)).findings.filter((one) => one.rule === rule.id)) {
        for (const repair of finding.repairs) {
          const outcome = repair.edit(before);
          if (!outcome.ok) continue;
          const said = changesBetween(before, outcome.design);
          expect(said, `${rule.id}: ${repair.label}`).not.toEqual([]);
          expect(said.join('\n')).not.toMatch(/undefined|\[object|NaN/);
        }
      }
    }
  }
});
