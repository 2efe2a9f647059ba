import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { examples } from '../core/examples/index';
import { targets } from '../core/export/index';
import { parseDesign, serialize } from '../core/file/index';
import { createResource } from '../core/kinds/create';
import type { Design, Edit } from '../core/kinds/index';
import { sketch } from '../core/kinds/sketch';
import { setLevel, suppress, switchSet } from '../core/model/check-edits';
import type { Io } from './io';
import { run } from './run';

const bytes = (text: string) => new TextEncoder().encode(text);

const failure = (code: string) => Object.assign(new Error(code), { code });

/** What a run of the command did to a pretended world. */
async function called(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  extra: Partial<Io> = {},
) {
  const said = { out: '', err: '', written: {} as Record<string, string>, folders: [] as string[] };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    readFile: async (path) => {
      const file = files[path];
      if (file === undefined) throw failure('ENOENT');
      return typeof file === 'string' ? bytes(file) : file;
    },
    readInput: async () => bytes(String(files['-'] ?? '')),
    makeFolder: async (path) => {
      said.folders.push(path);
    },
    writeFile: async (path, text) => {
      said.written[path] = text;
    },
    colours: false,
    ...extra,
  };
  return { code: await run(argv, io), ...said };
}

/** A subnet outside of its VPC is an error; SSH from anywhere is a warning. */
const broken = serialize(
  sketch('broken', (s) => {
    const vpc = s.add('vpc', 'main \u001b[31m\n"net"', s.region(), { cidr: '10.0.0.0/16' });
    s.add('subnet', 'web\u202e', vpc, { cidr: '192.168.0.0/24' });
  }),
);
const risky = serialize(
  sketch('risky', (s) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const subnet = s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' });
    const peer = { type: 'cidr', cidr: '0.0.0.0/0' } as const;
    const ssh = { id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' };
    const group = s.add('security-group', 'ssh', vpc, { inbound: [ssh] });
    s.add('instance', 'host', subnet, { securityGroups: [group] });
  }),
);
const simple = examples[0]?.design() ?? sketch('', () => {});
/** The same with rules that say whom they serve, and no more of them than needed: nothing is left to tell. */
const described = [...simple.resources.values()].map((resource) => {
  if (resource.kind !== 'security-group' || resource.isDefault) return resource;
  const say = (rule: (typeof resource.inbound)[number]) => ({ ...rule, description: 'Customers' });
  const web = { protocol: 'tcp', fromPort: 443, toPort: 443 };
  const outbound = resource.outbound.slice(0, 1).map((rule) => ({ ...say(rule), ...web }));
  return { ...resource, inbound: resource.inbound.map(say), outbound };
});
const plain = { ...simple, resources: new Map(described.map((resource) => [resource.id, resource])) };
const sound = serialize(plain);
const watched = serialize(withFlowLog(plain));

/** The design with a flow log of its VPC, without which a hint is given. */
function withFlowLog(design: Design): Design {
  const vpc = [...design.resources.values()].find(({ kind }) => kind === 'vpc');
  if (!vpc) return design;
  return createResource(design, 'flow-log', vpc.parent, { name: 'log', fields: { target: vpc.id } }).design;
}

test('check of a sound design says so and ends with 0', async () => {
  const { code, out, err } = await called(['check', 'a.json'], { 'a.json': watched });
  expect({ code, out, err }).toEqual({ code: 0, out: 'No problems in "a.json" (11 resources).\n', err: '' });
});

test('check of a broken design groups what it found by resource and ends with 1', async () => {
  const { code, out } = await called(['check', '-'], { '-': broken });
  expect(code).toBe(1);
  expect(out).toMatch(
    /^Subnet "web\\u202e"\n {2}error {4}\S.+\n {11}cidr · \w+\/[\w-]+ · https:\/\/docs\.aws\.amazon\.com\/\S+\n/m,
  );
  expect(out).toMatch(/\n1 error.* in standard input \(6 resources\)\.\n$/);
});

test('names of a design cannot steer the terminal', async () => {
  const { out } = await called(['check', 'a.json'], { 'a.json': broken });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('colours are only for terminals', async () => {
  const { out } = await called(['check', 'a.json'], { 'a.json': broken }, { colours: true });
  expect(out).toContain('\u001b[31merror  \u001b[0m');
});

test('check as JSON has exactly the fields that are promised', async () => {
  const { code, out } = await called(['check', 'a.json', '--format=json'], { 'a.json': broken });
  const { findings, counts, suppressed, ...rest } = JSON.parse(out);
  expect({ code, rest, suppressed }).toEqual({ code: 1, rest: {}, suppressed: [] });
  expect(Object.keys(counts)).toEqual(['error', 'warning', 'info']);
  expect(findings.length).toBe(counts.error + counts.warning + counts.info);
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual(['rule', 'severity', 'resource', 'name', 'field', 'message', 'source']);
  }
  expect(findings).toContainEqual(
    expect.objectContaining({ resource: 'subnet-6', name: 'web\u202e', field: 'cidr', severity: 'error' }),
  );
});

const idOf = (text: string, kind: string, name: string): string =>
  JSON.parse(text).resources.find((one: { kind: string; name: string }) => one.kind === kind && one.name === name).id;

/** A design after some edits. */
function edited(text: string, ...edits: readonly Edit[]): string {
  const parsed = parseDesign(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return serialize(
    edits.reduce((design, edit) => {
      const outcome = edit(design);
      if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
      return outcome.design;
    }, parsed.design),
  );
}

test('check honours what the design says of the rules', async () => {
  const aside = edited(risky, suppress(idOf(risky, 'security-group', 'ssh'), 'security-group/open-ssh', 'A honeypot'));
  const all = ['check', 'a.json', '--format', 'json'];
  const findingsOf = async (text: string) => {
    const { findings, suppressed } = JSON.parse((await called(all, { 'a.json': text })).out);
    return { rules: findings.map(({ rule }: { rule: string }) => rule) as string[], suppressed };
  };
  expect((await findingsOf(risky)).rules).toContain('security-group/open-ssh');
  const after = await findingsOf(aside);
  expect(after.rules).not.toContain('security-group/open-ssh');
  expect(after.suppressed).toEqual([
    expect.objectContaining({ rule: 'security-group/open-ssh', reason: 'A honeypot', name: 'ssh' }),
  ]);
  expect((await findingsOf(edited(risky, switchSet('security', false)))).rules).not.toContain(
    'security-group/open-ssh',
  );
  const grave = edited(risky, setLevel('security-group/open-ssh', 'error'));
  expect((await called(['check', 'a.json'], { 'a.json': grave })).code).toBe(1);
  expect((await called(['check', 'a.json'], { 'a.json': aside })).out).toContain('1 finding suppressed');
});

test('check as SARIF names rules, lines and what is suppressed', async () => {
  const text = edited(
    broken,
    suppress('vpc-2', 'vpc/no-subnets', 'x'),
    suppress('subnet-6', 'subnet/in-vpc', 'Moves soon'),
  );
  const { out } = await called(['check', 'dir/a b.json', '--format', 'sarif'], { 'dir/a b.json': text });
  const { version: sarif, runs } = JSON.parse(out);
  expect(sarif).toBe('2.1.0');
  const [{ tool, results }] = runs;
  expect(results.length).toBeGreaterThan(0);
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).not.toBe('');
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('dir/a%20b.json');
    const id = locations[0].logicalLocations[0].fullyQualifiedName.split('.')[0];
    expect(text.split('\n')[region.startLine - 1]).toContain(`"id": "${id}"`);
  }
  const aside = results.filter((result: { suppressions?: unknown }) => result.suppressions);
  expect(aside).toEqual([
    expect.objectContaining({
      ruleId: 'subnet/in-vpc',
      suppressions: [{ kind: 'inSource', justification: 'Moves soon' }],
    }),
  ]);
});

test('check as JUnit is XML whose failures are those that --fail-on means', async () => {
  const hostile = broken.replaceAll('web\\u202e', 'web]]>&"<\\u0000\\ud800');
  for (const [text, failOn] of [
    [broken, 'error'],
    [hostile, 'warning'],
    [sound, 'warning'],
    [risky, 'warning'],
  ] as const) {
    const argv = ['check', 'a.json', '--format', 'junit', '--fail-on', failOn];
    const { code, out } = await called(argv, { 'a.json': text });
    expect(out.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites')).toBe(true);
    expect(out).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(out.replace(/<[^<>]*>/g, '').includes('<')).toBe(false);
    const failures = [...out.matchAll(/<failure /g)].length;
    expect(failures > 0).toBe(code === 1);
    expect([...out.matchAll(/<testcase /g)].length).toBe(JSON.parse(text).resources.length);
  }
});

test.each([
  [risky, 'error', 0],
  [risky, 'warning', 1],
  [sound, 'warning', 0],
  [broken, 'error', 1],
])('check fails on what --fail-on says (case %#)', async (text, failOn, code) => {
  expect((await called(['check', '--fail-on', failOn, 'a.json'], { 'a.json': text })).code).toBe(code);
});

test('templates lists the bundled designs, and prints one that opens again', async () => {
  const listed = await called(['templates']);
  expect(
    listed.out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(examples.map(({ id }) => id));
  const printed = await called(['templates', 'two-tier-web-db']);
  const parsed = parseDesign(printed.out);
  expect(parsed.ok && parsed.design).toEqual(examples.find(({ id }) => id === 'two-tier-web-db')?.design());
});

test.each(targets.map(({ id }) => id))('export writes %s into the folder and tells it', async (to) => {
  const { code, out, err, written, folders } = await called(['export', 'a.json', '--to', to, '--out', 'some/folder'], {
    'a.json': sound,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(folders[0]).toBe('some/folder');
  const paths = Object.keys(written);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(path).toMatch(/^some\/folder\/[\w./-]+$/);
  expect(out).toBe(paths.map((path) => `Wrote ${path}\n`).join(''));
});

test('export of a broken design says so, on top of the files as well, and succeeds', async () => {
  const { code, err, written } = await called(['export', '-', '--to', 'terraform', '--out', 'o'], { '-': broken });
  expect(code).toBe(0);
  expect(err).toContain(
    'Caution: the design has 1 error, so AWS will refuse some of it. "vpc-designer check" lists them.\n',
  );
  expect(Object.values(written)[0]?.slice(0, 400)).toContain('This design has an error');
});

const renamedWeb = risky.replace('"web"', '"front"');

test.each([
  ['terraform', 'o/moved.tf', 'from = aws_subnet.web\n  to   = aws_subnet.front\n'],
  ['terraform-json', 'o/moved.tf.json', '"from": "aws_subnet.web",\n    "to": "aws_subnet.front"\n'],
])('export --moved-from an earlier design tells %s what was renamed', async (to, path, text) => {
  const argv = ['export', '-', '--to', to, '--out', 'o', '--moved-from', 'before.json'];
  const { code, out, written } = await called(argv, { '-': renamedWeb, 'before.json': risky });
  expect(code).toBe(0);
  expect(out).toContain(`Wrote ${path}\n`);
  expect(written[path]).toContain(text);
  const { written: without } = await called(argv.slice(0, -2), { '-': renamedWeb });
  expect({ ...without, [path]: written[path] }).toEqual(written);
  const fromInput = ['export', 'a.json', '--to', to, '--out', 'o', '--moved-from', '-'];
  expect((await called(fromInput, { '-': risky, 'a.json': renamedWeb })).written).toEqual(written);
  expect((await called(argv, { '-': risky, 'before.json': risky })).written[path]).toBeUndefined();
});

test('export --moved-from gives the commands where two names changed places', async () => {
  const two = (...names: readonly [string, string]) =>
    serialize(
      sketch('two', (s) => {
        const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
        names.forEach((name, i) => {
          s.add('subnet', name, vpc, { cidr: `10.0.${i}.0/24` });
        });
      }),
    );
  const argv = ['export', 'a.json', '--to', 'terraform', '--out', 'o', '--moved-from', 'before.json'];
  const { err, written } = await called(argv, { 'a.json': two('app', 'web'), 'before.json': two('web', 'app') });
  expect(err).toMatch(/^Note: No moved block can say how "app" and "web" were renamed/m);
  expect(written['o/moved.tf']).toMatch(/^# +terraform state mv aws_subnet\.web aws_subnet\.web_before && /m);
});

test.each([
  [[], 'Say what to do: check, export, templates, help ("vpc-designer --help" tells more).'],
  [['chekc'], 'There is no command "chekc"; did you mean "check"?'],
  [['fly'], 'There is no command "fly"; "vpc-designer --help" lists them.'],
  [['--versoin'], 'There is no option "--versoin"; did you mean "--version"?'],
  [['help', 'exprot'], 'There is no command "exprot"; did you mean "export"?'],
  [
    ['check'],
    'check needs a design file: vpc-designer check <design.json> [--format text|json|sarif|junit] [--fail-on error|warning]',
  ],
  [
    ['check', 'a', 'b\u001b'],
    'check does not take "b\\u001b": vpc-designer check <design.json> [--format text|json|sarif|junit] [--fail-on error|warning]',
  ],
  [['check', 'a', '--formt', 'json'], 'check has no option "--formt"; did you mean "--format"?'],
  [['check', 'a', '--xyzzy'], 'check has no option "--xyzzy"; it has --format, --fail-on, --help.'],
  [['check', 'a', '-f'], 'check has no option "-f"; it has --format, --fail-on, --help.'],
  [['check', 'a', '--constructor', 'x'], 'check has no option "--constructor"; it has --format, --fail-on, --help.'],
  [['check', 'a', '--format', 'jsn'], '--format takes text, json, sarif, junit, not "jsn"; did you mean "json"?'],
  [
    ['check', 'a', '--fail-on', '--format'],
    '--fail-on needs a value (error or warning): vpc-designer check <design.json> [--format text|json|sarif|junit] [--fail-on error|warning]',
  ],
  [
    ['check', 'a', '--format=text', '--format=json'],
    '--format is given twice: vpc-designer check <design.json> [--format text|json|sarif|junit] [--fail-on error|warning]',
  ],
  [
    ['export', 'a', '--out', 'o'],
    'export needs --to with terraform, terraform-json, cloudformation, cloudformation-json, aws-cli, python, javascript, query-api.',
  ],
  [['export', 'a', '--to', 'terraform'], 'export needs --out with the folder to write to.'],
  [
    ['export', 'a', '--to', 'aws-cli', '--out', 'o', '--moved-from', 'b'],
    '--moved-from is for terraform and terraform-json: aws-cli has no moved blocks.',
  ],
  [
    ['export', '-', '--to', 'terraform', '--out', 'o', '--moved-from', '-'],
    'Standard input holds one design only: give the other one as a file.',
  ],
  [
    ['export', 'a', '--to', 'terraform', '--out', 'o', '--moved-from', 'cut'],
    'Cannot open "cut": This file is not JSON that VPC Designer reads: line 1, column 9: expected a value, found the end of the text.',
  ],
  [['templates', 'two-tier'], 'There is no template "two-tier"; did you mean "two-tier-web-db"?'],
  [['templates', 'zebra'], 'There is no template "zebra"; "vpc-designer templates" lists them.'],
  [['check', 'a'], 'Cannot read "a": there is no such file or folder.'],
  [['check', 'old'], 'Cannot open "old": version: expected a whole number from 1, found 0.'],
  [
    ['check', 'cut'],
    'Cannot open "cut": This file is not JSON that VPC Designer reads: line 1, column 9: expected a value, found the end of the text.',
  ],
  [['check', 'latin1'], 'Cannot read "latin1": it is not text in UTF-8.'],
  [['check', '-'], 'Cannot open standard input: This file is empty.'],
])('%j is refused with one sentence and 2', async (argv, sentence) => {
  const files = {
    old: '{"format": "vpc-designer", "version": 0}',
    cut: '{"for": ',
    latin1: new Uint8Array([0x22, 0xe9, 0x22]),
  };
  const { code, out, err } = await called(argv, files);
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `vpc-designer: ${sentence}\n` });
});

test.each([
  ['EACCES', 'permission was denied'],
  ['EEXIST', 'it is a file'],
  ['EWEIRD', 'the system answered EWEIRD'],
])('a folder that cannot be written (%s) is refused with a sentence', async (errorCode, reason) => {
  const argv = ['export', 'a.json', '--to', 'terraform', '--out', 'o'];
  const makeFolder = () => Promise.reject(failure(errorCode));
  const { code, out, err } = await called(argv, { 'a.json': sound }, { makeFolder });
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `vpc-designer: Cannot write to "o": ${reason}.\n` });
});

test('a byte order mark is no part of a design', async () => {
  expect((await called(['check', 'a.json'], { 'a.json': `\ufeff${sound}` })).code).toBe(0);
});

test.each([[['--help']], [['help']], [['-h']], [['help', 'help']]])('%j tells the commands', async (argv) => {
  const { code, out } = await called(argv);
  expect(code).toBe(0);
  for (const command of ['check', 'export', 'templates']) expect(out).toContain(`vpc-designer ${command} `);
});

test.each(['check', 'export', 'templates'])('help %s and %s --help are the same', async (command) => {
  const { code, out } = await called(['help', command]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Usage: vpc-designer ${command}`) });
  expect((await called([command, '--help'])).out).toBe(out);
});

test('--version tells the version', async () => {
  expect(await called(['--version'])).toMatchObject({ code: 0, out: `${version}\n` });
});

test('after -- a word is a file, even with a hyphen', async () => {
  expect((await called(['check', '--', '--odd.json'], { '--odd.json': sound })).code).toBe(0);
});
