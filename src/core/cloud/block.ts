import type { ResourceId, Tag } from '../model/resource';
import type { Expr } from './expr';

/** The names of one property in every target; null where the target has no such property. */
export interface Row {
  readonly cfn: string | null;
  readonly tf: string | null;
  /** For a value that is not the same shape in every target: what to print instead, by target. */
  readonly shape?: {
    readonly cfn?: (value: Expr) => Expr;
    readonly tf?: (value: Expr) => Expr;
  };
  /** In Terraform a nested block (`requester { … }`) instead of an argument. */
  readonly tfBlock?: boolean;
}

/** One kind of generated resource: its type names and one row per property, so that the columns cannot drift. */
export interface BlockType {
  /** `subnet`, `route`, `security-group-ingress`, … */
  readonly name: string;
  readonly cfn: string | null;
  readonly tf: string | null;
  /** whether each target lets it carry tags */
  readonly tags: { readonly cfn: boolean; readonly tf: boolean };
  readonly rows: Readonly<Record<string, Row>>;
  /** how a target reads an attribute of it: `GetAtt` name for CloudFormation ('' is `Ref`), attribute name for Terraform */
  readonly yields: Readonly<Partial<Record<string, { readonly cfn: string | null; readonly tf: string | null }>>>;
}

/** One resource of generated code, in no language yet. */
export interface Block {
  /** Unique and stable: the id of the design's resource, and the role where one resource makes several blocks (`subnet-4/routes`). */
  readonly key: string;
  readonly type: BlockType;
  /** The resource of the design that it comes from; code panels link by it. */
  readonly owner: ResourceId;
  /** What its label is made from, in order: the author's name, then stable suffixes (`['web', 'ingress', '3']`). */
  readonly label: readonly string[];
  /** AWS Region code that it is created in. */
  readonly region: string;
  /** Values by row name of the type; an absent property is not printed. */
  readonly properties: Readonly<Record<string, Expr>>;
  /** With `Name` first; null where no tags are to be printed. */
  readonly tags: readonly Tag[] | null;
  /** Keys of blocks that must exist first although no property refers to them. */
  readonly dependsOn: readonly string[];
  /** A comment above it: what the reader of the code should know. */
  readonly comment?: string;
}

/** What a target cannot express: shown in the app and written into the output with the command to run. */
export interface Notice {
  readonly resource: ResourceId;
  readonly message: string;
  /** a shell command that does by hand what the target cannot */
  readonly command?: string;
}

/** Names a block type's rows once; keeps the literal row names for the type checker. */
export function defineBlock<const T extends BlockType>(type: T): T {
  return type;
}
