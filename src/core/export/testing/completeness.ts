import type { BlockType } from '../../cloud/block';
import type { Expr } from '../../cloud/expr';
import type { LeftOut } from '../../cloud/left-out';
import type { Language } from '../../cloud/notice';
import { type Design, indexOf } from '../../kinds/index';
import { type PlannedBlock, planExport } from '../plan';
import { type Properties, schemaOf } from './schemas';

const sideOf = (language: Language) => (language === 'terraform' ? 'tf' : 'cfn');

/** Paths of properties that were printed, by type: `NetworkInterfaces` and `NetworkInterfaces.SubnetId`. */
export type Printed = Map<string, Set<string>>;

function collect(value: Expr, at: string, paths: Set<string>): void {
  paths.add(at);
  if (value.type === 'list') for (const item of value.items) collect(item, at, paths);
  else if (value.type === 'map') for (const [key, inner] of value.entries) collect(inner, `${at}.${key}`, paths);
}

/** What a language prints of some designs. */
export function printedBy(designs: readonly Design[], language: Language): Printed {
  const printed: Printed = new Map();
  for (const design of designs) {
    for (const { type, properties } of planExport(indexOf(design), language).blocks) {
      const paths = printed.get(type) ?? new Set();
      printed.set(type, paths);
      for (const { name, value } of properties) collect(value, name, paths);
    }
  }
  return printed;
}

/** The schema is that of resources: a data source is looked up by what a design knows, and reads the rest. */
const isLookup = (type: string) => type.startsWith('data.');

/** Rows of all block types that stand for one type of a language, with whether it has tags. */
interface Modelled {
  readonly rows: Set<string>;
  readonly yields: Set<string>;
  tags: boolean;
}

function modelledTypes(types: readonly BlockType[], language: Language): ReadonlyMap<string, Modelled> {
  const side = sideOf(language);
  const modelled = new Map<string, Modelled>();
  for (const type of types) {
    const name = type[side];
    if (name === null || isLookup(name)) continue;
    const own = modelled.get(name) ?? { rows: new Set(), yields: new Set(), tags: false };
    modelled.set(name, own);
    for (const row of Object.values(type.rows)) if (row[side] !== null) own.rows.add(row[side]);
    for (const attribute of Object.values(type.yields)) if (attribute?.[side]) own.yields.add(attribute[side]);
    own.tags ||= type.tags[side];
  }
  return modelled;
}

/** Arguments that Terraform has on every resource and that say nothing about it. */
const OF_TERRAFORM = new Set(['id', 'tags_all']);

/** Everything that is neither modelled nor left out with a reason, and every reason that is out of date. */
export function gaps(
  types: readonly BlockType[],
  language: Language,
  printed: Printed,
  leftOut: LeftOut,
): readonly string[] {
  const found: string[] = [];
  for (const [type, own] of modelledTypes(types, language)) {
    const schema = schemaOf(language, type);
    if (!schema) {
      found.push(`${type}: no schema (npm run schema:terraform adds one for Terraform)`);
      continue;
    }
    const reasons = leftOut[type] ?? {};
    const paths = printed.get(type) ?? new Set<string>();
    const tags = language === 'terraform' ? 'tags' : 'Tags';
    const has = (path: string) =>
      path.includes('.') ? paths.has(path) : own.rows.has(path) || (path === tags && own.tags);
    const known = new Set<string>();
    const walk = (properties: Properties, prefix: string) => {
      for (const [name, property] of properties) {
        const path = prefix + name;
        known.add(path);
        if (prefix === '' && language === 'terraform' && OF_TERRAFORM.has(name)) continue;
        if (has(path)) {
          if (property.nested !== null && path !== tags) walk(property.nested(), `${path}.`);
        } else if (reasons[path] === undefined)
          found.push(`${type}: ${path} is neither modelled nor left out with a reason`);
      }
    };
    walk(schema.properties, '');
    for (const path of Object.keys(reasons)) {
      if (!known.has(path)) found.push(`${type}: ${path} is left out, but there is no such property`);
      else if (has(path)) found.push(`${type}: ${path} is left out, but it is modelled`);
    }
    for (const row of own.rows) if (!known.has(row)) found.push(`${type}: there is no property ${row}`);
    for (const name of own.yields)
      if (!schema.attributes.has(name)) found.push(`${type}: there is no attribute ${name}`);
    if (own.tags && !known.has(tags)) found.push(`${type}: it cannot have tags`);
  }
  return found;
}

const IS_LITERAL = new Set(['string', 'number', 'boolean']);

function misfit(value: Expr, type: string | null): string | null {
  if (type === null) return null;
  if (value.type === 'literal' && IS_LITERAL.has(type))
    return typeof value.value === type ? null : `expected a ${type}, found ${JSON.stringify(value.value)}`;
  if (value.type === 'literal') return `expected a ${type}, found ${JSON.stringify(value.value)}`;
  if (value.type === 'list' || value.type === 'map')
    return value.type === type ? null : `expected a ${type}, found a ${value.type}`;
  return null;
}

interface Given {
  readonly name: string;
  readonly value: Expr;
  readonly nested: boolean;
}

function complaintsAbout(given: readonly Given[], known: Properties, at: string): readonly string[] {
  const found: string[] = [];
  for (const { name, value, nested } of given) {
    const property = known.get(name);
    const here = `${at}.${name}`;
    if (!property) {
      found.push(`${here}: no such argument`);
      continue;
    }
    if (nested !== (property.block !== null)) found.push(`${here}: it is ${nested ? 'no' : 'a'} nested block`);
    const problem = misfit(value, property.type);
    if (problem !== null) found.push(`${here}: ${problem}`);
    if (property.block === null || property.nested === null) continue;
    const blocks = value.type === 'list' ? value.items : [value];
    if (blocks.length < property.block.min) found.push(`${here}: at least ${property.block.min} of it`);
    if (property.block.max > 0 && blocks.length > property.block.max)
      found.push(`${here}: at most ${property.block.max} of it`);
    const inside = property.nested();
    for (const block of blocks) {
      if (block.type !== 'map') continue;
      const entries = block.entries.map(([key, inner]) => ({
        name: key,
        value: inner,
        nested: (inside.get(key)?.block ?? null) !== null,
      }));
      found.push(...complaintsAbout(entries, inside, here));
    }
  }
  const names = new Set(given.map(({ name }) => name));
  for (const [name, { required }] of known) if (required && !names.has(name)) found.push(`${at}.${name}: required`);
  return found;
}

/** Complaints of Terraform's schema about a resource: unknown arguments, missing ones, values of another type. */
export function terraformComplaints({ type, label, properties }: PlannedBlock): readonly string[] {
  if (isLookup(type)) return [];
  const schema = schemaOf('terraform', type);
  return schema ? complaintsAbout(properties, schema.properties, `${type}.${label}`) : [`${type}: no schema`];
}
