// Writes what the tests know of Terraform's AWS provider: arguments and nested blocks of the resources that exports use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = 'src/core/export/testing/fixtures/terraform-schema.json';
const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(`Usage: npm run schema:terraform [-- aws_NAME ...]

Runs terraform providers schema and keeps the resources that the file holds, that kinds lower to, and that are named
here. With TF_PLUGIN_DIR the provider comes from that filesystem mirror, else from the registry.`);
  process.exit(0);
}

/** @typedef {{ type: unknown, required?: boolean, optional?: boolean, computed?: boolean, deprecated?: boolean }} Attribute */
/** @typedef {{ nesting_mode: string, min_items?: number, max_items?: number, block: Block }} Nested */
/** @typedef {{ attributes?: Record<string, Attribute>, block_types?: Record<string, Nested> }} Block */

/** @param {unknown} type @returns {string} */
const typeText = (type) =>
  Array.isArray(type) ? `${type[0]}(${type[0] === 'object' ? '' : typeText(type[1])})` : `${type}`;

/** @param {Block} block @returns {object} */
const shortened = ({ attributes = {}, block_types: blocks = {} }) => ({
  arguments: Object.fromEntries(
    Object.entries(attributes).map(([name, { type, ...flags }]) => [
      name,
      [typeText(type), ...['required', 'optional', 'computed', 'deprecated'].filter((flag) => flag in flags)].join(' '),
    ]),
  ),
  blocks: Object.fromEntries(
    Object.entries(blocks)
      .filter(([name]) => name !== 'timeouts')
      .map(([name, { nesting_mode: nesting, min_items: min = 0, max_items: max = 0, block }]) => [
        name,
        { nesting, min, max, ...shortened(block) },
      ]),
  ),
});

const scratch = mkdtempSync(join(tmpdir(), 'vpc-designer-terraform-schema-'));
const mirror = process.env.TF_PLUGIN_DIR;
writeFileSync(
  join(scratch, 'main.tf'),
  'terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "5.100.0"\n    }\n  }\n}\n',
);
/** @param {string[]} command */
const terraform = (command) => {
  const { status, stdout, stderr } = spawnSync('terraform', command, {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`terraform ${command[0]} failed: ${stderr}`);
  return stdout;
};
terraform(['init', '-input=false', ...(mirror === undefined ? [] : [`-plugin-dir=${mirror}`])]);
const all = Object.values(JSON.parse(terraform(['providers', 'schema', '-json'])).provider_schemas)[0].resource_schemas;
rmSync(scratch, { recursive: true });

const kept = existsSync(root + path) ? Object.keys(JSON.parse(readFileSync(root + path, 'utf8')).resources) : [];
const sources = readdirSync(`${root}src/core/kinds`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const lowered = sources.flatMap((file) =>
  [...readFileSync(`${root}src/core/kinds/${file}`, 'utf8').matchAll(/'(aws_[a-z0-9_]+)'/g)].flatMap(([, name]) =>
    name !== undefined && name in all ? [name] : [],
  ),
);
const names = [...new Set([...kept, ...lowered, ...args])].sort();
const unknown = names.filter((name) => !(name in all));
if (unknown.length > 0) throw new Error(`The provider has no ${unknown.join(', ')}.`);
const resources = Object.fromEntries(names.map((name) => [name, shortened(all[name].block)]));
writeFileSync(root + path, `${JSON.stringify({ provider: 'hashicorp/aws 5.100.0', resources }, null, 1)}\n`);
console.log(`Wrote ${names.length} resources to ${path}.`);
