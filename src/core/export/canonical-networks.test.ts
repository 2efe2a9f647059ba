import { expect, it } from 'vitest';
import { canonicalText } from '../cloud/network-text';
import { everything } from '../examples/everything/everything';
import { type Design, kindOf, type Resource } from '../kinds/index';
import { parseAddress6 } from '../net/address';
import { neutralRows } from './testing/neutral';

/**
 * IPv6 in any spelling is printed as RFC 5952 has it, which Terraform insists on: a design whose blocks and addresses
 * are written out in capitals gives the very values of the design with the short ones.
 */
const SPELLED = /^[0-9a-f:]*:[0-9a-f:]*(?:\/\d+)?$/;

/** `2001:db8::/32` as `2001:0DB8:0000:0000:0000:0000:0000:0000/32`. */
function writtenOut(text: string): string {
  const [address = '', prefix] = text.split(/(?=\/)/);
  const parsed = SPELLED.test(text) ? parseAddress6(address) : null;
  if (!parsed?.ok) return text;
  const digits = parsed.value.value.toString(16).toUpperCase().padStart(32, '0');
  return `${digits.match(/.{4}/g)?.join(':')}${prefix ?? ''}`;
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

let changes = 0;
function each(value: Json): Json {
  if (typeof value === 'string') {
    const text = writtenOut(value);
    if (text !== value) changes += 1;
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(each);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner as Json)]));
}

const texts = (design: Design, language: 'terraform' | 'cloudformation' | 'api') =>
  [...neutralRows(design, language).values()].map(({ type, rows }) => `${type.noun} ${JSON.stringify(rows)}`).sort();

it.each(['terraform', 'cloudformation', 'api'] as const)('IPv6 is printed in its short form for %s', (language) => {
  const design = everything.design();
  changes = 0;
  const resources = [...design.resources].map(([id, resource]): readonly [string, Resource] => {
    const changed = each(resource as unknown as Json) as unknown as Resource;
    expect(kindOf(changed.kind).schema.safeParse(changed).success).toBe(true);
    return [id, changed];
  });
  expect(changes).toBeGreaterThan(15);
  expect(texts({ ...design, resources: new Map(resources) }, language)).toEqual(texts(design, language));
});

it.each([
  ['2001:DB8:0::/48', '2001:db8::/48'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['0::/0', '::/0'],
  ['2001:db8::1/48', '2001:db8::1/48'],
  ['10.0.0.1/16', '10.0.0.1/16'],
  ['2001:db8::/129x', '2001:db8::/129x'],
  ['arn:aws:ec2', 'arn:aws:ec2'],
  ['', ''],
])('%j is printed as %j', (typed, printed) => {
  expect(canonicalText(typed)).toBe(printed);
});
