import { expect, test } from 'vitest';
import { type Design, type Edit, indexOf } from '../kinds/index';
import { setLevel, suppress, switchSet } from '../model/check-edits';
import { rules } from './index';
import { type Finding, setOf } from './rule';
import { checkDesign } from './run';
import { randomDesign } from './testing/random-design';

const analyse = (of: Design) => checkDesign(indexOf(of));
const cost = new Set(rules.filter((rule) => setOf(rule) === 'cost').map(({ id }) => id));

/** A design that rules about costs have something to say of. */
const design = Array.from({ length: 50 }, (_, seed) => randomDesign(seed, 60)).find((one) =>
  analyse(one).findings.some(({ rule }) => cost.has(rule)),
) as Design;

function after(...edits: readonly Edit[]): Design {
  return edits.reduce((now, edit) => {
    const outcome = edit(now);
    if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
    return outcome.design;
  }, design);
}

/** Repairs are functions, made anew. */
const said = (findings: readonly Finding[]) =>
  findings.map(({ repairs, ...rest }) => [rest, repairs.map((r) => r.label)]);

const plain = analyse(design);
const [first] = plain.findings;
if (!first) throw new Error('the design needs a finding');

test('a set that is off says nothing, and the others say the same', () => {
  expect(plain.findings.some(({ rule }) => cost.has(rule))).toBe(true);
  expect(said(analyse(after(switchSet('cost', false))).findings)).toEqual(
    said(plain.findings.filter(({ rule }) => !cost.has(rule))),
  );
});

test('a severity of its own wins over a set that is off', () => {
  const setOfRule = (id: string) => setOf(rules.find((rule) => rule.id === id) ?? { severity: 'info' });
  const set = setOfRule(first.rule);
  const now = analyse(after(switchSet(set, false), setLevel(first.rule, 'error')));
  const expected = plain.findings.filter(
    ({ rule, severity }) => rule === first.rule || (severity === 'error' && setOfRule(rule) !== set),
  );
  expect(now.counts.error).toBe(expected.length);
});

test('a rule that is off says nothing anywhere, and comes back as it was', () => {
  const off = after(setLevel(first.rule, 'off'));
  expect(said(analyse(off).findings)).toEqual(said(plain.findings.filter(({ rule }) => rule !== first.rule)));
  expect(after(setLevel(first.rule, 'off'), setLevel(first.rule, null))).toEqual(design);
});

test('what is suppressed is kept apart with its reason, at that resource only', () => {
  const now = analyse(after(suppress(first.resource, first.rule, 'Known, see ticket 7')));
  const mine = plain.findings.filter(({ rule, resource }) => rule === first.rule && resource === first.resource);
  expect(now.suppressed.map(({ finding, reason }) => [finding.message, reason])).toEqual(
    mine.map(({ message }) => [message, 'Known, see ticket 7']),
  );
  expect(said(now.findings)).toEqual(
    said(plain.findings.filter(({ rule, resource }) => rule !== first.rule || resource !== first.resource)),
  );
  expect(now.counts.warning + now.counts.info + now.counts.error).toBe(now.findings.length);
});

test('findings that nothing changed are the same objects in the next analysis, with settings too', () => {
  const set = after(setLevel(first.rule, 'error'), suppress(first.resource, 'vpc/count', 'x'));
  const one = analyse(set);
  const again = checkDesign(indexOf({ ...set, name: 'other' }, one.index), one);
  const vpcs = [...one.byResource.keys()].filter((id) => indexOf(set).vpcOf(id) !== null);
  expect(vpcs.length).toBeGreaterThan(0);
  for (const id of vpcs) expect(again.byResource.get(id)).toBe(one.byResource.get(id));
});
