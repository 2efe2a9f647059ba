import type { BlockType } from '../../cloud/block';
import { pascalCase } from '../../cloud/labels';
import type { Index } from '../../kinds/index';
import type { Plan, PlannedBlock } from '../plan';
import { type Fields, type Neutral, unwrapped } from './rewording';

/** The rows that a language prints, by the key of the block. */
export type Rows = ReadonlyMap<string, { readonly type: BlockType; readonly owner: string; readonly rows: Fields }>;
export type Found = Map<string, { readonly type: BlockType; readonly owner: string; readonly rows: Fields }>;

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const plainName = (name: string) => name.replaceAll('_', '').toLowerCase();
export const mapped = (value: JsonObject, each: (inner: Json) => Neutral): Neutral =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [plainName(key), each(inner)]));

function plain(value: Json): Neutral {
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain);
  return isObject(value) ? mapped(value, plain) : String(value);
}

/** A text; one that holds a JSON object, as policies are, is that object. */
function textual(text: string): Neutral {
  if (!text.startsWith('{')) return text;
  try {
    return plain(JSON.parse(text) as Json);
  } catch {
    return text;
  }
}

export const accountWord = (account: string | null) => `account ${account ?? 'own'}`;
export const prefixListWord = (service: string) => `prefix list of ${pascalCase(service)}`;
export const imageWord = (architecture: string) => `newest image for ${architecture}`;
/** The endpoint that a firewall has in a subnet, both by their keys with the attribute that is read. */
export const endpointWord = (firewall: string, subnet: string) => `endpoint of ${firewall} in ${subnet}`;
export const subnetWord = (block: string, number: number) => `/64 number ${number} of ${block}`;

/** Words for what languages say in different ways. */
export interface Words {
  readonly text: (text: string) => Neutral;
  readonly reference: (reference: string) => string;
}

export function wordsOf(plan: Plan, index: Index): Words {
  const accounts = new Map(plan.places.map((place) => [plan.accountId(place), accountWord(place.account)]));
  accounts.delete('');
  const defaultGroup = (vpc: string) =>
    [...index.design.resources.values()].find(
      (one) => one.kind === 'security-group' && one.isDefault && one.parent === vpc,
    )?.id;
  const reference = (text: string): string => {
    const [block = '', attribute] = text.split(' ');
    if (attribute === 'owner-id') return accountWord(plan.placeOf(block).account);
    if (attribute === 'default-security-group-id') return `${defaultGroup(block) ?? text} id`;
    const endpoint = attribute === 'prefix-list-id' ? index.getAs('vpc-endpoint', block) : undefined;
    return endpoint ? prefixListWord(endpoint.service) : text;
  };
  return { text: (text) => accounts.get(text) ?? textual(text), reference };
}

export function rowsOf(planned: PlannedBlock, side: 'cfn' | 'tf', printed: JsonObject, read: (value: Json) => Neutral) {
  const rows: Record<string, Neutral> = {};
  for (const [row, facts] of Object.entries(planned.block.type.rows)) {
    const name = facts[side];
    const value = name === null ? undefined : printed[name];
    if (value !== undefined) rows[row] = unwrapped(read(value));
  }
  const tags = tagsOf(printed[side === 'tf' ? 'tags' : 'Tags']);
  return { type: planned.block.type, owner: planned.block.owner, rows: tags.length === 0 ? rows : { ...rows, tags } };
}

/** Tags as texts with their keys as typed: a list of keys and values, or an object. */
function tagsOf(printed: Json | undefined): readonly string[] {
  const tags = Array.isArray(printed)
    ? (printed as readonly JsonObject[]).map(({ Key, Value }) => [Key, Value])
    : Object.entries(isObject(printed) ? printed : {});
  return tags.map(([key, value]) => `${key}=${value}`.replaceAll('$${', '${')).sort();
}

/** The attribute of a block that a language reads by a name. */
export function attributeNamed(planned: PlannedBlock, side: 'cfn' | 'tf', name: string): string {
  const found = Object.entries(planned.block.type.yields).find(([, facts]) => facts?.[side] === name);
  return `${planned.block.key} ${found?.[0] ?? name}`;
}
