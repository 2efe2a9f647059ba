// Writes docs/rules from the rules.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ module: typeof import('./rule-pages') }} */
const { module } = await runnerImport('/scripts/rule-pages.ts', { root, configFile: false, logLevel: 'warn' });
const pages = module.rulePages();
await mkdir(`${root}docs/rules`, { recursive: true });
for (const file of await readdir(`${root}docs/rules`))
  if (!pages.has(`docs/rules/${file}`)) await rm(`${root}docs/rules/${file}`);
for (const [path, text] of pages) await writeFile(`${root}${path}`, text);
console.log(`Wrote ${pages.size} pages into docs/rules.`);
