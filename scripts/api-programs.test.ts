import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examples } from '../src/core/examples/index';
import { exportDesign, type TargetId } from '../src/core/export/index';
import { specimen } from '../src/core/export/specimen';
import { type Design, indexOf, type Resource } from '../src/core/kinds/index';

/**
 * Programs that call the AWS API, read by bash, Python and Node themselves: they are valid, and with stand-ins for the
 * AWS CLI and the SDKs they pass on what a user typed, unchanged and unevaluated.
 */
const folder = mkdtempSync(join(tmpdir(), 'vpc-designer-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string, ...args: string[]) => {
  const found = spawnSync(program, args).status === 0;
  if (!found) console.warn(`\n*** SKIPPED: there is no ${program} on PATH, so it checks nothing here. ***\n`);
  return found;
};
const bash = has('bash', '--version');
const shellcheck = has('shellcheck', '--version');
const python = has('python3', '--version');

function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return { status, stdout, stderr };
}

const textOf = (design: Design, target: TargetId, path: string) =>
  exportDesign(indexOf(design), target, { errors: 1 }).files.find((file) => file.path === path)?.text ?? '';

const designs = [
  { id: 'specimen', design: specimen() },
  { id: 'zones by lookup', design: { ...specimen(), zoneNaming: 'lookup' as const } },
  ...examples.map(({ id, design }) => ({ id, design: design() })),
];

describe.each(designs)('$id', ({ design }) => {
  it.runIf(bash)('gives scripts that bash can read', () => {
    for (const path of ['create.sh', 'delete.sh'])
      expect(run('bash', ['-n'], { input: textOf(design, 'aws-cli', path) })).toMatchObject({ status: 0, stderr: '' });
  });

  it.runIf(shellcheck)('gives scripts without warnings of shellcheck', { timeout: 60_000 }, () => {
    for (const path of ['create.sh', 'delete.sh'])
      expect(run('shellcheck', ['-'], { input: textOf(design, 'aws-cli', path) })).toMatchObject({
        status: 0,
        stdout: '',
      });
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

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function strings(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner: Json) => strings(inner));
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner as Json)]);
}

function workplace(name: string): string {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  return place;
}

/** The environment with all that a program asks of it. */
const secretsOf = (program: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(
    [...program.matchAll(/(?:os\.environ\["|process\.env\.)([A-Z0-9_]+)/g)].map(([, name = '']) => [name, 'secret']),
  ),
});

/** What the AWS CLI would have got, each word of each call. */
function bashCalls(design: Design, path: string, ids = ''): readonly string[] {
  const place = workplace('bash');
  const aws = join(place, 'aws');
  writeFileSync(aws, `#!/bin/bash\nprintf '%s\\0' "$@" >>"${place}/log"\necho id-1\n`);
  chmodSync(aws, 0o755);
  // A stand-in is in no state: what is to be awaited is asked once.
  const script = textOf(design, 'aws-cli', path).replace(/^( *)(?:wait_until|until_gone) \S+ '\S*' /gm, '$1');
  writeFileSync(join(place, path), script);
  if (ids !== '') writeFileSync(join(place, 'created-ids.env'), ids);
  const env = { PATH: `${place}:/usr/bin:/bin`, LANG: 'C.UTF-8' };
  const { status, stderr } = run('bash', [path], { cwd: place, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  if (path === 'create.sh') lastIds = readFileSync(join(place, 'created-ids.env'), 'utf8');
  else expect(existsSync(join(place, 'created-ids.env'))).toBe(false);
  return readFileSync(join(place, 'log'), 'utf8').split('\0');
}
let lastIds = '';

const BOTO3 = `
import base64, json
class Anything(dict):
    def __getitem__(self, key): return ANY
    def __iter__(self): return iter([ANY] * 9)
    def __str__(self): return "id-1"
    def __eq__(self, other): return True
    def __lt__(self, other): return False
ANY = Anything()
def plain(value):
    if isinstance(value, Anything): return "id-1"
    if isinstance(value, dict): return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value
class Client:
    def __getattr__(self, name):
        def method(*args, **parameters):
            # as botocore does
            if "UserData" in parameters: parameters["UserData"] = base64.b64encode(parameters["UserData"].encode()).decode()
            with open("log", "a") as log: log.write(json.dumps([name, plain(parameters)]) + "\\n")
            return ANY
        method.__name__ = name
        return method
    def get_waiter(self, name): return self
class Session:
    def __init__(self, **parameters): pass
    def client(self, service): return Client()
`;

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly [string, Json]);

function pythonCalls(design: Design): readonly (readonly [string, Json])[] {
  const place = workplace('python');
  mkdirSync(join(place, 'botocore'));
  writeFileSync(join(place, 'boto3.py'), BOTO3);
  writeFileSync(join(place, 'botocore/__init__.py'), '');
  writeFileSync(join(place, 'botocore/exceptions.py'), 'class ClientError(Exception): pass\n');
  const program = textOf(design, 'python', 'create_network.py').replace(
    /ipv6_subnet\(ids/g,
    '(lambda *_: ids["x"])(ids',
  );
  writeFileSync(join(place, 'create_network.py'), program.replace('ids = {}', 'ids = {"x": "id-1"}'));
  const { status, stderr } = run('python3', ['create_network.py'], { cwd: place, env: secretsOf(program) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  return linesOf(join(place, 'log'));
}

/** A package of the SDK that has every name that the program imports. */
function stub(names: readonly string[]): string {
  const parts = names.map((name) => {
    if (name.startsWith('waitUntil')) return `export const ${name} = async (_, input) => note('${name}', input);`;
    if (name === 'fromIni') return 'export const fromIni = () => undefined;';
    if (name.endsWith('Client'))
      return `export class ${name} { async send({ name, input }) { note(name, input); return any; } }`;
    return `export class ${name} { constructor(input) { this.name = '${name}'; this.input = input; } }`;
  });
  return `import { appendFileSync } from 'node:fs';
const any = new Proxy(() => any, { get: (_, key) => (key === 'then' ? undefined : key === 'toJSON' ? () => 'id-1' : key === Symbol.toPrimitive ? () => 'id-1' : any), apply: () => any });
const note = (name, input) => appendFileSync('log', JSON.stringify([name, input]) + '\\n');
${parts.join('\n')}\n`;
}

function nodeCalls(design: Design): readonly (readonly [string, Json])[] {
  const place = workplace('node');
  const program = textOf(design, 'javascript', 'create-network.mjs');
  for (const [, names = '', name = ''] of program.matchAll(/^import \{([^}]*)\} from '(@aws-sdk\/[a-z0-9-]+)';$/gm)) {
    const home = join(place, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"type":"module","exports":"./index.js"}');
    writeFileSync(
      join(home, 'index.js'),
      stub(
        names
          .split(',')
          .map((one) => one.trim().split(' as ')[0] ?? '')
          .filter((one) => one !== ''),
      ),
    );
  }
  const asked = program
    .replace(
      /async function waitUntil\([\s\S]*?\n\}\n/,
      'async function waitUntil(_state, _wanted, _failed, send) { await send(); }\n',
    )
    .replace(/function ipv6Subnet\([\s\S]*?\n\}\n/, "function ipv6Subnet() { return 'id-1'; }\n")
    .replace(/^process\.on\('exit'.*$/m, '');
  writeFileSync(join(place, 'create-network.mjs'), asked);
  const { status, stderr } = run(process.execPath, ['create-network.mjs'], { cwd: place, env: secretsOf(program) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  return linesOf(join(place, 'log'));
}

const groups = [0, 4, 8, 12].map((at) => hostile.slice(at, at + 4));

describe('what a user typed', () => {
  it.runIf(bash).each(groups)('goes through bash unchanged: %j %j %j %j', { timeout: 60_000 }, (...texts) => {
    const design = named(texts);
    const words = bashCalls(design, 'create.sh');
    const ids = lastIds;
    const read = new Set(
      words.flatMap((word) => (/^[[{]/.test(word) ? [word, ...strings(JSON.parse(word) as Json)] : [word])),
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
