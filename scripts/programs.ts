import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { exportDesign, type TargetId } from '../src/core/export/index';
import { type Design, indexOf } from '../src/core/kinds/index';

/** Runs exported programs with stand-ins for the AWS CLI and the SDKs, and reads what those would have got. */
export const folder = mkdtempSync(join(tmpdir(), 'vpc-designer-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Says loudly where a program is missing. */
export const has = (program: string, ...args: string[]) => {
  const found = spawnSync(program, args).status === 0;
  if (!found) console.warn(`\n*** SKIPPED: there is no ${program} on PATH, so it checks nothing here. ***\n`);
  return found;
};
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return { status, stdout, stderr };
}

export const textOf = (design: Design, target: TargetId, path: string) =>
  exportDesign(indexOf(design), target, { errors: 1 }).files.find((file) => file.path === path)?.text ?? '';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function strings(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner: Json) => strings(inner));
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner as Json)]);
}

export function workplace(name: string): string {
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

/** After the words of each call. */
const END = '\x01 end of the call';

/** What the AWS CLI would have got, as the words of each call, and the ids that the script wrote down. */
export function bashCalls(design: Design, path: string, ids = '') {
  const place = workplace('bash');
  // A function in place of a program: it is quicker by far.
  const several = `case $* in *' --query ['*) echo ${Array(9).fill('id-1').join(' ')} ;; *) echo id-1 ;; esac`;
  const stub = `aws() { printf '%s\\0' "$@" '${END}' >>"${place}/log"; ${several}; }\n`;
  writeFileSync(join(place, 'stub.sh'), stub);
  // A stand-in is in no state: what is to be awaited is asked once.
  const script = textOf(design, 'aws-cli', path).replace(/^( *)(?:wait_until|until_gone) \S+ '\S*' /gm, '$1');
  writeFileSync(join(place, path), script);
  const file = join(place, 'created-ids.env');
  if (ids !== '') writeFileSync(file, ids);
  const secrets = [...script.matchAll(/^: "\$\{([A-Z0-9_]+):\?/gm)].map(([, name = '']) => [name, 'secret']);
  const env = { ...Object.fromEntries(secrets), PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', BASH_ENV: 'stub.sh' };
  const { status, stderr } = run('bash', [path], { cwd: place, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  expect(existsSync(file)).toBe(path === 'create.sh');
  const calls = readFileSync(join(place, 'log'), 'utf8').split(`${END}\0`).slice(0, -1);
  return {
    calls: calls.map((call) => call.split('\0').slice(0, -1)),
    ids: path === 'create.sh' ? readFileSync(file, 'utf8') : '',
  };
}

const BOTO3 = `
import base64, json
class Anything(dict):
    def __getitem__(self, key): return ANY
    def __iter__(self): return iter([ANY] * 9)
    def values(self): return [ANY]
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

export function pythonCalls(design: Design): readonly (readonly [string, Json])[] {
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

export function nodeCalls(design: Design): readonly (readonly [string, Json])[] {
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
    // Each package has a stand-in of its own for what AWS answers: the one that is looked for is any.
    .replaceAll('Object.values(', '((any) => ({ find: () => any }))(')
    .replace(/function ipv6Subnet\([\s\S]*?\n\}\n/, "function ipv6Subnet() { return 'id-1'; }\n")
    .replace(/^process\.on\('exit'.*$/m, '');
  writeFileSync(join(place, 'create-network.mjs'), asked);
  const { status, stderr } = run(process.execPath, ['create-network.mjs'], { cwd: place, env: secretsOf(program) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(place, 'hacked'))).toBe(false);
  return linesOf(join(place, 'log'));
}
