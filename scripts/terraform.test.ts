import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { examples } from '../src/core/examples/index';
import { exportDesign } from '../src/core/export/index';
import { specimen } from '../src/core/export/specimen';
import { hclString } from '../src/core/export/terraform/strings';
import { wellFormed } from '../src/core/export/text';
import { generateDesign } from '../src/core/kinds/generate';
import { indexOf } from '../src/core/kinds/index';
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
