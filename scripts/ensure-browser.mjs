import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findBrowser } from './find-browser.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} minutes
 */
function run(command, args, minutes) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const isRoot = process.getuid?.() === 0;
const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

const ways = [
  {
    says: "There is no Chromium here. Downloading Playwright's own.",
    possible: true,
    attempt: () => run('npx', ['--no-install', 'playwright', 'install', 'chromium'], 5),
  },
  {
    says: "That did not work. Installing the system's package.",
    possible: isRoot && hasApt,
    attempt: () =>
      run('apt-get', ['update'], 5) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 15),
  },
];

let browser = findBrowser();
for (const way of ways) {
  if (browser || !way.possible) continue;
  console.log(way.says);
  way.attempt();
  browser = findBrowser();
}

if (browser) {
  console.log(`Browser for the tests: ${browser}`);
} else {
  console.error(
    'No Chromium was found and none could be installed. Install Chromium or Google Chrome with the package manager ' +
      'of this machine, or set CHROMIUM_PATH to the program.',
  );
  process.exitCode = 1;
}
