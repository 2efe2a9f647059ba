import type { Expr } from '../../cloud/expr';
import type { ResourceId, Tag } from '../../model/resource';
import { jsonString } from '../json-string';
import type { PlannedBlock, PlannedProperty } from '../plan';
import type { TextFile } from '../text';
import type { Block, Code, Part } from './body';
import { sectionOf } from './section';
import type { Values } from './values';

/** The JSON syntax of Terraform: https://developer.hashicorp.com/terraform/language/syntax/json */
type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** What Terraform takes for a template means exactly this text. */
const literally = (text: string) => text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
const evaluated = (hcl: string) => `\${${hcl}}`;

const textLiterals = (items: readonly string[]) => items.map(literally);

function jsonOf(expr: Expr, values: Values): Json {
  const text = values.plainText(expr);
  if (text !== null) return literally(text);
  switch (expr.type) {
    case 'literal':
      return expr.value;
    case 'list':
      return expr.items.map((item) => jsonOf(item, values));
    case 'map':
      return objectOf(expr.entries, values);
    case 'by-target':
      return expr.terraform === null ? null : jsonOf(expr.terraform, values);
    default:
      return evaluated(values.print(expr));
  }
}

const objectOf = (entries: readonly (readonly [string, Expr])[], values: Values): JsonObject =>
  Object.fromEntries(entries.map(([key, value]) => [literally(key), jsonOf(value, values)]));

/** One nested block is an object, several are a list; neither is written for none. */
function nested(properties: readonly PlannedProperty[], values: Values): JsonObject {
  const blocks = new Map<string, Json[]>();
  for (const { name, value } of properties) {
    const all = value.type === 'list' ? value.items : [value];
    const own = all.filter((item) => item.type === 'map').map((item) => jsonOf(item, values));
    if (own.length > 0) blocks.set(name, [...(blocks.get(name) ?? []), ...own]);
  }
  return Object.fromEntries([...blocks].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? null) : all]));
}

const tagsOf = (tags: readonly Tag[]): JsonObject =>
  Object.fromEntries(tags.map(({ key, value }) => [literally(key), literally(value)]));

function lifecycleOf({ block }: PlannedBlock): JsonObject {
  const { ignoreChanges, createBeforeDestroy, type } = block;
  if (ignoreChanges === null && !createBeforeDestroy) return {};
  const names = ignoreChanges?.rows.flatMap((row) => type.rows[row]?.tf ?? []);
  return {
    lifecycle: {
      ...(createBeforeDestroy ? { create_before_destroy: true } : {}),
      ...(ignoreChanges && names ? { '//': ignoreChanges.why, ignore_changes: names } : {}),
    },
  };
}

function resourceOf(planned: PlannedBlock, values: Values): JsonObject {
  const { block, properties } = planned;
  const alias = values.alias(block.place);
  return {
    ...(alias === null ? {} : { provider: `aws.${alias}` }),
    ...Object.fromEntries(
      properties.filter((property) => !property.nested).map(({ name, value }) => [name, jsonOf(value, values)]),
    ),
    ...nested(
      properties.filter((property) => property.nested),
      values,
    ),
    ...(block.tags !== null && block.tags.length > 0 && block.type.tags.tf ? { tags: tagsOf(block.tags) } : {}),
    ...lifecycleOf(planned),
    ...(planned.dependsOn.length > 0 ? { depends_on: planned.dependsOn.map((key) => values.address(key)) } : {}),
  };
}

/** Terraform reads the descriptions of variables and outputs as they stand. */
function codeOf(code: Code, asItStands: boolean): Json {
  switch (code.code) {
    case 'text':
      return asItStands ? code.text : literally(code.text);
    case 'expression':
      if (code.text === 'null') return null;
      return code.text === 'true' ? true : evaluated(code.text);
    case 'name':
      return code.text;
    case 'names':
      return code.items;
    case 'texts':
      return textLiterals(code.items);
  }
}

function bodyOf(parts: readonly Part[]): JsonObject {
  const body: Record<string, Json> = {};
  for (const part of parts) {
    if (part.part === 'comment') body['//'] = part.text;
    else if (part.part === 'arguments')
      for (const [name, value] of part.values) body[name] = codeOf(value, name === 'description');
    else {
      const { type, labels, parts: inner } = part.block;
      body[type] = labels.reduceRight<Json>((value, label) => ({ [label]: value }), bodyOf(inner));
    }
  }
  return body;
}

/** One object of a file: where it stands, and which resource it is from. */
interface Leaf {
  /** `resource`, `aws_vpc`, `main`: what stands twice becomes a list */
  readonly path: readonly string[];
  readonly value: Json;
  readonly owner?: ResourceId;
}

export const resourceLeaf = (planned: PlannedBlock, values: Values): Leaf => ({
  path: [...sectionOf(planned), planned.label],
  value: resourceOf(planned, values),
  owner: planned.block.owner,
});

export const blockLeaf = ({ type, labels, parts }: Block, owner?: ResourceId): Leaf => ({
  path: [type, ...labels],
  value: bodyOf(parts),
  ...(owner === undefined ? {} : { owner }),
});

export const valueLeaf = (path: readonly string[], value: Json): Leaf => ({ path, value });

function write(head: string, value: Json, tail: string, indent: string, file: TextFile): void {
  const inner = `${indent}  `;
  if (typeof value !== 'object' || value === null) {
    file.add(`${head}${typeof value === 'string' ? jsonString(value) : String(value)}${tail}`);
    return;
  }
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, Json])[] = isList
    ? (value as readonly Json[]).map((item) => ['', item] as const)
    : Object.entries(value);
  const [open, close] = isList ? '[]' : '{}';
  if (entries.length === 0) {
    file.add(`${head}${open}${close}${tail}`);
    return;
  }
  file.add(`${head}${open}`);
  entries.forEach(([key, item], i) => {
    write(`${inner}${isList ? '' : `${jsonString(key)}: `}`, item, i < entries.length - 1 ? ',' : '', inner, file);
  });
  file.add(`${indent}${close}${tail}`);
}

/** Leaves in groups of the same step, in the order of the first of each. */
function grouped(leaves: readonly Leaf[], depth: number): readonly (readonly [string, readonly Leaf[]])[] {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const key = leaf.path[depth] ?? '';
    const group = groups.get(key);
    if (group) group.push(leaf);
    else groups.set(key, [leaf]);
  }
  return [...groups];
}

function writeLeaf(head: string, leaf: Leaf, tail: string, indent: string, file: TextFile): void {
  const fill = () => write(head, leaf.value, tail, indent, file);
  if (leaf.owner === undefined) fill();
  else file.own(leaf.owner, fill);
}

function writeTree(head: string, leaves: readonly Leaf[], depth: number, tail: string, indent: string, file: TextFile) {
  const ends = leaves.filter(({ path }) => path.length === depth);
  const inner = `${indent}  `;
  if (ends.length === 1 && ends[0]) writeLeaf(head, ends[0], tail, indent, file);
  else if (ends.length > 1) {
    file.add(`${head}[`);
    ends.forEach((leaf, i) => {
      writeLeaf(inner, leaf, i < ends.length - 1 ? ',' : '', inner, file);
    });
    file.add(`${indent}]${tail}`);
  } else {
    file.add(`${head}{`);
    const groups = grouped(leaves, depth);
    groups.forEach(([key, group], i) => {
      writeTree(`${inner}${jsonString(key)}: `, group, depth + 1, i < groups.length - 1 ? ',' : '', inner, file);
    });
    file.add(`${indent}}${tail}`);
  }
}

/** A file of the JSON syntax; what stands before anything else is remarks, under the key that Terraform does not read. */
export function writeLeaves(remarks: readonly string[], leaves: readonly Leaf[], file: TextFile): void {
  const top = remarks.length === 0 ? [] : [valueLeaf(['//'], remarks)];
  if (top.length + leaves.length > 0) writeTree('', [...top, ...leaves], 0, '', '', file);
}
