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

/** A browser that does not start, such as one that lacks a library of the system, is none. */
function usableBrowser() {
  const browser = findBrowser();
  return browser && spawnSync(browser, ['--version'], { stdio: 'ignore' }).status === 0 ? browser : undefined;
}

function ensureBrowser() {
  let browser = usableBrowser();
  for (const way of ways) {
    if (browser || !way.possible) continue;
    console.log(way.says);
    way.attempt();
    browser = usableBrowser();
  }
  if (browser) return browser;
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Google Chrome with the package manager ' +
      'of this machine, or set CHROMIUM_PATH to the program.',
  );
}

try {
  console.log(`Browser for the tests: ${ensureBrowser()}`);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
