import { expect, test } from 'vitest';
import { type Design, indexOf, kinds, type Resource } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { withCopies } from '../model/edits';
import { rules } from './index';
import { repairAll, repairKinds, stemOf } from './repair-all';
import { checkDesign } from './run';

const findingsOf = (design: Design, rule: string) =>
  checkDesign(indexOf(design)).findings.filter((finding) => finding.rule === rule);

function repaired(design: Design, id: string, stem?: string) {
  const kinds = repairKinds(findingsOf(design, id));
  const kind = stem === undefined ? kinds[0] : kinds.find((one) => one.stem === stem);
  const rule = rules.find((one) => one.id === id);
  if (!kind || !rule) throw new Error(`${id} offers nothing of that kind: ${kinds.map((one) => one.stem)}`);
  return { kind, ...repairAll(design, rule, kind) };
}

test.each([
  ['Use 10.0.16.0/20', 'Use …'],
  ['Use 2001:db8::/64', 'Use …'],
  ['Delete "a "quoted" name"', 'Delete …'],
  ['Attach "igw" to "vpc"', 'Attach …'],
  ['Use IPv4', 'Use IPv4'],
  ['Use gp3', 'Use gp3'],
  ['Turn DNS64 off', 'Turn DNS64 off'],
])('repairs are of one kind whatever they name: %s', (label, stem) => {
  expect(stemOf(label)).toBe(stem);
});

test('each repair sees what the one before has taken: no block is given twice', () => {
  const design = sketch('d', (s) => {
    const vpc = s.add('vpc', 'vpc', s.region(), { cidr: '10.0.0.0/16' });
    for (const name of ['a', 'b', 'c', 'd']) s.add('subnet', name, vpc, { cidr: '10.0.0.0/24' });
  });
  const { kind, count, design: after } = repaired(design, 'subnet/overlap');
  expect(kind.findings).toHaveLength(3);
  expect(count).toBe(3);
  const cidrs = indexOf(after)
    .all('subnet')
    .map(({ cidr }) => cidr);
  expect(new Set(cidrs).size).toBe(4);
  expect(findingsOf(after, 'subnet/overlap')).toEqual([]);
});

test('several findings on one resource are all repaired', () => {
  const design = sketch('d', (s) => {
    const vpc = s.add('vpc', 'vpc', s.region(), { cidr: '10.0.0.0/16' });
    for (const name of ['a', 'b']) s.add('subnet', name, vpc, { cidr: `10.0.${name === 'a' ? 0 : 1}.9/24` });
  });
  const { count, design: after } = repaired(design, 'subnet/cidr-host-bits');
  expect(count).toBe(2);
  expect(findingsOf(after, 'subnet/cidr-host-bits')).toEqual([]);
});

/** Everything twice, side by side. */
const doubled = (design: Design): Design =>
  withCopies<Resource>(kinds, design, [...design.resources.values()], (copy) => copy).design;

test('the repairs that rules offer for their examples, drawn twice, can be made all at once', () => {
  let tried = 0;
  for (const rule of rules) {
    for (const example of rule.bad) {
      const design = doubled(example.design());
      const found = findingsOf(design, rule.id);
      for (const kind of repairKinds(found)) {
        tried += 1;
        const after = repairAll(design, rule, kind);
        const says = `${rule.id}: ${example.title}: ${kind.stem}`;
        expect(after.count, says).toBeGreaterThan(0);
        expect(findingsOf(after.design, rule.id).length, says).toBeLessThan(found.length);
        const errors = checkDesign(indexOf(after.design)).counts.error;
        expect(errors, says).toBeLessThanOrEqual(checkDesign(indexOf(design)).counts.error);
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
});

test('one finding is not "all"', () => {
  const design = sketch('d', (s) => {
    const vpc = s.add('vpc', 'vpc', s.region(), { cidr: '10.0.0.0/16' });
    for (const name of ['a', 'b']) s.add('subnet', name, vpc, { cidr: '10.0.0.0/24' });
  });
  expect(repairKinds(findingsOf(design, 'subnet/overlap'))).toEqual([]);
});
