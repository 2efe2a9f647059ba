import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../find-browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {{ readonly x: number, readonly y: number }} Point */
/**
 * A saved design, and where to take hold of a VPC and of a subnet in it.
 * @typedef {{ readonly file: string, readonly vpc: Point, readonly subnet: Point }} Scene
 */
/** @typedef {{ readonly frames: number, readonly longest: number }} Smoothness */

/** How long each gesture lasts. */
const GESTURE_MS = 2000;
const STEP_MS = 8;
/** Long enough for animations, the autosave and what else follows. */
const SETTLE_MS = 700;
const OPEN_LIMIT_MS = 120_000;
const CANVAS = '.react-flow';
const viewport = { width: 1440, height: 900 };

/**
 * The built app on a free port.
 * @returns {Promise<{ readonly address: string, readonly stop: () => void }>}
 */
async function serve() {
  const script = fileURLToPath(new URL('../serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address) return { address, stop: () => server.kill() };
  }
  throw new Error('The server of the built app did not start.');
}

/**
 * Drops the file on the window as a person would, and waits until the canvas has drawn it.
 * @param {Page} page @param {string} file
 * @returns {Promise<number>} milliseconds from the drop to the frame that shows the design
 */
async function open(page, file) {
  await page.locator(CANVAS).waitFor();
  return page.evaluate(
    async ({ text, limit }) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'bench.json', { type: 'application/json' }));
      const started = performance.now();
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      while (!document.querySelector('[role="status"]')?.textContent?.startsWith('Opened')) {
        await frame();
        if (performance.now() - started > limit) throw new Error(`The design was not open after ${limit / 1000} s.`);
      }
      // The frame in which it is drawn, and the one after, which begins when that one is done.
      await frame();
      await frame();
      return performance.now() - started;
    },
    { text: file, limit: OPEN_LIMIT_MS },
  );
}

/**
 * Frames a second while something is done, and the longest task in milliseconds until what it caused is done, too.
 * @param {Page} page @param {() => Promise<void>} gesture
 * @returns {Promise<Smoothness>}
 */
async function during(page, gesture) {
  const record = await page.evaluateHandle(() => {
    const state = { frames: 0, longest: 0, started: performance.now(), stopped: false };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const tick = () => {
      state.frames += 1;
      if (state.stopped) observer.disconnect();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  });
  await gesture();
  const frames = await record.evaluate((state) => (state.frames * 1000) / (performance.now() - state.started));
  await pause(SETTLE_MS);
  const longest = await record.evaluate((state) => {
    state.stopped = true;
    return state.longest;
  });
  await record.dispose();
  return { frames, longest };
}

/**
 * Does a step again and again for as long as a gesture lasts, at the pace of a mouse.
 * @param {(turn: number) => Promise<void>} step `turn` grows by one a second
 */
async function repeated(step) {
  const started = performance.now();
  for (let now = started; now - started < GESTURE_MS; now = performance.now()) {
    await step((now - started) / 1000);
    await pause(Math.max(0, STEP_MS - (performance.now() - now)));
  }
}

/** @param {Page} page @param {Point} from @param {'left' | 'middle'} button */
async function drag(page, from, button) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await repeated((turn) => {
    const angle = turn * Math.PI;
    return page.mouse.move(from.x + 120 * Math.sin(angle), from.y + 60 * Math.sin(2 * angle));
  });
  await page.mouse.move(from.x + 80, from.y + 40);
  await page.mouse.up({ button });
}

/** @param {Page} page @param {Point} at @param {number} delta */
async function zoomBy(page, at, delta) {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, delta);
  await page.keyboard.up('Control');
}

/**
 * Where a point of the drawing is in the window.
 * @param {Page} page @param {Point} point @returns {Promise<Point & { readonly zoom: number }>}
 */
function onScreen(page, point) {
  return page.locator('.react-flow__viewport').evaluate((element, { x, y }) => {
    const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    const pane = element.closest('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    return { x: pane.x + e + x * zoom, y: pane.y + f + y * zoom, zoom };
  }, point);
}

/** @param {Page} page */
async function showAll(page) {
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await pause(SETTLE_MS);
}

/**
 * Every gesture at one size, in the order of the table.
 * @param {Page} page @param {Scene} scene
 * @returns {Promise<readonly number[]>}
 */
async function measure(page, { file, vpc, subnet }) {
  const opened = await open(page, file);
  await showAll(page);
  const box = await page.locator(CANVAS).boundingBox();
  if (!box) throw new Error('The canvas is not on the page.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  /** @type {Smoothness[]} */
  const results = [];
  /** @param {() => Promise<void>} gesture */
  const record = async (gesture) => results.push(await during(page, gesture));

  // The first gesture pays for compiling what all of them use.
  await drag(page, middle, 'middle');
  await record(() => drag(page, middle, 'middle'));
  await record(() => repeated((turn) => zoomBy(page, middle, turn % 1 < 0.5 ? -60 : 60)));
  await showAll(page);
  const vpcAt = await onScreen(page, vpc);
  await record(() => drag(page, vpcAt, 'left'));
  await page.keyboard.press('Control+z');
  await showAll(page);
  for (let tries = 0; tries < 100; tries += 1) {
    const at = await onScreen(page, subnet);
    if (at.zoom >= 0.95) break;
    await zoomBy(page, at, -100);
    await pause(50);
  }
  const subnetAt = await onScreen(page, subnet);
  await record(() => drag(page, subnetAt, 'middle'));
  const again = await onScreen(page, subnet);
  await record(() => drag(page, again, 'left'));
  return [opened, ...results.flatMap(({ frames, longest }) => [frames, longest])];
}

const gestures = [
  'Pan, all in view',
  'Zoom in and out',
  'Drag a VPC, all in view',
  'Pan at full size',
  'Drag a subnet at full size',
];

/**
 * Frames of the built app in Chromium.
 * @param {readonly number[]} sizes @param {readonly Scene[]} scenes one for each size
 */
export async function measureCanvas(sizes, scenes) {
  const executablePath = findBrowser();
  const server = await serve();
  const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) });
  try {
    /** @type {(readonly number[])[]} */
    const columns = [];
    for (const scene of scenes) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(server.address);
      columns.push(await measure(page, scene));
      await context.close();
    }
    /** @param {number} i */
    const valuesOf = (i) => columns.map((column) => column[i] ?? Number.NaN);
    /** @param {string} gesture @param {number} size */
    const aim = (gesture, size) => (gesture.startsWith('Drag') && size === 1000 ? 59 : undefined);
    /** @type {Row[]} */
    const rows = [
      { label: 'Open: drop to drawn', unit: 'ms', values: valuesOf(0), aims: [] },
      ...gestures.flatMap(
        (label, i) =>
          /** @type {Row[]} */ ([
            { label, unit: 'frames/s', values: valuesOf(1 + 2 * i), aims: sizes.map((size) => aim(label, size)) },
            { label: '  its longest task', unit: 'ms', values: valuesOf(2 + 2 * i), aims: [], floor: 50 },
          ]),
      ),
    ];
    return { rows, browser: browser.version() };
  } finally {
    await browser.close();
    server.stop();
  }
}
