import type { Place } from './place';

/**
 * Values of generated code, before any language. A string that a user typed is always a `literal` and is printed
 * through the escape of its target; no printer guesses from text whether something is an expression.
 */
export type Expr =
  | Literal
  /** an attribute of another block */
  | { readonly type: 'ref'; readonly block: string; readonly attribute: Attribute }
  | { readonly type: 'list'; readonly items: readonly Expr[] }
  /** an object with keys of the target language's own casing, so only for rows that exist in one target */
  | { readonly type: 'map'; readonly entries: readonly MapEntry[]; readonly nested?: true }
  /** a text that AWS takes in Base64: printed plain where the tool encodes it by itself */
  | { readonly type: 'base64'; readonly text: string }
  /** said differently in different targets; null where one has nothing to say there */
  | {
      readonly type: 'by-target';
      readonly terraform: Expr | null;
      readonly cloudformation: Expr | null;
      readonly api: Expr | null;
    }
  /** Availability Zone by letter: a literal name or a lookup, as the design says */
  | { readonly type: 'zone'; readonly place: Place; readonly letter: string }
  /** the n-th /64 of the IPv6 block that the VPC of that block gets, whose prefix length only an IPAM pool may know (null) */
  | { readonly type: 'ipv6-subnet'; readonly vpc: string; readonly number: number; readonly prefix: number | null }
  /** id of the endpoint that a network firewall has in a subnet, whose zone has that letter or name; `only`: it has no other */
  | {
      readonly type: 'firewall-endpoint';
      readonly firewall: string;
      readonly subnet: string;
      readonly place: Place;
      readonly zone: string;
      readonly only: boolean;
    }
  /** id of the prefix list that AWS manages for a service in a region; `endpoint` is a gateway endpoint block that yields it */
  | {
      readonly type: 'prefix-list';
      readonly place: Place;
      readonly service: string;
      readonly endpoint: string | null;
    }
  /** number of the account of a place; looked up, if need be, once the block `after` exists */
  | { readonly type: 'account-id'; readonly place: Place; readonly after: string }
  /** what joins a transit gateway with a Direct Connect gateway; looked up once the block `after`, their association, exists */
  | {
      readonly type: 'direct-connect-attachment';
      readonly place: Place;
      readonly transitGateway: string;
      readonly directConnectGateway: string;
      readonly after: string;
    }
  /** what only who deploys knows, such as the pre-shared key of a tunnel: asked for, never printed */
  | { readonly type: 'secret'; readonly block: string; readonly what: string; readonly description: string }
  /** values with a separator between them, as one text */
  | { readonly type: 'joined'; readonly separator: string; readonly items: readonly Expr[] }
  /** what a design does not hold and a template may be given when it is deployed; without it the property is not set */
  | {
      readonly type: 'optional-parameter';
      readonly name: readonly string[];
      readonly description: string;
      readonly pattern: string;
    }
  /** newest Amazon Linux 2023 image of the region; looked up once the block `after` (a VPC there) exists */
  | {
      readonly type: 'latest-image';
      readonly place: Place;
      readonly architecture: Architecture;
      readonly after: string;
    };

export type Literal = { readonly type: 'literal'; readonly value: string | number | boolean };
export type MapEntry = readonly [key: string, value: Expr];
export type Architecture = 'x86_64' | 'arm64';

/** What a block yields once it exists. Each block type says how a target reads it. */
export type Attribute =
  | 'id'
  | 'arn'
  | 'attachment-id'
  | 'allocation-id'
  | 'owner-id'
  | 'vpc-id'
  | 'network-interface-id'
  | 'private-ip'
  | 'prefix-list-id'
  | 'ipv6-cidr'
  | 'default-security-group-id'
  | 'default-network-acl-id'
  | 'default-route-table-id'
  | 'association-id'
  | 'attachment-id'
  | 'rule-id'
  | 'service-name'
  | 'firewall-endpoints';

export const literal = (value: string | number | boolean): Literal => ({ type: 'literal', value });
export const ref = (block: string, attribute: Attribute = 'id'): Expr => ({ type: 'ref', block, attribute });
export const list = (items: readonly Expr[]): Expr => ({ type: 'list', items });

/** An object; entries without a value are left out. */
export function map(entries: readonly (readonly [string, Expr | undefined])[]): Expr {
  return { type: 'map', entries: entries.filter((entry): entry is MapEntry => entry[1] !== undefined) };
}

/** A nested block of Terraform inside of another one. */
export function nestedMap(entries: Parameters<typeof map>[0]): Expr {
  return { ...(map(entries) as Extract<Expr, { readonly type: 'map' }>), nested: true };
}

/** A literal, or nothing for an empty text: an optional property is then not printed. */
export function optionalText(text: string): Literal | undefined {
  return text === '' ? undefined : literal(text);
}
