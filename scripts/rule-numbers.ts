import { rules } from '../src/core/rules/index';
import { book, bookId, leftOut } from '../src/core/rules/testing/book';

/** How far the rules go along with the written list, in lines to print. */
export function ruleTable(): readonly string[] {
  const listed = new Map(Object.entries(book).flatMap(([level, ids]) => ids.map((id) => [id, level] as const)));
  const reasons = Object.entries(leftOut).map(([reason, ids]) => ({ reason, count: ids.length }));
  const left = reasons.reduce((sum, { count }) => sum + count, 0);
  const built = new Set(rules.map(bookId).filter((id) => listed.has(id)));
  const beyond = rules.filter((rule) => !listed.has(bookId(rule)));
  const examples = (which: 'bad' | 'good') => rules.reduce((sum, rule) => sum + rule[which].length, 0);
  const row = (count: number, text: string) => `${String(count).padStart(6)}  ${text}`;
  return [
    row(listed.size + left, 'rules in the written list'),
    row(built.size, 'of them built'),
    ...Object.entries(book).map(([level, ids]) => `        ${String(ids.length).padStart(4)}  ${level}`),
    row(left, 'of them left out'),
    ...reasons.map(({ reason, count }) => `        ${String(count).padStart(4)}  ${reason}`),
    row(beyond.length, 'rules beyond the list'),
    row(rules.length, 'rules in all'),
    row(examples('bad'), 'examples that fail'),
    row(examples('good'), 'examples that pass'),
  ];
}
