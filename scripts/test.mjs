import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'node_modules/.cache/test-reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** @typedef {{ passed: number, failed: number }} Count */
/**
 * @typedef {{ name: string, title: string, command: string[], env?: Record<string, string>, report?: string,
 *   count?: (report: any) => Count }} Step
 */

/** @type {Step[]} */
const steps = [
  { name: 'lint', title: 'Format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types', title: 'Types', command: ['tsc', '-b'] },
  {
    name: 'unit',
    title: 'Unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
    count: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  },
  { name: 'unused', title: 'Unused files, exports and packages', command: ['knip'] },
  { name: 'build', title: 'Build of the app', command: ['vite', 'build'] },
  { name: 'cli', title: 'Build of the command', command: ['vite', 'build', '--config', 'vite.cli.config.ts'] },
  { name: 'size', title: 'Size of the first screen', command: ['size-limit'] },
  { name: 'licences', title: 'Licences of packages', command: ['node', 'scripts/licences.mjs'] },
  { name: 'browser', title: 'A browser for the tests', command: ['node', 'scripts/ensure-browser.mjs'] },
  {
    name: 'e2e',
    title: 'Tests in the browser',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
    report: e2eReport,
    count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  },
];

const usage = `Usage: npm test [-- STEP...]

Runs all steps in this order and stops at the first that fails, or runs the named ones only:
${steps.map(({ name, title }) => `  --${name.padEnd(9)} ${title}`).join('\n')}

The tests in the browser need the app as \`--build\` leaves it, so name that too after a change.`;

/** @param {string} report @param {(report: any) => Count} count @returns {Count} */
function countIn(report, count) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  return count(JSON.parse(readFileSync(report, 'utf8')));
}

/** @param {Step} step */
function run({ title, command, env, report, count }) {
  console.log(`\n━━━ ${title}\n$ ${command.join(' ')}`);
  if (report) rmSync(report, { force: true });
  const [program = '', ...args] = command;
  const started = performance.now();
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter), ...env },
    shell: process.platform === 'win32',
  });
  const seconds = (performance.now() - started) / 1000;
  if (error) console.error(error.message);
  const tests = report && count ? countIn(report, count) : undefined;
  return { title, ok: status === 0, seconds, tests };
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
const unknown = asked.find((flag) => !steps.some(({ name }) => flag === `--${name}`));
if (unknown !== undefined) {
  console.error(`There is no step ${unknown}.\n\n${usage}`);
  process.exit(2);
}

mkdirSync(reports, { recursive: true });
/** @type {ReturnType<typeof run>[]} */
const results = [];
const chosen = steps.filter(({ name }) => asked.length === 0 || asked.includes(`--${name}`));
for (const step of chosen) {
  const result = run(step);
  results.push(result);
  if (!result.ok) break;
}

const width = Math.max(...chosen.map(({ title }) => title.length));
console.log('\n━━━ Summary');
for (const [index, { title }] of chosen.entries()) {
  const result = results[index];
  const tests = result?.tests ? `  ${result.tests.passed} passed, ${result.tests.failed} failed` : '';
  const outcome = result
    ? `${result.ok ? 'ok    ' : 'FAILED'} ${result.seconds.toFixed(1).padStart(6)} s${tests}`
    : 'not run';
  console.log(`${title.padEnd(width)}  ${outcome}`);
}

const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
const failedTests = results.reduce((sum, { tests }) => sum + (tests?.failed ?? 0), 0);
const allOk = results.every(({ ok }) => ok);
// A step that fails without a failed test, such as the linter, counts as one.
console.log(`\n${passed} passed, ${allOk ? 0 : Math.max(failedTests, 1)} failed`);
process.exitCode = allOk ? 0 : 1;
