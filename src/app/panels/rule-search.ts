import { type Checks, USUAL_CHECKS } from '../../core/model/checks';
import { levelsIn } from '../../core/rules/control';
import { rules } from '../../core/rules/index';
import type { AnyRule } from '../../core/rules/rule';
import type { Analysis } from '../../core/rules/run';
import { ruleTexts } from '../../core/rules/texts';
import type { RuleFilter } from '../store/view';

const textOf = new Map(
  rules.map((rule) => {
    const texts = ruleTexts.get(rule.id);
    const parts = [rule.id, rule.id.replace(/[/-]/g, ' '), rule.code, texts?.title, texts?.why, texts?.fix];
    return [rule.id, parts.filter(Boolean).join('\n').toLowerCase()] as const;
  }),
);

/** How often each rule says something. */
export function countsByRule(analysis: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of analysis.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Where a word begins: "nat" is not looked for in "destination". */
const startOf = (word: string) => new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u');

/** Rules whose id, title, texts or error code hold every word or its beginning, in the order of the registry. */
export function searchRules(
  query: string,
  filter: RuleFilter,
  counts: ReadonlyMap<string, number>,
  checks: Checks = USUAL_CHECKS,
): readonly AnyRule[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).map(startOf);
  const level = levelsIn(checks);
  return rules.filter(({ id }) => {
    if (filter === 'found' && !counts.has(id)) return false;
    if (filter === 'changed' && level(id) === null) return false;
    return words.every((word) => word.test(textOf.get(id) ?? ''));
  });
}
