import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder, count = '50', size = 'small'] = process.argv.slice(2);
if (folder === undefined) {
  console.error(`Usage: node scripts/write-terraform-modules.mjs DIR [COUNT [SIZE]]

Writes the Terraform of COUNT generated designs (50) of SIZE (small, large or a number of resources) into DIR, as
modules of one configuration, to be checked with terraform init, validate and plan.`);
  process.exit(2);
}

/** @param {string} path */
const load = async (path) => (await runnerImport(path, { root, configFile: false, logLevel: 'warn' })).module;
const { writeModules } = await load('/scripts/terraform-modules.ts');
const { generateDesign } = await load('/src/core/kinds/generate.ts');
const designs = Array.from({ length: Number(count) }, (_, seed) => ({
  id: `design_${seed}`,
  design: generateDesign(seed, /^[0-9]+$/.test(size) ? Number(size) : size),
}));
mkdirSync(folder, { recursive: true });
writeModules(folder, designs);
