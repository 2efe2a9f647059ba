// Prints how many rules of the written list are built, left out and why, and how many there are beyond it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ module: typeof import('./rule-numbers') }} */
const { module } = await runnerImport('/scripts/rule-numbers.ts', { root, configFile: false, logLevel: 'warn' });
for (const line of module.ruleTable()) console.log(line);
