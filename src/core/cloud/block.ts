import type { ResourceBase, ResourceId, Tag } from '../model/resource';
import type { ApiFacts, ApiRow, ApiYield, NoCall } from './api';
import type { Attribute, Expr } from './expr';
import type { Language, Notice } from './notice';
import type { Place } from './place';
import { tagsOf } from './tags';

/** The names of one property in every target; null where the target has no such property. */
export interface Row {
  readonly cfn: string | null;
  readonly tf: string | null;
  /** Every row says it once the type has calls. */
  readonly api?: ApiRow | null;
  /** For a value that is not the same shape in every target: what to print instead, by target. */
  readonly shape?: {
    readonly cfn?: (value: Expr) => Expr;
    readonly tf?: (value: Expr) => Expr;
    readonly api?: (value: Expr) => Expr;
  };
  /** In Terraform a nested block (`requester { … }`) instead of an argument; a list of maps is as many blocks. */
  readonly tfBlock?: boolean;
}

/** The file of an export that a block belongs to, in the order of creation at AWS. */
export const areas = [
  'network',
  'gateways',
  'routing',
  'security',
  'peering',
  'vpn',
  'transit',
  'endpoints',
  'compute',
  'observability',
] as const;
export type Area = (typeof areas)[number];

interface TypeFacts {
  /** What a CloudFormation logical id ends with, so that a subnet and a table of one name stay apart. */
  readonly noun: string;
  /** Words that say the same as `noun`: a name that holds one of them (`web-sg`) gets no noun. */
  readonly words: readonly string[];
  readonly area: Area;
  readonly cfn: string | null;
  /** `data.aws_…` where Terraform only looks it up */
  readonly tf: string | null;
  /** AWS makes it and CloudFormation cannot: how its id begins, which is then a parameter of the template (`vpc`). */
  readonly given?: string;
  /** whether each target lets it carry tags */
  readonly tags: { readonly cfn: boolean; readonly tf: boolean };
  /** how a target reads an attribute of it: `GetAtt` name for CloudFormation ('' is `Ref`), attribute name for Terraform */
  readonly yields: Readonly<Partial<Record<Attribute, Yield>>>;
}

interface Yield {
  readonly cfn: string | null;
  readonly tf: string | null;
  readonly api?: ApiYield;
}

/**
 * One kind of generated resource: its type names and one row per property, so that the columns cannot drift. With calls
 * of the API each row says where it goes in them; without, why there are none.
 */
export type BlockType = TypeFacts &
  (
    | { readonly api: ApiFacts; readonly rows: Readonly<Record<string, Row & { readonly api: ApiRow | null }>> }
    | { readonly api: NoCall; readonly rows: Readonly<Record<string, Row>> }
  );

/** One resource of generated code, in no language yet. */
export interface Block {
  /** Unique and stable: the id of the design's resource, and the role where one resource makes several blocks (`subnet-4/routes`). */
  readonly key: string;
  readonly type: BlockType;
  /** The languages that need it; null: every language that has the type. */
  readonly only: Language | readonly Language[] | null;
  /** The resource of the design that it comes from; code panels link by it. */
  readonly owner: ResourceId;
  /** What its label is made from, in order: the author's name, then stable suffixes (`['web', 'ingress', '3']`). */
  readonly label: readonly string[];
  /** Where it is created. */
  readonly place: Place;
  /** Values by row name of the type; one without a value is not printed. */
  readonly properties: Readonly<Record<string, Expr | undefined>>;
  /** With `Name` first; null where no tags are to be printed. */
  readonly tags: readonly Tag[] | null;
  /** Keys of blocks that must exist first although no property refers to them. */
  readonly dependsOn: readonly string[];
  /** Rows whose later changes Terraform leaves alone, and why. */
  readonly ignoreChanges: { readonly rows: readonly string[]; readonly why: string } | null;
  /** Terraform makes its successor first where it has to replace it, since something else holds on to it. */
  readonly createBeforeDestroy: boolean;
}

/** What one resource of a design comes to in generated code. */
export interface Lowered {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

const NONE: readonly never[] = [];

export const NOTHING: Lowered = { blocks: [], notices: [] };

const defined: BlockType[] = [];

/** Every type that was defined, so that tests can hold the facts of all of them against the schemas of AWS. */
export const blockTypes: readonly BlockType[] = defined;

/** Names a block type's rows once; keeps the literal row names for the type checker. */
export function defineBlock<const T extends BlockType>(type: T): T {
  defined.push(type);
  return type;
}

/** The calls of the API that make it; null where there are none. */
export function apiOf(type: BlockType): ApiFacts | null {
  return 'action' in type.api ? type.api : null;
}

/** Whether a language prints a block. */
export function isFor({ type, only }: Block, language: Language): boolean {
  const has = language === 'api' ? apiOf(type) : language === 'terraform' ? type.tf : (type.cfn ?? type.given ?? null);
  return has !== null && (only === null || only === language || only.includes(language));
}

type Properties<T extends BlockType> = { readonly [Name in keyof T['rows']]?: Expr | undefined };

interface Extras<T extends BlockType> {
  /** tells the several blocks of one resource apart; absent for the block that is the resource itself */
  readonly role?: string;
  /** suffixes of the label after the resource's name; without them the role */
  readonly suffix?: readonly string[];
  readonly only?: Language | readonly Language[];
  readonly dependsOn?: readonly (string | null)[];
  readonly ignoreChanges?: { readonly rows: readonly (keyof T['rows'] & string)[]; readonly why: string };
  readonly createBeforeDestroy?: boolean;
}

const hasTags = (type: BlockType) => type.tags.cfn || type.tags.tf || (apiOf(type)?.tags ?? null) !== null;

/** A block of a resource. The resource's own block carries its tags. */
export function makeBlock<T extends BlockType>(
  type: T,
  owner: ResourceBase,
  place: Place,
  properties: Properties<T>,
  extras: Extras<T> = {},
): Block {
  const {
    role,
    suffix = role === undefined ? NONE : [role],
    only = null,
    dependsOn = NONE,
    ignoreChanges = null,
    createBeforeDestroy = false,
  } = extras;
  return {
    key: role === undefined ? owner.id : `${owner.id}/${role}`,
    type,
    owner: owner.id,
    only,
    label: [owner.name, ...suffix],
    place,
    properties,
    tags: role === undefined && hasTags(type) ? tagsOf(owner) : null,
    dependsOn: dependsOn.length === 0 ? NONE : dependsOn.filter((key) => key !== null),
    ignoreChanges,
    createBeforeDestroy,
  };
}
