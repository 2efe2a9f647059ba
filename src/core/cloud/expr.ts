/**
 * Values of generated code, before any language. A string that a user typed is always a `literal` and is printed
 * through the escape of its target; no printer guesses from text whether something is an expression.
 */
export type Expr =
  | { readonly type: 'literal'; readonly value: string | number | boolean }
  /** an attribute of another block */
  | { readonly type: 'ref'; readonly block: string; readonly attribute: Attribute }
  | { readonly type: 'list'; readonly items: readonly Expr[] }
  /** an object with keys of the target language's own casing, given per target by the row that uses it */
  | { readonly type: 'map'; readonly entries: readonly (readonly [string, Expr])[] }
  /** a document that is JSON in every target (a policy) */
  /** Availability Zone by letter: a literal name or a lookup, as the design says */
  | { readonly type: 'zone'; readonly region: string; readonly letter: string }
  /** the n-th /64 of the /56 that Amazon gave to the VPC of that block */
  | { readonly type: 'ipv6-subnet'; readonly vpc: string; readonly number: number }
  /** full name of an AWS service for an endpoint: usually com.amazonaws.<region>.<suffix> */
  | { readonly type: 'service-name'; readonly region: string; readonly suffix: string }
  /** id of the prefix list that AWS manages for a service in a region; `endpoint` is a gateway endpoint block that yields it */
  | {
      readonly type: 'prefix-list';
      readonly region: string;
      readonly service: string;
      readonly endpoint: string | null;
    }
  /** newest Amazon Linux 2023 image of the region */
  | { readonly type: 'latest-image'; readonly region: string };

/** What a block yields once it exists. Each block type says how a target reads it. */
export type Attribute =
  | 'id'
  | 'allocation-id'
  | 'vpc-id'
  | 'default-security-group-id'
  | 'default-network-acl-id'
  | 'default-route-table-id';

export const literal = (value: string | number | boolean): Expr => ({ type: 'literal', value });
export const ref = (block: string, attribute: Attribute = 'id'): Expr => ({ type: 'ref', block, attribute });
export const list = (items: readonly Expr[]): Expr => ({ type: 'list', items });
