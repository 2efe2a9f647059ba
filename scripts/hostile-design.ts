import fc from 'fast-check';
import { everything } from '../src/core/examples/everything/everything';
import { type Design, kindOf, type Resource } from '../src/core/kinds/index';
import type { Json } from './programs';

/** What ends a text, a line or a comment somewhere, or is evaluated. */
const fragments = [
  ...['"', "'", '`', '\\', '\n', '\r', '\t', '$', '{', '}', '%', '#', '!', '&', ';', '|', '<', '>', '*', '?', '~', '-'],
  ...['\u0000', '\u0007', '\u007f', '\u0085', '\u2028', '\u2029', '\u202e', '\ufeff', '\ud800', '\udfff', '🙂', '한'],
  ...['$(touch hacked)', '`touch hacked`', '${x}', '${process.exit(3)}', '$${x}', '%{if true}', '{{x}}', '"""', "'''"],
  ...['EOF\n', '\nEOT\n', '*/', '/*', '//', '--', '-rf', '</script>', ']]>', '&#10;', '%0a', '\\n', '\\u0041', '\\x41'],
  ...['coding: utf-7', '+AAo-', '# -*- coding: latin-1 -*-', 'file:///etc/passwd', 'https://x/', '@x', '__proto__'],
  ...[
    '\n### hacked\n',
    '\nimport hacked\n',
    '\nresource "hacked" "y" {\n',
    '\nhacked: x\n',
    ': "${X:?y}"',
    '{x}',
    '%s',
    '\\N{BULLET}',
  ],
  ...['a', 'web', ' ', '=', ',', '[', ']', '(', ')', ':', '0', 'null', 'true'],
];
const hostileText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(...fragments) },
);
export const hostileTexts = fc.array(hostileText, { minLength: 250, maxLength: 300 });
/** Texts in place of others, as far as the schema of the kind takes them; references stay what they are. */
class Hostile {
  readonly #texts: readonly string[];
  #at = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  #next(): string {
    this.#at += 1;
    return this.#texts[this.#at % this.#texts.length] ?? '';
  }

  resource(resource: Resource, design: Design, fields: (name: string) => boolean): Resource {
    const { schema } = kindOf(resource.kind);
    const tagged = {
      ...resource,
      name: this.#next(),
      tags: [1, 2].map((n) => ({ key: `${n}${this.#next()}`, value: this.#next() })),
    };
    let current = tagged as unknown as Json;
    const place = (path: readonly (string | number)[], value: Json): void => {
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value))
          place([...path, Array.isArray(value) ? Number(key) : key], inner as Json);
      if (typeof value !== 'string' || design.resources.has(value)) return;
      const name = String(path.findLast((step) => typeof step === 'string'));
      if (['id', 'kind', 'parent', 'name', 'tags', 'key', 'value'].includes(name) || !fields(name)) return;
      const changed = replaced(current, path, this.#next());
      if (schema.safeParse(changed).success) current = changed;
    };
    place([], tagged as unknown as Json);
    return current as unknown as Resource;
  }
}

function replaced(value: Json, [step, ...rest]: readonly (string | number)[], text: string): Json {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item: Json, i) => (i === step ? replaced(item, rest, text) : item));
  const object = value as { readonly [key: string]: Json };
  return { ...object, [step]: replaced(object[step] ?? null, rest, text) };
}

/** The design with everything in it, with such texts in all names and tags, and in fields that are wanted. */
export function hostileDesign(texts: readonly string[], fields: (name: string) => boolean): Design {
  const design = everything.design();
  const hostile = new Hostile(texts);
  const resources = [...design.resources].map(([id, one]) => [id, hostile.resource(one, design, fields)] as const);
  return { ...design, name: texts[0] ?? '', resources: new Map(resources) };
}
