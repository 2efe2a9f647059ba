import type { ResourceId } from '../../model/resource';

/** A value of a template, before it is YAML or JSON. */
export type Node =
  /** text that someone typed, or a number or truth value */
  | { readonly node: 'scalar'; readonly value: string | number | boolean }
  /** a word of CloudFormation itself, such as a type name: needs no quotes in YAML */
  | { readonly node: 'word'; readonly value: string }
  | { readonly node: 'list'; readonly items: readonly Node[] }
  | { readonly node: 'map'; readonly entries: readonly Entry[] }
  /** an intrinsic function: `!Ref X` in YAML, `{"Ref": "X"}` in JSON */
  | { readonly node: 'call'; readonly name: FunctionName; readonly argument: Node };

export type FunctionName =
  | 'Ref'
  | 'GetAtt'
  | 'Select'
  | 'GetAZs'
  | 'Join'
  | 'Split'
  | 'Sub'
  | 'Cidr'
  | 'Base64'
  | 'Not'
  | 'Equals'
  | 'If';

export interface Entry {
  readonly key: string;
  readonly value: Node;
  readonly owner?: ResourceId;
}

/** One template: its top-level keys in order. */
export type Template = readonly { readonly key: string; readonly value: Node }[];

export const scalar = (value: string | number | boolean): Node => ({ node: 'scalar', value });
export const word = (value: string): Node => ({ node: 'word', value });
export const listOf = (items: readonly Node[]): Node => ({ node: 'list', items });
export const mapOf = (entries: readonly Entry[]): Node => ({ node: 'map', entries });
export const call = (name: FunctionName, argument: Node): Node => ({ node: 'call', name, argument });
/** `attribute` '' is what `Ref` gives. */
export const attributeOf = (logicalId: string, attribute: string): Node =>
  attribute === '' ? call('Ref', word(logicalId)) : call('GetAtt', word(`${logicalId}.${attribute}`));
