import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../package.json';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vpc-designer-'));
const command = join(folder, 'command', 'vpc-designer.js');

/** The command as its build makes it, from the sources as they are now. */
beforeAll(() => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', 'vite.cli.config.ts', '--outDir', join(folder, 'command'), '--emptyOutDir'];
  execFileSync(process.execPath, [vite, ...args], { cwd: root, stdio: 'pipe' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function called(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', failed).on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => {}).end(input);
  });
}

test('it is one file that says its version', async () => {
  expect(readdirSync(join(folder, 'command'))).toEqual(['vpc-designer.js']);
  expect(await called(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('a template goes through a pipe into check', async () => {
  const { out } = await called(['templates', 'single-public']);
  expect(await called(['check', '-', '--format', 'json'], out)).toMatchObject({ code: 0, err: '' });
});

test('export writes files beside those that are there', async () => {
  const { out } = await called(['templates', 'prod-private-alb-nat-ha']);
  writeFileSync(join(folder, 'design.json'), out);
  mkdirSync(join(folder, 'tf'));
  writeFileSync(join(folder, 'tf', 'mine.tf'), 'mine');
  const ended = await called(['export', 'design.json', '--to', 'terraform', '--out', 'tf']);
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'tf', 'mine.tf'), 'utf8')).toBe('mine');
  const told = ended.out.trimEnd().split('\n');
  expect(told.length).toBe(readdirSync(join(folder, 'tf'), { recursive: true }).length - 1);
  for (const line of told) expect(existsSync(join(folder, line.replace('Wrote ', '')))).toBe(true);
});

test('a folder that is a file, an unknown file and a folder as design end with 2 and a sentence', {
  timeout: 30_000,
}, async () => {
  const { out } = await called(['templates', 'single-public']);
  writeFileSync(join(folder, 'taken'), '');
  const endings = await Promise.all([
    called(['export', '-', '--to', 'terraform', '--out', 'taken'], out),
    called(['export', '-', '--to', 'terraform', '--out', 'taken/below'], out),
    called(['check', 'nowhere.json']),
    called(['check', '.']),
  ]);
  expect(endings).toEqual(
    [
      'Cannot write to "taken": it is a file.',
      'Cannot write to "taken/below": a part of the path is not a folder.',
      'Cannot read "nowhere.json": there is no such file or folder.',
      'Cannot read ".": it is a folder.',
    ].map((sentence) => ({ code: 2, out: '', err: `vpc-designer: ${sentence}\n` })),
  );
});

test.skipIf(!existsSync('/proc/self'))('a folder that nobody can make ends with 2 and a sentence', async () => {
  const { out } = await called(['templates', 'single-public']);
  const ended = await called(['export', '-', '--to', 'terraform', '--out', '/proc/nowhere/below'], out);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toMatch(/^vpc-designer: Cannot write to "\/proc\/nowhere\/below": [^\n]+\.\n$/);
});

test('a reader that goes away is no fault', async () => {
  const child = spawn(process.execPath, [command, 'templates', 'peering-non-transitive'], { cwd: folder });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
