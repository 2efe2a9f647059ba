import type { BlockType } from '../../cloud/block';
import type { Expr } from '../../cloud/expr';
import type { Language } from '../../cloud/notice';
import { type Design, indexOf } from '../../kinds/index';
import { exportDesign } from '../index';
import { type Plan, type PlannedBlock, planExport } from '../plan';

/** A value in no language: references by the key of their block, numbers as texts, names without case and underscores. */
export type Neutral = string | readonly Neutral[] | { readonly [name: string]: Neutral };

/** The rows that a language prints, by the key of the block. */
export type Rows = ReadonlyMap<string, { readonly type: BlockType; readonly rows: Readonly<Record<string, Neutral>> }>;

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainName = (name: string) => name.replaceAll('_', '').toLowerCase();
const mapped = (value: JsonObject, each: (inner: Json) => Neutral): Neutral =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [plainName(key), each(inner)]));
/** One object and a list of one are the same nested block. */
const unwrapped = (value: Neutral): Neutral =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'object' ? (value[0] as Neutral) : value;

function rowsOf(planned: PlannedBlock, side: 'cfn' | 'tf', printed: JsonObject, read: (value: Json) => Neutral) {
  const rows: Record<string, Neutral> = {};
  for (const [row, facts] of Object.entries(planned.block.type.rows)) {
    const name = facts[side];
    const value = name === null ? undefined : printed[name];
    if (value !== undefined) rows[row] = unwrapped(read(value));
  }
  return { type: planned.block.type, rows };
}

/** The attribute of a block that a language reads by a name. */
function attributeNamed(planned: PlannedBlock, side: 'cfn' | 'tf', name: string): string {
  const found = Object.entries(planned.block.type.yields).find(([, facts]) => facts?.[side] === name);
  return `${planned.block.key} ${found?.[0] ?? name}`;
}

function fromTerraform(design: Design): Rows {
  const index = indexOf(design);
  const plan = planExport(index, 'terraform');
  const byAddress = new Map(plan.blocks.map((planned) => [`${planned.type}.${planned.label}`, planned]));
  const read = (value: Json): Neutral => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(read);
    if (isObject(value)) return mapped(value, read);
    const [, address = '', attribute = ''] = /^\$\{([a-z0-9_]+\.[a-z0-9_]+)\.([a-z0-9_]+)\}$/.exec(String(value)) ?? [];
    const planned = byAddress.get(address);
    // Doubled where it would be taken for a template.
    return planned ? attributeNamed(planned, 'tf', attribute) : String(value).replace(/([$%])\1(?=\{)/g, '$1');
  };
  const found = new Map<string, ReturnType<typeof rowsOf>>();
  for (const { text } of exportDesign(index, 'terraform-json').files) {
    const { resource = {} } = JSON.parse(text) as { readonly resource?: Record<string, Record<string, JsonObject>> };
    for (const [type, all] of Object.entries(resource))
      for (const [label, printed] of Object.entries(all)) {
        const planned = byAddress.get(`${type}.${label}`);
        if (planned) found.set(planned.block.key, rowsOf(planned, 'tf', printed, read));
      }
  }
  return found;
}

function readTemplate(byLabel: ReadonlyMap<string, PlannedBlock>) {
  const read = (value: Json): Neutral => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(read);
    if (!isObject(value)) return String(value);
    if (value['Fn::Base64'] !== undefined) return read(value['Fn::Base64']);
    const referred = byLabel.get(String(value.Ref ?? ''));
    if (referred) return attributeNamed(referred, 'cfn', '');
    const [id, attribute] = Array.isArray(value['Fn::GetAtt']) ? (value['Fn::GetAtt'] as readonly string[]) : [];
    const got = byLabel.get(id ?? '');
    return got ? attributeNamed(got, 'cfn', attribute ?? '') : mapped(value, read);
  };
  return read;
}

function fromTemplates(design: Design): Rows {
  const index = indexOf(design);
  const plan = planExport(index, 'cloudformation');
  const found = new Map<string, ReturnType<typeof rowsOf>>();
  const used = plan.places.filter((place) => plan.blocks.some(({ block }) => block.place === place));
  exportDesign(index, 'cloudformation-json').files.forEach(({ text }, at) => {
    const own = plan.blocks.filter(({ block }) => block.place === used[at]);
    const byLabel = new Map(own.map((planned) => [planned.label, planned]));
    const { Resources } = JSON.parse(text) as { readonly Resources: Record<string, { Properties?: JsonObject }> };
    for (const [label, { Properties = {} }] of Object.entries(Resources)) {
      const planned = byLabel.get(label);
      if (planned) found.set(planned.block.key, rowsOf(planned, 'cfn', Properties, readTemplate(byLabel)));
    }
  });
  return found;
}

function neutral(expr: Expr): Neutral {
  switch (expr.type) {
    case 'literal':
      return String(expr.value);
    case 'base64':
      return expr.text;
    case 'ref':
      return `${expr.block} ${expr.attribute}`;
    case 'list':
      return expr.items.map(neutral);
    case 'map':
      return Object.fromEntries(expr.entries.map(([key, value]) => [plainName(key), neutral(value)]));
    default:
      return JSON.stringify(expr);
  }
}

/** Calls of the API are planned by rows: nothing has to be read back. */
function fromPlan(plan: Plan): Rows {
  return new Map(
    plan.blocks.map(({ block, properties }) => [
      block.key,
      {
        type: block.type,
        rows: Object.fromEntries(properties.map(({ name, value }) => [name, unwrapped(neutral(value))])),
      },
    ]),
  );
}

export function neutralRows(design: Design, language: Language): Rows {
  if (language === 'terraform') return fromTerraform(design);
  return language === 'cloudformation' ? fromTemplates(design) : fromPlan(planExport(indexOf(design), 'api'));
}
