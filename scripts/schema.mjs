// Writes public/schema/design.schema.json from the schemas of the core.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport('/src/core/file/json-schema.ts', { root, configFile: false, logLevel: 'warn' });
const path = 'public/schema/design.schema.json';
await writeFile(`${root}${path}`, `${JSON.stringify(module.designJsonSchema(), null, 2)}\n`);
console.log(`Wrote ${path}.`);
