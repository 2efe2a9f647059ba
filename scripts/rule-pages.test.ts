import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rulePages } from './rule-pages';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the pages about the rules are those of these rules: if not, `npm run docs:rules` writes them', () => {
  const pages = rulePages();
  const written = readdirSync(`${root}docs/rules`).map((file) => `docs/rules/${file}`);
  expect(written.sort()).toEqual([...pages.keys()].sort());
  const stale = [...pages].filter(([path, text]) => readFileSync(`${root}${path}`, 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});
