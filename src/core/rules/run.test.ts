import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf, kindOf } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { withFields } from '../model/edits';
import { type Analysis, checkDesign } from './run';
import { diceOf, randomDesign, randomEdit } from './testing/random-design';

/** Findings without the edits, which are functions. */
const said = (analysis: Analysis) => ({
  findings: analysis.findings.map(({ repairs, ...rest }) => ({ ...rest, repairs: repairs.map((r) => r.label) })),
  of: [...analysis.byResource.keys()],
  counts: analysis.counts,
});

const fresh = (design: Design) => checkDesign(indexOf(design));

test('random designs are what the schemas accept', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    for (const resource of randomDesign(seed).resources.values())
      expect(kindOf(resource.kind).schema.safeParse(resource).success, JSON.stringify(resource)).toBe(true);
  }
});

test('no rule throws, whatever a design holds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 120 }), (seed, size) => {
      const analysis = fresh(randomDesign(seed, size));
      for (const finding of analysis.findings) {
        expect(analysis.index.get(finding.resource)).toBeDefined();
        for (const repair of finding.repairs) repair.edit(analysis.index.design);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('after any edits, the findings taken over and the new ones are those of a full run', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = diceOf(seed);
      let design = randomDesign(seed);
      let analysis = fresh(design);
      for (let n = 0; n < 12; n += 1) {
        const edits = 1 + dice.below(2);
        for (let e = 0; e < edits; e += 1) design = randomEdit(dice, design);
        analysis = checkDesign(indexOf(design, analysis.index), analysis);
        const whole = said(fresh(design));
        const taken = said(analysis);
        // Texts are compared first: a deep comparison of all findings is slow.
        if (JSON.stringify(taken) !== JSON.stringify(whole)) expect(taken).toEqual(whole);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('findings of a VPC are the same objects while nothing in it or near it changes', () => {
  let first = '';
  let second = '';
  const design = sketch('two', (s) => {
    for (const name of ['first', 'second']) {
      const vpc = s.add('vpc', name, s.region(), { cidr: '10.0.0.0/16' });
      s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' });
      [first, second] = [second, s.add('subnet', 'db', vpc, { cidr: '10.0.0.0/24' })];
    }
  });
  const before = fresh(design);
  const edited = withFields(design, second, { name: 'renamed' });
  const after = checkDesign(indexOf(edited, before.index), before);
  expect(before.byResource.get(first)).toBeDefined();
  expect(after.byResource.get(first)).toBe(before.byResource.get(first));
  expect(after.byResource.get(second)).not.toBe(before.byResource.get(second));
});

test('findings come in order of creation and are counted by severity', () => {
  const { findings, byResource, counts, index } = fresh(randomDesign(7, 100));
  const order = [...index.design.resources.keys()];
  const places = findings.map((finding) => order.indexOf(finding.resource));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect([...byResource.values()].flat()).toEqual(findings);
  expect(counts.error + counts.warning + counts.info).toBe(findings.length);
  expect(counts.error).toBe(findings.filter((finding) => finding.severity === 'error').length);
});

test('a legal design is not refused', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const errors = fresh(generateDesign(seed)).findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  }
}, 120_000);
