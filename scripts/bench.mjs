// Measures what the product spends its time on, at several sizes, and prints a table. See --help.
import { rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { measureCanvas } from './bench/canvas.mjs';
import { table } from './bench/table.mjs';

/** @typedef {import('./bench/table.mjs').Row} Row */

/** A frame at 60 a second. */
const FRAME_MS = 16.7;

const usage = `Usage: npm run bench [-- OPTIONS]

Without --core, --rules or --canvas all are measured.
  --rules          rules alone: a full run and after many edits, least processor time of several runs; the slowest rules;
                   designs in which comparing all with all would show
  --core           rules, exports and files in Node, medians of several runs after a warm-up
  --canvas         frames of the built app in Chromium
  --sizes A,B,…    numbers of resources (100,1000,10000)`;

const root = fileURLToPath(new URL('..', import.meta.url));

function options() {
  try {
    const { values } = parseArgs({
      options: {
        core: { type: 'boolean' },
        canvas: { type: 'boolean' },
        rules: { type: 'boolean' },
        sizes: { type: 'string', default: '100,1000,10000' },
        help: { type: 'boolean' },
      },
    });
    const sizes = values.sizes.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1))
      throw new Error(`--sizes takes whole numbers from 1, separated by commas, not "${values.sizes}".`);
    return { ...values, sizes };
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n\n${usage}`);
    process.exit(2);
  }
}

/**
 * The core as it is shipped: bundled, not run from sources.
 * @returns {Promise<typeof import('./bench/core')>}
 */
async function builtCore() {
  const outDir = `${root}dist-bench`;
  await rm(outDir, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./bench/core.ts', import.meta.url)),
      outDir,
      rollupOptions: { output: { entryFileNames: 'core.js', codeSplitting: false } },
    },
  });
  return import(pathToFileURL(`${outDir}/core.js`).href);
}

const { core, canvas, rules, sizes, help } = options();
const all = !core && !canvas && !rules;
if (help) {
  console.log(usage);
  process.exit(0);
}
console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
  console.log(`The machine is busy (load ${load.toFixed(1)}): what follows is slower than it is.`);
}
const built = await builtCore();
if (rules || all) {
  const { rows, steepness } = built.measureRules(sizes);
  const whole = rows[0]?.values.at(-1) ?? Number.NaN;
  const ratio = (/** @type {Row} */ row) => (row.values.at(-1) ?? Number.NaN) / whole;
  console.log(`\n${table({ title: 'Rules', boundName: 'to full', sizes, rows, ratio })}`);
  console.log(`Time by resources of a full run, from each size to the next (1 is linear): ${steepness}`);
  console.log(`\nSlowest rules at ${sizes.at(-1)?.toLocaleString('en')} resources, ms:`);
  for (const [rule, ms] of built.slowestRules(sizes.at(-1) ?? 0, 10)) console.log(`  ${rule}  ${ms.toFixed(1)}`);
  console.log('\nCrowds, ms (time by number of them, from each size to the next; 1 is linear):');
  for (const { title, times, steepness } of built.measureCrowds())
    console.log(`  ${title}: ${times.map((ms) => ms.toFixed(1)).join(' ')} (${steepness})`);
}
if (core || all) {
  const rows = built.measureCore(sizes);
  const bound = rows[0]?.values.at(-1) ?? Number.NaN;
  const ratio = (/** @type {Row} */ row) => (row.values.at(-1) ?? Number.NaN) / bound;
  console.log(`\n${table({ title: 'Core', boundName: 'to JSON.parse', sizes, rows, ratio })}`);
}
if (canvas || all) {
  await build({ root, logLevel: 'warn' });
  const { rows, browser } = await measureCanvas(sizes, built.scenesOf(sizes));
  const ratio = (/** @type {Row} */ { unit, values }) => {
    const value = values.at(-1) ?? Number.NaN;
    return (unit === 'ms' ? value : 1000 / value) / FRAME_MS;
  };
  console.log(
    `\n${table({ title: `Canvas (Chromium ${browser.split('.')[0]})`, boundName: `to ${FRAME_MS} ms`, sizes, rows, ratio })}`,
  );
}
