import { describe, expect, test } from 'vitest';
import type { EditOutcome } from '../kinds/index';
import { type Design, indexOf, kindNames } from '../kinds/index';
import { rules } from './index';
import type { AnyRule, Finding, RuleExample } from './rule';
import { checkDesign } from './run';
import { book, bookId, leftOut, otherSeverity } from './testing/book';

const files = Object.keys(import.meta.glob('./*/*.ts'))
  .map((path) => path.slice(2, -3))
  .filter((path) => !path.endsWith('/index') && !path.endsWith('.test') && !path.startsWith('testing/'));

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  for (const item of Object.values(value)) deepFreeze(item);
  return value;
}

const analyse = (design: Design) => checkDesign(indexOf(deepFreeze(design)));

/** What is said, without the edits, which are functions. */
const said = (findings: readonly Finding[]) =>
  findings.map(({ repairs, ...rest }) => [rest, repairs.map((r) => r.label)]);

/** Whether a path such as `routes[2].target` leads to a property, whatever its value. */
function hasField(resource: unknown, path: string): boolean {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  let at = resource;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}

/** How often each rule says something of each resource. */
function tally(findings: readonly Finding[], severity?: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (severity !== undefined && finding.severity !== severity) continue;
    const key = `${finding.rule} on ${finding.resource}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function foundBy(rule: AnyRule, example: RuleExample): { readonly design: Design; readonly own: readonly Finding[] } {
  const design = example.design();
  return { design, own: analyse(design).findings.filter((finding) => finding.rule === rule.id) };
}

test('the registry lists every file of the topic folders, once, and nothing else', () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual([...files].sort());
});

test('severities are those of the written list', () => {
  const severity = new Map(Object.entries(book).flatMap(([level, ids]) => ids.map((id) => [id, level] as const)));
  for (const rule of rules) {
    const id = bookId(rule);
    if (id === '') continue;
    expect(severity.has(id), `${rule.id}: "${id}" is not in the list`).toBe(true);
    if (rule.severity !== severity.get(id)) expect(Object.keys(otherSeverity)).toContain(rule.id);
  }
});

test('what the list says is said by a rule, or left out for a reason', () => {
  const said = new Set(rules.map(bookId));
  expect(
    Object.values(book)
      .flat()
      .filter((id) => !said.has(id)),
  ).toEqual([]);
  expect(
    Object.values(leftOut)
      .flat()
      .filter((id) => said.has(id)),
  ).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('is written up', () => {
    expect(rule.title).toMatch(/^[^a-z].*[^. ]$/);
    for (const text of [rule.why, rule.fix]) expect(text).toMatch(/^[^a-z].*\.$/s);
    expect(rule.source).toMatch(
      /^https:\/\/(docs\.aws\.amazon\.com|developer\.hashicorp\.com|registry\.terraform\.io)\//,
    );
    for (const kind of [rule.kind].flat()) expect(kindNames).toContain(kind);
    expect(rule.bad.length).toBeGreaterThanOrEqual(2);
    expect(rule.good.length).toBeGreaterThanOrEqual(4);
    const titles = [...rule.bad, ...rule.good].map((example) => example.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(rule.bad.map((example) => [example.title, example] as const))('finds: %s', (_title, example) => {
    const { design, own } = foundBy(rule, example);
    const at = own.filter((finding) => design.resources.get(finding.resource)?.name === example.at);
    expect(own, `nothing found, or not at "${example.at}"`).not.toHaveLength(0);
    expect(at, `found only at ${own.map((f) => f.resource)}`).not.toHaveLength(0);
    if (example.field !== undefined) expect(at.map((finding) => finding.field)).toContain(example.field);
    for (const finding of own) {
      const resource = design.resources.get(finding.resource);
      expect(finding.message).toContain(`"${resource?.name}"`);
      expect(finding.message).toMatch(/\.$/);
      expect(finding.message).not.toMatch(/undefined|\bnull\b|NaN|\[object|\.\.$/);
      if (rule.uncertain) expect(finding.message).toContain('AWS may');
      if (finding.field !== undefined) expect(hasField(resource, finding.field), finding.field).toBe(true);
    }
    expect(said(analyse(example.design()).findings)).toEqual(said(analyse(design).findings));
  });

  test.each(rule.good.map((example) => [example.title, example] as const))('is silent: %s', (_title, example) => {
    expect(foundBy(rule, example).own.map((finding) => finding.message)).toEqual([]);
  });

  test.each(rule.bad.map((example) => [example.title, example] as const))('repairs: %s', (_title, example) => {
    const { design, own } = foundBy(rule, example);
    const before = analyse(design).findings;
    for (const finding of own) {
      for (const repair of finding.repairs) {
        expect(repair.label).toMatch(/^[A-Z].*[^.]$/s);
        const outcome: EditOutcome = repair.edit(design);
        if (!outcome.ok) throw new Error(`"${repair.label}" is refused: ${outcome.reasons}`);
        expect(outcome.design, repair.label).not.toBe(design);
        const after = analyse(outcome.design).findings;
        const key = `${rule.id} on ${finding.resource}`;
        expect(tally(after).get(key) ?? 0, repair.label).toBeLessThan(tally(before).get(key) ?? 0);
        const errors = tally(before, 'error');
        const fresh = [...tally(after, 'error')].filter(([name, count]) => count > (errors.get(name) ?? 0));
        expect(fresh, `"${repair.label}" makes errors`).toEqual([]);
      }
    }
  });
});
