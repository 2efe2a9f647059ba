import type { Attribute } from './expr';

/** Services by the names that the AWS CLI and boto3 give them. */
export const services = [
  'ec2',
  'elbv2',
  'rds',
  'lambda',
  'eks',
  'ecs',
  'iam',
  'ram',
  'logs',
  's3api',
  'ssm',
  'sts',
  'directconnect',
  'network-firewall',
] as const;
export type Service = (typeof services)[number];

/**
 * A value that the type of a block gives itself: a constant, what the block yields, what one of its rows holds, or
 * what was read before it was made. Write it with `own`, `row` and `before`.
 */
export type Given =
  | string
  | number
  | boolean
  | { readonly own: Attribute }
  | { readonly row: string }
  | { readonly before: string };

export const own = (attribute: Attribute = 'id') => ({ own: attribute }) as const;
export const row = (name: string) => ({ row: name }) as const;
export const before = (name: string) => ({ before: name }) as const;

/** Values by the path of a parameter, such as `Filters[0].Values[0]`. */
export type Parameters = Readonly<Record<string, Given>>;

interface Operation {
  /** only where it is not that of the block */
  readonly service?: Service;
  /** as the API spells it: `DescribeVpcs` */
  readonly action: string;
  readonly with?: Parameters;
}

/**
 * A question. `path` leads to the answer in the response: `Vpcs[0].CidrBlock`; `[SubnetId={subnet}]` is the first item
 * whose member equals the row, or else the attribute of the block, of that name.
 */
export interface Read extends Operation {
  readonly path: string;
}

/** Until a resource is ready (or gone): a waiter of botocore by its own name, or a question until it gives an answer. */
export type Wait =
  | { readonly service?: Service; readonly waiter: string; readonly with: Parameters }
  | (Read & { readonly until: string; readonly failed?: readonly string[] });

/** A change after creation: rows that name the same one are sent together if it is `joint`, else one a call. */
export interface LaterCall extends Operation {
  readonly joint?: boolean;
  readonly wait?: Wait;
}

/** Where a row goes: a parameter of the creating call, or of a call of its own. */
export type ApiRow =
  | string
  | {
      readonly call: LaterCall;
      /** null: the call itself is all that the row asks for */
      readonly parameter: string | null;
      /** what AWS has anyway: then there is no call */
      readonly unless?: string | number | boolean;
    };

/** How a script that deletes takes the resource away again. */
export interface Undo extends Operation {
  /** Until it is really gone. No answer, or an error that it is not there, ends a question too. */
  readonly gone?: Wait;
  /** A row: if that refers to what is deleted as a whole, this goes with it, unless the block has a value for `unless`. */
  readonly within?: { readonly row: string; readonly unless?: string };
}

/** Where tags go: into the creating call, or into one of their own. */
export type ApiTags =
  /** EC2: the resource type of the entry in `TagSpecifications` */
  | { readonly specification: string }
  /** a list of `Key` and `Value` under this parameter; other names of the two by `key` and `value` */
  | { readonly list: string; readonly key?: string; readonly value?: string }
  /** an object of keys and values under this parameter */
  | { readonly map: string }
  /** EC2: CreateTags on what the block yields as `id` */
  | 'create-tags'
  | null;

/** How the AWS API makes a resource. */
export interface ApiFacts {
  readonly service: Service;
  readonly action: string;
  /** what has to be read before the call; available as `before(name)` in it and in what follows */
  readonly before?: Readonly<Record<string, Read>>;
  readonly with?: Parameters;
  readonly tags: ApiTags;
  /** The call is made for the tags alone: without any there is none. */
  readonly onlyForTags?: boolean;
  /** Error codes that mean that it is so already. */
  readonly tolerate?: readonly string[];
  readonly wait?: Wait;
  /** a text: why there is nothing to take away */
  readonly undo: Undo | string;
}

/** Why the API has no call for a type of block: another one stands for it. */
export interface NoCall {
  readonly none: string;
}

/** Where an attribute is in the response of the creating call, what to ask if it is not, or the row that holds it. */
export type ApiYield = string | Read | { readonly row: string } | null;
