import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CollectionTag, parse, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf, type Resource } from '../kinds/index';
import { exportDesign, type TargetId } from './index';
import { specimen } from './specimen';
import { hclString } from './terraform/strings';
import { wellFormed } from './text';

/** What a user types survives every format unchanged and unevaluated, and both forms of a template say the same. */
const hostile = [
  'a"b${c}',
  '%{if true}x%{endif}',
  '$(touch x) `id` && rm -rf',
  'Fn::Sub ${AWS::Region} !Ref X',
  '한글 이름',
  'line\nbreak\r\n\ttab',
  '</script><!-- -->',
  'a\u2028b\u2029c\u0085d',
  'nul\u0000bell\u0007del\u007f',
  '\ud800 lonely \udfff',
  '\\n \\" \\u0041 \\',
  '$${x} %%{y} $$$ {',
  '# comment // /* */',
  "it's: - [yes, no] {on: off} & *anchor",
  'NO',
  '012:30:45',
  '1e3',
  '~',
  '',
  ' ',
  '\u202egnp.exe\u200b\ufeff',
  '🙂👩‍👩‍👧 e\u0301',
  '<<: *x',
  'EOT\n${file("/etc/passwd")}\nEOT',
];

const hostileText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', "'", ' ', 'a', '\ud83d', '\u0000', '#'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);

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

/** The texts that any correct export of such a design has to hold. */
const expected = (texts: readonly string[]) => texts.filter((text) => text !== '').map(wellFormed);

type Plain = null | string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

const functionTags: readonly (ScalarTag | CollectionTag)[] = [
  'Ref',
  'GetAtt',
  'Select',
  'GetAZs',
  'Join',
  'Split',
  'Cidr',
  'Not',
  'Equals',
  'If',
  'Base64',
].flatMap((name): (ScalarTag | CollectionTag)[] => {
  const key = name === 'Ref' ? 'Ref' : `Fn::${name}`;
  const scalar: ScalarTag = {
    tag: `!${name}`,
    resolve: (text) => ({
      [key]: name === 'GetAtt' ? [text.slice(0, text.indexOf('.')), text.slice(text.indexOf('.') + 1)] : text,
    }),
  };
  const collection: CollectionTag = {
    tag: `!${name}`,
    collection: 'seq',
    nodeClass: YAMLSeq,
    resolve: (value) => {
      const map = new YAMLMap();
      map.set(key, new YAMLSeq());
      for (const item of (value as YAMLSeq).items) (map.get(key) as YAMLSeq).add(item);
      return map;
    },
  };
  return [scalar, collection];
});

/** Both versions of YAML: tools for CloudFormation read 1.1. */
function readYaml(text: string, version: '1.1' | '1.2'): Plain {
  return parse(text, { customTags: [...functionTags], version, strict: true, uniqueKeys: true }) as Plain;
}

function strings(value: Plain): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((inner: Plain) => strings(inner));
}

/** Strict reader of the quoted strings of HCL: refuses escapes that Terraform refuses, and anything to evaluate. */
function readHcl(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '#') i = text.indexOf('\n', i);
    else if (character === '{' || character === '[' || character === '(') depth += 1;
    else if (character === '}' || character === ']' || character === ')') depth -= 1;
    if (character !== '"') continue;
    let value = '';
    for (i += 1; text[i] !== '"'; i += 1) {
      const rest = text.slice(i, i + 10);
      const number = /^\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/.exec(rest);
      const doubled = /^([$%])\1\{/.exec(rest);
      if (number) {
        value += String.fromCodePoint(Number.parseInt(number[1] ?? number[2] ?? '', 16));
        i += number[0].length - 1;
      } else if (rest.startsWith('\\')) {
        const meant = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[rest.charAt(1)];
        if (meant === undefined) throw new Error(`no such escape: ${rest}`);
        value += meant;
        i += 1;
      } else if (doubled) {
        value += `${doubled[1]}{`;
        i += 2;
      } else if (/^[$%]\{/.test(rest)) throw new Error(`evaluated: ${rest}`);
      else if (/^[\p{Cc}\u2028\u2029]/u.test(rest)) throw new Error(`raw control character: ${JSON.stringify(rest)}`);
      else value += text[i];
    }
    found.push(value);
  }
  if (depth !== 0) throw new Error('brackets do not match');
  return found;
}

const texts = (design: Design, target: TargetId, but = '') =>
  exportDesign(indexOf(design), target, { errors: 1 })
    .files.filter(({ path }) => path !== but)
    .map(({ text }) => text);

function survives(names: readonly string[]): void {
  const design = named(names);
  const hcl = new Set(texts(design, 'terraform').flatMap(readHcl));
  const yaml = new Set(texts(design, 'cloudformation', 'deploy.sh').flatMap((text) => strings(readYaml(text, '1.1'))));
  const json = new Set(
    texts(design, 'cloudformation-json', 'deploy.sh').flatMap((text) => strings(JSON.parse(text) as Plain)),
  );
  for (const text of expected(names)) {
    expect(hcl, 'HCL').toContain(text);
    expect(yaml, 'YAML').toContain(text);
    expect(json, 'JSON').toContain(text);
  }
}

it('hostile names survive HCL, YAML and JSON', () => {
  for (let i = 0; i < hostile.length; i += 4) survives(hostile.slice(i, i + 4));
});

it('any name survives HCL, YAML and JSON', { timeout: 30_000 }, () => {
  fc.assert(fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), survives), { numRuns: 25 });
});

it('any text survives as one HCL string', () => {
  const property = fc.property(hostileText, (text) => {
    expect(readHcl(hclString(text))).toEqual([wellFormed(text)]);
  });
  fc.assert(property, { numRuns: 2000 });
});

it('writes only files that are lines of valid text', () => {
  const all = ['terraform', 'cloudformation', 'cloudformation-json'] as const;
  for (const text of all.flatMap((target) => texts(named(hostile), target))) {
    expect(wellFormed(text)).toBe(text);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202e\ufeff]| \n|\n\n\n/u);
    expect(text).toMatch(/[^\n]\n$/);
  }
});

/** JSON carries remarks in Metadata, which YAML has as comments. */
function same(design: Design): void {
  const yaml = texts(design, 'cloudformation', 'deploy.sh');
  const json = texts(design, 'cloudformation-json', 'deploy.sh');
  yaml.forEach((text, i) => {
    const {
      Metadata: _remarks,
      Description: _described,
      ...expectedTemplate
    } = JSON.parse(json[i] ?? '') as { [key: string]: Plain };
    for (const version of ['1.1', '1.2'] as const) {
      const { Description: _description, ...template } = readYaml(text, version) as { [key: string]: Plain };
      expect(template).toEqual(expectedTemplate);
    }
  });
}

it('says the same in YAML and in JSON', { timeout: 30_000 }, () => {
  same(specimen());
  same({ ...specimen(), zoneNaming: 'lookup' });
  same(named(hostile));
  for (const { design } of examples) same(design());
  for (let seed = 0; seed < 10; seed += 1) same(generateDesign(seed));
});
