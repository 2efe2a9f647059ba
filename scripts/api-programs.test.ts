import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../src/core/examples/index';
import { specimen } from '../src/core/export/specimen';
import type { Design, Resource } from '../src/core/kinds/index';
import { bashCalls, folder, has, type Json, nodeCalls, pythonCalls, run, strings, textOf, workplace } from './programs';

/**
 * Programs that call the AWS API, read by bash, Python and Node themselves: they are valid, and with stand-ins for the
 * AWS CLI and the SDKs they pass on what a user typed, unchanged and unevaluated.
 */
const bash = has('bash', '--version');
const shellcheck = has('shellcheck', '--version');
const python = has('python3', '--version');

const designs = [
  { id: 'specimen', design: specimen() },
  { id: 'zones by lookup', design: { ...specimen(), zoneNaming: 'lookup' as const } },
  ...examples.map(({ id, design }) => ({ id, design: design() })),
];

/** Every script of a design: those for the AWS CLI, and that which makes stacks, where there are several. */
const scriptsOf = (design: Design): readonly string[] => [
  textOf(design, 'aws-cli', 'create.sh'),
  textOf(design, 'aws-cli', 'delete.sh'),
  textOf(design, 'cloudformation', 'deploy.sh'),
];

describe.each(designs)('$id', ({ design }) => {
  it.runIf(bash)('gives scripts that bash can read', () => {
    for (const input of scriptsOf(design))
      expect(run('bash', ['-n'], { input })).toMatchObject({ status: 0, stderr: '' });
  });

  it.runIf(shellcheck)('gives scripts without warnings of shellcheck', { timeout: 60_000 }, () => {
    for (const script of scriptsOf(design)) {
      const input = script || '#!/usr/bin/env bash\n';
      expect(run('shellcheck', ['-'], { input })).toMatchObject({ status: 0, stdout: '' });
    }
  });

  it.runIf(python)('gives a program that Python can compile', () => {
    const code = 'import sys; compile(sys.stdin.read(), "create_network.py", "exec", dont_inherit=True)';
    const input = textOf(design, 'python', 'create_network.py');
    expect(run('python3', ['-W', 'error', '-c', code], { input })).toMatchObject({ status: 0, stderr: '' });
  });

  it('gives a program that Node can read', () => {
    const file = join(folder, 'check.mjs');
    writeFileSync(file, textOf(design, 'javascript', 'create-network.mjs'));
    expect(run(process.execPath, ['--check', file])).toMatchObject({ status: 0, stderr: '' });
  });
});

const hostile = [
  `a"b\${c}`,
  '$(touch hacked) `touch hacked` && touch hacked; #',
  "it's 'quoted' \\' \\",
  '"; import os; os.system("touch hacked") #',
  "'); require('fs').writeFileSync('hacked', ''); //",
  '한글 이름 🙂👩‍👩‍👧',
  'line\nbreak\r\n\ttab',
  'a\u2028b\u2029c\u0085d\u202e',
  'bell\u0007del\u007f',
  'file:///etc/passwd',
  'https://example.com/x',
  '-rf --force',
  '"""\\N{BULLET} {x} %s',
  '${process.exit(3)} `${1}`',
  '[{"a":1}]',
  '__proto__',
];

/** A design whose every resource has such a name, tag and description. */
function named(texts: readonly string[]): Design {
  const design = specimen();
  const text = (i: number) => texts[i % texts.length] ?? '';
  const resources = [...design.resources.values()].map((resource, i): Resource => {
    const changed = { ...resource, name: text(i), tags: [{ key: `k${text(i + 1)}`, value: text(i + 2) }] };
    return changed.kind === 'security-group' ? { ...changed, description: text(i + 3) } : changed;
  });
  return { ...design, name: text(0), resources: new Map(resources.map((resource) => [resource.id, resource])) };
}

/** Runs `deploy.sh` with a stand-in for the AWS CLI: what it printed, and the calls. */
function deployed(design: Design, given: Readonly<Record<string, string>>) {
  const place = workplace('deploy');
  writeFileSync(join(place, 'aws'), `#!/bin/bash\nprintf '%s\\n' "$*" >>"${place}/log"\n`);
  chmodSync(join(place, 'aws'), 0o755);
  writeFileSync(join(place, 'deploy.sh'), textOf(design, 'cloudformation', 'deploy.sh'));
  const env = { PATH: `${place}:/usr/bin:/bin`, LANG: 'C.UTF-8', ...given };
  const { status, stdout, stderr } = run('bash', ['deploy.sh'], { cwd: place, env });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  const log = existsSync(join(place, 'log')) ? readFileSync(join(place, 'log'), 'utf8').trimEnd().split('\n') : [];
  return { status, stdout, stderr, log };
}

describe('the script that makes stacks', () => {
  const design = specimen();
  const peering = 'ToSeoulVpcPeeringConnectionInUsEast1Id';
  /** Asks until nothing is needed: as whoever runs it would. */
  function untilDone(start: Readonly<Record<string, string>>, whole = design) {
    let given = start;
    for (;;) {
      const made = deployed(whole, given);
      const [, needed] = /^Give (\w+) in the environment: /.exec(made.stderr) ?? [];
      if (needed === undefined) return { ...made, given };
      expect(made.status).toBe(1);
      expect(given).not.toHaveProperty(needed);
      given = { ...given, [needed]: `given-${needed}` };
    }
  }

  it.runIf(bash)('tells what is needed, in which order, and what comes later', { timeout: 60_000 }, () => {
    const { status, stdout, log, given } = untilDone({ BUCKET: 'b' });
    expect(status).toBe(0);
    expect(log.map((line) => /--template-file (\S+)/.exec(line)?.[1])).toEqual([
      'ap-northeast-2.yaml',
      'us-east-1.yaml',
    ]);
    for (const [name, value] of Object.entries(given))
      if (name !== 'BUCKET') expect(log.join('\n')).toContain(`${name}=${value}`);
    expect(stdout).toContain(`  ${peering}: Id of "to-seoul" in us-east-1: output ToSeoulVpcPeeringConnectionId`);
    const again = untilDone({ ...given, [peering]: 'pcx-1' });
    expect(again.log[0]).toContain(`--parameter-overrides ${peering}=pcx-1`);
    expect(again.stdout).not.toContain(peering);
  });

  it.runIf(bash)('evaluates nothing that a user typed', { timeout: 60_000 }, () => {
    for (const at of [0, 4, 8, 12])
      expect(untilDone({ BUCKET: 'b' }, named(hostile.slice(at, at + 4)))).toMatchObject({ status: 0, stderr: '' });
  });
});

const groups = [0, 4, 8, 12].map((at) => hostile.slice(at, at + 4));

describe('what a user typed', () => {
  it.runIf(bash).each(groups)('goes through bash unchanged: %j %j %j %j', { timeout: 60_000 }, (...texts) => {
    const design = named(texts);
    const { calls, ids } = bashCalls(design, 'create.sh');
    const read = new Set(
      calls.flat().flatMap((word) => (/^[[{]/.test(word) ? [word, ...strings(JSON.parse(word) as Json)] : [word])),
    );
    for (const text of texts) expect(read).toContain(text);
    bashCalls(design, 'delete.sh', ids);
  });

  it.runIf(python).each(groups)('goes through Python unchanged: %j %j %j %j', { timeout: 60_000 }, (...texts) => {
    const read = new Set(pythonCalls(named(texts)).flatMap(([, parameters]) => strings(parameters)));
    for (const text of texts) expect(read).toContain(text);
  });

  it.each(groups)('goes through Node unchanged: %j %j %j %j', { timeout: 60_000 }, (...texts) => {
    const read = new Set(nodeCalls(named(texts)).flatMap(([, parameters]) => strings(parameters)));
    for (const text of texts) expect(read).toContain(text);
  });

  it.each(groups)('goes through forms unchanged: %j %j %j %j', (...texts) => {
    const text = textOf(named(texts), 'query-api', 'requests.http');
    const read = new Set(
      text
        .split('\n')
        .flatMap((line) => (line.startsWith('&') ? [...new URLSearchParams(line.slice(1)).values()] : [])),
    );
    for (const one of texts) expect(read).toContain(one);
  });
});

it.runIf(python).each(designs)(
  'Python and JavaScript make the same calls of $id',
  { timeout: 60_000 },
  ({ design }) => {
    const fromPython = pythonCalls(design).map(([, parameters]) => parameters);
    expect(nodeCalls(design).map(([, parameters]) => parameters)).toEqual(fromPython);
  },
);
