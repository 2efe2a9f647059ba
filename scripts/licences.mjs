import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Licences that allow use in any program and ask for no more than their text. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/**
 * @typedef {{ name: string, version: string, license?: string | { type?: string }, licenses?: { type?: string }[],
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string> }} Manifest
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder @returns {Manifest} */
const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * Where Node finds a package from a folder.
 * @param {string} name
 * @param {string} from
 */
function folderOf(name, from) {
  for (let folder = from; folder.length >= root.length - 1; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return undefined;
}

/** @param {Manifest} manifest */
function licenceOf(manifest) {
  const { license, licenses } = manifest;
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map((one) => one.type).join(' OR ') ?? 'none stated';
}

/**
 * "(MIT OR GPL-3.0)" is acceptable for its MIT, "MIT AND GPL-3.0" is not.
 * @param {string} expression
 */
const isAccepted = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((licence) => accepted.has(licence.trim())));

/** @type {Map<string, Manifest>} */
const seen = new Map();
/** @type {string[]} */
const problems = [];

/**
 * @param {string} name
 * @param {string} from
 * @param {boolean} needed
 */
function visit(name, from, needed) {
  const folder = folderOf(name, from);
  if (!folder) {
    if (needed) problems.push(`${name}, which ${from} needs, is not installed. Run \`npm ci\`.`);
    return;
  }
  if (seen.has(folder)) return;
  const manifest = manifestIn(folder);
  seen.set(folder, manifest);
  const licence = licenceOf(manifest);
  if (!isAccepted(licence)) {
    problems.push(`${manifest.name} ${manifest.version} has the licence "${licence}", which is not on the list.`);
  }
  for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder, true);
  for (const next of Object.keys(manifest.optionalDependencies ?? {})) visit(next, folder, false);
  for (const next of Object.keys(manifest.peerDependencies ?? {})) visit(next, folder, false);
}

for (const name of Object.keys(manifestIn(root).dependencies ?? {})) visit(name, root, true);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`Accepted are: ${[...accepted].join(', ')}. Choose another package.`);
  process.exitCode = 1;
} else {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const manifest of seen.values()) {
    const licence = licenceOf(manifest);
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  const summary = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([licence, count]) => `${count} ${licence}`);
  console.log(`${seen.size} packages that run with the app: ${summary.join(', ')}.`);
}
