import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { examples } from '../src/core/examples/index';
import { exportDesign, terraformAddresses } from '../src/core/export/index';
import { specimen } from '../src/core/export/specimen';
import { hclString } from '../src/core/export/terraform/strings';
import { wellFormed } from '../src/core/export/text';
import { generateDesign } from '../src/core/kinds/generate';
import { type Design, indexOf } from '../src/core/kinds/index';
import { sketch } from '../src/core/kinds/sketch';
import { writeModules } from './terraform-modules';

/**
 * The real Terraform reads what is exported. It needs `terraform` on PATH and, to validate, a filesystem mirror of the
 * provider hashicorp/aws: TF_PLUGIN_DIR, or one of the usual places. Nothing is contacted.
 */
const foldersIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
const mirror = [
  process.env.TF_PLUGIN_DIR ?? '',
  join(homedir(), '.terraform.d/plugins'),
  ...['/usr/share', '/usr/local/share', '/opt'].flatMap(foldersIn),
].find((folder) => existsSync(join(folder, 'registry.terraform.io/hashicorp/aws')));
const PROGRAM = 'terraform';
const installed = spawnSync(PROGRAM, ['version']).status === 0;
const folders: string[] = [];

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-designer-terraform-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function terraform(folder: string, args: readonly string[], input = '') {
  const { TF_CLI_CONFIG_FILE: _config, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' },
    maxBuffer: 1 << 26,
  });
  return { status, output: stdout, all: `${stdout}${stderr}` };
}

const skipped = (why: string) => console.warn(`\n*** SKIPPED: the real Terraform checks nothing here: ${why}. ***\n`);
if (!installed) skipped('there is no terraform on PATH');
else if (mirror === undefined) skipped('no provider mirror was found; set TF_PLUGIN_DIR');

const designs = [
  { id: 'specimen', design: specimen() },
  { id: 'zones_by_lookup', design: { ...specimen(), zoneNaming: 'lookup' as const } },
  ...examples.map(({ id, design }) => ({ id: id.replaceAll('-', '_'), design: design() })),
  ...[1, 2, 3, 4].map((seed) => ({ id: `generated_${seed}`, design: generateDesign(seed) })),
];

it.skipIf(!installed)('terraform fmt has nothing to change', { timeout: 60_000 }, () => {
  const root = temporary();
  for (const { id, design } of designs) {
    mkdirSync(join(root, id));
    // Names that take more or fewer columns than characters.
    const first = { key: 'for', value: 'null' };
    const tags = [first, { key: 'é́🙂👩‍👩‍👧 한글', value: '${x}' }, { key: 'b c', value: '%{y}' }];
    const resources = new Map([...design.resources].map(([key, resource]) => [key, { ...resource, tags }]));
    const { files } = exportDesign(indexOf({ ...design, resources }), 'terraform', { errors: 1 });
    for (const { path, text } of files) writeFileSync(join(root, id, path), text);
  }
  const { status, all } = terraform(root, ['fmt', '-recursive', '-check', '-diff', '-no-color']);
  expect(all).toBe('');
  expect(status).toBe(0);
});

it.skipIf(!installed)('terraform reads any text as it was typed', { timeout: 60_000 }, () => {
  const texts = [
    'a"b${c}',
    '%{if true}x%{endif} $${x} %%{y} $$${z} %%%{z}',
    '$(touch x) \\n \\" \\u0041 \\',
    '한글 이름 🙂 </script>',
    'line\nbreak\r\n\ttab \u0000 \u0007 \u007f \u0085 \u2028 \u202e \ufeff',
    '\ud800 lonely \udfff',
    '$',
    '%',
    '${',
    '$$',
    '',
  ];
  const expression = `base64encode(jsonencode([${texts.map(hclString).join(', ')}]))`;
  const printed = terraform(temporary(), ['console'], `${expression}\n`).output.trim().split('\n').at(-1) ?? '';
  const read = JSON.parse(Buffer.from(printed.replaceAll('"', ''), 'base64').toString()) as readonly string[];
  // Terraform keeps strings in NFC.
  expect(read).toEqual(texts.map((text) => wellFormed(text).normalize('NFC')));
});

it.skipIf(!installed || mirror === undefined)(
  'terraform validate accepts every bundled design, in both syntaxes',
  { timeout: 110_000 },
  () => {
    const root = temporary();
    const inJson = ['specimen', 'zones_by_lookup', 'everything', 'generated_1'];
    const json = designs.filter(({ id }) => inJson.includes(id));
    expect(json).toHaveLength(inJson.length);
    writeModules(root, [
      ...designs,
      ...json.map(({ id, design }) => ({ id: `${id}_json`, design, target: 'terraform-json' as const })),
    ]);
    const init = terraform(root, ['init', '-input=false', '-backend=false', '-no-color', `-plugin-dir=${mirror}`]);
    expect(init.status, init.all).toBe(0);
    const validate = terraform(root, ['validate', '-no-color']);
    expect(validate.all).toContain('Success! The configuration is valid.');
    expect(validate.all).not.toContain('Warning:');
    expect(readdirSync(root)).toEqual(expect.arrayContaining(['specimen', 'specimen_json']));
  },
);

/** A VPC with subnets of these names. */
const network = (vpcName: string, names: readonly string[]): Design =>
  sketch('renamed', (s) => {
    const vpc = s.add('vpc', vpcName, s.region(), { cidr: '10.0.0.0/16' });
    names.forEach((name, i) => {
      s.add('subnet', name, vpc, { cidr: `10.0.${i}.0/24` });
    });
  });

/** A state as an export leaves it: of each resource only an id, which is all that a move needs. */
function stateAfter(design: Design): string {
  // Versions of the schemas of provider 5.100.
  const versions: Readonly<Record<string, number>> = { aws_vpc: 1, aws_subnet: 1 };
  const resources = [...terraformAddresses(indexOf(design))].map(([id, address]) => {
    const [type = '', name] = address.split('.');
    const provider = 'provider["registry.terraform.io/hashicorp/aws"]';
    const instances = [{ schema_version: versions[type] ?? 0, attributes: { id } }];
    return { mode: 'managed', type, name, provider, instances };
  });
  return JSON.stringify({ version: 4, serial: 1, lineage: 'a', outputs: {}, resources });
}

const OVERRIDE = `provider "aws" {
  access_key                  = "x"
  secret_key                  = "x"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
`;

it.skipIf(!installed || mirror === undefined)('terraform keeps what was renamed', { timeout: 110_000 }, () => {
  // A chain of names; two that change places; one name handed on; the name of what is deleted.
  const first = network('main', ['one', 'a', 'b', 'c', 'd', 'into', 'gone']);
  const second = network('main', ['two', 'a', 'b', 'c', 'd', 'into', 'gone']);
  const present = network('core', ['three', 'b', 'a', 'd', 'e', 'gone']);
  const movedFrom = [first, second].map((design) => terraformAddresses(indexOf(design)));
  const { files, notices } = exportDesign(indexOf(present), 'terraform', { movedFrom });
  const folder = temporary();
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  expect(terraform(folder, ['fmt', '-check', '-diff', '-no-color']).all).toBe('');
  writeFileSync(join(folder, 'made_up_override.tf'), OVERRIDE);
  const init = terraform(folder, ['init', '-input=false', '-no-color', `-plugin-dir=${mirror}`]);
  expect(init.status, init.all).toBe(0);
  expect(terraform(folder, ['validate', '-no-color']).all).toContain('Success! The configuration is valid.');
  writeFileSync(join(folder, 'terraform.tfstate'), stateAfter(first));
  const commands = notices.flatMap(({ command }) => command?.split(' && ') ?? []);
  expect(commands).toHaveLength(7);
  for (const command of commands) {
    const { status, all } = terraform(folder, command.split(' ').slice(1));
    expect(status, all).toBe(0);
  }
  const plan = terraform(folder, ['plan', '-refresh=false', '-input=false', '-no-color']);
  expect(plan.status, plan.all).toBe(0);
  expect(plan.all).not.toContain('Warning:');
  // The state lacks all but the ids, so each is changed or replaced; what counts is which one.
  const planned = [...plan.all.matchAll(/^ +# (\S+) (?:will|must) be[^{]+\{\n(?:.*\n)*?.* id += "([^"]+)"/gm)];
  const expected = [...terraformAddresses(indexOf(present))].map(([id, address]) => `${address} ${id}`);
  expect(planned.map(([, address, id]) => `${address} ${id}`).sort()).toEqual(
    [...expected, 'aws_subnet.gone_before subnet-12'].sort(),
  );
  expect(plan.all).not.toContain('will be created');
});
