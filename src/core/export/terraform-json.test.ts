import { describe, expect, it } from 'vitest';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf, type Resource } from '../kinds/index';
import { exportDesign } from './index';
import { specimen } from './specimen';
import { hclString } from './terraform/strings';
import { wellFormed } from './text';

/** Both syntaxes of Terraform say the same: their files are read into one form, in which a value is an expression of HCL. */
type Value = string | readonly Value[] | { readonly [key: string]: Value };
type Body = Record<string, Value>;

/** Bodies that stand twice become a list, as in the JSON syntax. */
function put(into: Body, path: readonly string[], value: Value): void {
  const [step = '', ...rest] = path;
  if (rest.length > 0) {
    into[step] ??= {};
    put(into[step] as Body, rest, value);
  } else if (into[step] === undefined) into[step] = value;
  else into[step] = [...(Array.isArray(into[step]) ? into[step] : [into[step]]), value];
}

/** What our printer writes of HCL: one argument a line, lists and maps in one line or in several. */
function readHcl(text: string): Body {
  const lines = text.split('\n').map((line) => line.trim());
  let at = 0;
  const until = (close: string, each: (line: string) => void) => {
    for (; lines[at] !== close && at < lines.length; at += 1) each(lines[at] ?? '');
  };
  const body = (): Body => {
    const made: Body = {};
    until('}', (line) => {
      const head = /^([a-z0-9_]+)((?: "[^"]+")*) \{(\})?$/.exec(line);
      const argument = /^("(?:[^"\\]|\\.)*"|[A-Za-z0-9_-]+) += (.*)$/.exec(line);
      if (head) {
        const labels = [...(head[2] ?? '').matchAll(/"([^"]+)"/g)].map(([, label = '']) => label);
        at += 1;
        if (head[3] === '}') at -= 1;
        put(made, [head[1] ?? '', ...labels], head[3] === '}' ? {} : body());
      } else if (argument) {
        const [, quoted = '', rest = ''] = argument;
        const name = quoted.startsWith('"') ? keyOf(quoted) : quoted;
        if (rest === '{') {
          at += 1;
          made[name] = body();
        } else if (rest === '[') {
          const items: Value[] = [];
          at += 1;
          until(']', (item) => items.push(item.replace(/,$/, '')));
          made[name] = items;
        } else made[name] = itemsOf(rest);
      } else if (line !== '' && !line.startsWith('#')) throw new Error(`cannot read: ${line}`);
    });
    return made;
  };
  const made = body();
  if (at < lines.length) throw new Error('a bracket too many');
  return made;
}

/** Keys are compared as they would be printed in quotes. */
const keyOf = (quoted: string) => (/^"[A-Za-z0-9_-]+"$/.test(quoted) ? quoted.slice(1, -1) : quoted);

function itemsOf(text: string): Value {
  if (!text.startsWith('[')) return text;
  const inner = text.slice(1, -1);
  // Commas inside of quotes and brackets do not part items.
  const items = inner.match(/(?:"(?:[^"\\]|\\.)*"|\([^)]*\)|\{[^}]*\}|[^,"({])+/g) ?? [];
  return items.map((item) => item.trim());
}

const NAMES = new Set(['provider', 'depends_on', 'ignore_changes', 'type']);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A template of the JSON syntax as an expression: `${x}` is x, and everything else is text. */
function expressionOf(text: string, verbatim: boolean): string {
  const only = /^\$\{(.*)\}$/s.exec(text)?.[1];
  if (!verbatim && only !== undefined) return only;
  if (!verbatim && /(?<![$%])[$%]\{/.test(text.replaceAll('$${', '').replaceAll('%%{', '')))
    throw new Error(`a template: ${text}`);
  return hclString(verbatim ? text : text.replace(/([$%])\1(?=\{)/g, '$1'));
}

function readJson(value: Json, path: readonly string[]): Value {
  const name = path.at(-1) ?? '';
  const isTag = path.at(-2) === 'tags';
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => readJson(item, path));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '//' || name === 'tags')
        .map(([key, inner]) => [
          /^[A-Za-z0-9_-]+$/.test(key) ? key : hclString(key.replace(/([$%])\1(?=\{)/g, '$1')),
          readJson(inner as Json, [...path, key]),
        ]),
    );
  if (typeof value !== 'string') return String(value);
  const isName = NAMES.has(name) && !isTag && (name !== 'type' || path[0] === 'variable');
  const verbatim = name === 'description' && (path[0] === 'variable' || path[0] === 'output');
  return isName ? value : expressionOf(value, verbatim || path[0] === 'terraform');
}

function same(design: Design): void {
  const index = indexOf(design);
  const hcl = exportDesign(index, 'terraform', { errors: 2 });
  const json = exportDesign(index, 'terraform-json', { errors: 2 });
  expect(json.notices).toEqual(hcl.notices);
  expect(json.files.map(({ path }) => path)).toEqual(hcl.files.map(({ path }) => `${path}.json`));
  json.files.forEach(({ path, text }, i) => {
    const parsed = JSON.parse(text) as { readonly [key: string]: Json };
    expect(parsed['//'], path).toContainEqual(expect.stringContaining('This design has 2 errors'));
    expect(readJson(parsed, []), path).toEqual(readHcl(hcl.files[i]?.text ?? ''));
  });
}

describe('Terraform in JSON says what it says in HCL', () => {
  it('of a design with every kind', () => same(specimen()));
  it('of a design that looks zones up', () => same({ ...specimen(), zoneNaming: 'lookup' }));
  it.each(examples)('of $id', ({ design }) => same(design()));
  it.each([1, 2, 3, 4, 5, 6])('of generated design %i', (seed) => same(generateDesign(seed, 150)));

  it('of names that look like code', () => {
    const names = [
      'a"b${c}',
      '%{if true}x%{endif}',
      '$${x} %%{y}',
      '한글',
      'line\nbreak',
      '\\n \\"',
      '//',
      'null',
      '${',
      '',
    ];
    const design = specimen();
    const name = (i: number) => names[i % names.length] ?? '';
    const resources = [...design.resources.values()].map(
      (resource, i): Resource => ({
        ...resource,
        name: name(i),
        tags: [
          { key: `k${name(i + 1)}`, value: name(i + 2) },
          { key: 'type', value: name(i + 3) },
        ],
      }),
    );
    same({ ...design, resources: new Map(resources.map((resource) => [resource.id, resource])) });
  });
});

it('knows which lines come from which resource', () => {
  const { files } = exportDesign(indexOf(specimen()), 'terraform-json');
  const network = files.find(({ path }) => path === 'network.tf.json');
  const lines = network?.text.split('\n') ?? [];
  expect(network?.spans.length).toBeGreaterThan(3);
  for (const { from, to } of network?.spans ?? []) {
    expect(lines[from - 1]).toMatch(/^ {6}"[a-z0-9_]+": \{$/);
    expect(lines[to - 1]).toMatch(/^ {6}\},?$/);
  }
  expect(wellFormed(network?.text ?? '')).toBe(network?.text);
});
