import { expect, test } from 'vitest';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf, kindOf } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { withFields } from '../model/edits';
import { type Analysis, checkDesign, checkInSteps } from './run';
import { type Dice, diceOf, randomDesign, randomEdit, tangled } from './testing/random-design';

/** How many designs; RULES_RUNS=3400 makes them more than 10,000 in the first test, which takes minutes. */
const RUNS = Number(process.env.RULES_RUNS ?? 60);
const LIMIT_MS = 120_000 + RUNS * 2_000;

/** Findings without the edits, which are functions. */
const said = (analysis: Analysis) => ({
  findings: analysis.findings.map(({ repairs, ...rest }) => ({ ...rest, repairs: repairs.map((r) => r.label) })),
  of: [...analysis.byResource.keys()],
  counts: analysis.counts,
});

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  for (const item of Object.values(value)) deepFreeze(item);
  return value;
}

const fresh = (design: Design) => checkDesign(indexOf(design));

test('random designs are what the schemas accept', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    for (const resource of randomDesign(seed).resources.values())
      expect(kindOf(resource.kind).schema.safeParse(resource).success, JSON.stringify(resource)).toBe(true);
  }
});

test(
  'no rule throws, changes its input or depends on the order of reading, whatever a design holds',
  () => {
    const runs = RUNS * 3;
    for (let seed = 0; seed < runs; seed += 1) {
      const dice = diceOf(seed);
      const size = [0, 1, 8, 40, 120][seed % 5] ?? 40;
      const sound = seed % 2 === 0 ? randomDesign(seed, size) : generateDesign(seed, Math.min(size, 60));
      const design = deepFreeze(seed % 3 === 0 ? tangled(dice, sound) : sound);
      const analysis = fresh(design);
      for (const finding of analysis.findings) {
        expect(analysis.index.get(finding.resource)).toBeDefined();
        for (const repair of finding.repairs) repair.edit(design);
      }
      const text = JSON.stringify(said(analysis));
      if (JSON.stringify(said(fresh(design))) !== text) expect.fail(`seed ${seed}: another run says something else`);
    }
  },
  LIMIT_MS,
);

/** A step of the editor: an edit, or back to a design that was there before, or forward again. */
function nextDesign(dice: Dice, past: Design[], future: Design[], design: Design): Design {
  const what = dice.below(4);
  const other = what === 0 ? past.pop() : what === 1 ? future.pop() : undefined;
  if (other) {
    (what === 0 ? future : past).push(design);
    return other;
  }
  past.push(design);
  future.length = 0;
  let next = design;
  for (let edits = 1 + dice.below(2); edits > 0; edits -= 1) next = randomEdit(dice, next);
  return next;
}

test(
  'after any edits, undone and redone or not, the findings taken over and the new ones are those of a full run',
  () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const dice = diceOf(seed);
      let design = seed % 2 === 0 ? randomDesign(seed) : generateDesign(seed);
      let analysis = fresh(design);
      const [past, future]: [Design[], Design[]] = [[], []];
      for (let n = 0; n < 10; n += 1) {
        design = nextDesign(dice, past, future, design);
        const steps = checkInSteps(indexOf(design, analysis.index), analysis);
        // Some checks are given up when the next edit comes; what they showed until then is what the next builds on.
        const most = dice.below(3) === 0 ? dice.below(30) : Number.POSITIVE_INFINITY;
        let step = steps.next();
        for (let done = 0; !step.done && done < most; done += 1) step = steps.next();
        analysis = step.done ? step.value : step.value();
        expect(analysis.isWhole).toBe(step.done);
        for (const { resource } of analysis.findings) expect(design.resources.has(resource)).toBe(true);
        if (!step.done) continue;
        const [whole, taken] = [said(fresh(design)), said(analysis)];
        // Texts are compared first: a deep comparison of all findings is slow.
        if (JSON.stringify(taken) !== JSON.stringify(whole)) expect(taken, `seed ${seed}, edit ${n}`).toEqual(whole);
      }
    }
  },
  LIMIT_MS,
);

const errorsOf = (analysis: Analysis) => {
  const counts = new Map<string, number>();
  for (const { severity, rule, resource } of analysis.findings)
    if (severity === 'error') counts.set(`${rule} on ${resource}`, (counts.get(`${rule} on ${resource}`) ?? 0) + 1);
  return counts;
};

test(
  'no repair makes an error that was not there',
  () => {
    for (let seed = 0; seed < Math.min(RUNS, 150); seed += 1) {
      const design = seed % 2 === 0 ? randomDesign(seed, 20) : randomEdit(diceOf(seed), generateDesign(seed));
      const before = fresh(design);
      const errors = errorsOf(before);
      for (const { rule, repairs } of before.findings) {
        for (const { label, edit } of repairs) {
          const outcome = edit(design);
          if (!outcome.ok) continue;
          const after = errorsOf(checkDesign(indexOf(outcome.design, before.index), before));
          const made = [...after].filter(([key, count]) => count > (errors.get(key) ?? 0)).map(([key]) => key);
          expect(made, `seed ${seed}: "${label}" of ${rule}`).toEqual([]);
        }
      }
    }
  },
  LIMIT_MS,
);

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
}, 30_000);
