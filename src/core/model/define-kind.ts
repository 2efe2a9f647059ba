import type { z } from 'zod/mini';
import type { AnyResource, ResourceBase } from './resource';

/** How the canvas draws a kind. `icon` names `public/icons/<icon>.svg`; `tone` is a design token, not a colour. */
export interface Look {
  readonly icon: string;
  readonly tone: 'region' | 'network' | 'public' | 'routing' | 'security' | 'compute' | 'endpoint';
  /**
   * container: a box that holds others · node: a tile inside its parent · border: sits on the border of its VPC ·
   * shelf: a tile in the shelf of its VPC, Region or transit gateway (route tables, groups) · link: an edge between the two
   * or more others that its references without `[]` name · badge: shown on the resource that uses it, or that its first
   * reference names · note: text on the canvas · frame: a free box behind everything.
   */
  readonly shape: 'container' | 'node' | 'border' | 'shelf' | 'link' | 'badge' | 'note' | 'frame';
  readonly placed: 'free' | 'model';
}

/** What happens to the holder of a reference when the resource that it points to is deleted. */
export type OnDelete =
  /** the holder goes along */
  | 'delete'
  /** the field becomes null */
  | 'clear'
  /** the list item that holds the id (the id itself, or the row around it) is removed */
  | 'drop';

/** One field that holds ids of other resources. Paths: `routeTable`, `subnets[]`, `routes[].target`, `inbound[].peer.group`. */
export interface ReferenceSpec {
  readonly path: string;
  readonly to: readonly string[];
  readonly onDelete: OnDelete;
  /** Said of the link, from the holder: "routes to", "is associated with". */
  readonly says: string;
  /** The canvas draws a line from the holder to what it names, always. Links draw theirs anyway. */
  readonly drawn?: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of the rows of a table. The candidates of a reference are those of the kind's `references`: `routes[].attachment`. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly control:
    | { readonly type: 'text'; readonly placeholder?: string }
    /** a list of texts, with commas between them */
    | { readonly type: 'text-list'; readonly placeholder?: string }
    | { readonly type: 'number'; readonly min: number; readonly max: number; readonly nullable?: boolean }
    | { readonly type: 'toggle' }
    | { readonly type: 'select'; readonly options: readonly Choice[] }
    | { readonly type: 'reference'; readonly none: string };
  /** Takes a line of its own: for ARNs. */
  readonly wide?: true;
  /** Hidden in a row for which this says false. */
  readonly when?: (row: Readonly<Record<string, unknown>>) => boolean;
}

export type Control =
  | { readonly type: 'text'; readonly placeholder?: string }
  | { readonly type: 'cidr'; readonly family: 4 | 6; readonly placeholder?: string }
  | { readonly type: 'address'; readonly placeholder?: string }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly nullable?: boolean }
  | { readonly type: 'toggle' }
  | { readonly type: 'select'; readonly options: readonly Choice[] }
  | { readonly type: 'region' }
  | { readonly type: 'zone' }
  | { readonly type: 'service' }
  | { readonly type: 'reference'; readonly none: string }
  | { readonly type: 'reference-list' }
  | { readonly type: 'cidr-list' }
  /** a list of texts, one a line */
  | { readonly type: 'text-list'; readonly placeholder?: string }
  /** several lines; JSON is checked and can be formatted, `limit` is how many characters AWS takes */
  | {
      readonly type: 'long-text';
      readonly language: 'plain' | 'json';
      readonly placeholder?: string;
      readonly limit?: number;
      readonly examples?: 'endpoint-policy';
    }
  /** rows of an object each, with an `id`; `item` is what one is called, `fresh` a new one without its id */
  | {
      readonly type: 'table';
      readonly item: string;
      readonly columns: readonly Column[];
      readonly fresh: Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: 'rows';
      readonly editor: 'routes' | 'security-group-rules' | 'network-acl-entries' | 'flow-log-format';
    };

/** One field of the inspector. The candidates of a reference are those of the kind's `references` with the same path. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  /** What it is and what AWS does with it, in one or two sentences. */
  readonly help: string;
  readonly control: Control;
  /** Said beside the field when a change makes AWS replace the resource. */
  readonly replaces?: boolean;
  /** Hidden while this says false. */
  readonly when?: (resource: AnyResource) => boolean;
}

/** The facts of one AWS resource kind. Pure data and small pure functions; the view has no per-kind code. */
export interface KindDefinition<R extends ResourceBase = AnyResource> {
  readonly kind: R['kind'];
  readonly label: string;
  readonly plural: string;
  readonly summary: string;
  /** The AWS page that describes it. */
  readonly docs: string;
  /** Other words that people search for. */
  readonly keywords: readonly string[];
  readonly schema: z.ZodMiniType<R>;
  readonly look: Look;
  /** Kinds that may contain it; empty: the canvas itself. */
  readonly parents: readonly string[];
  readonly references: readonly ReferenceSpec[];
  readonly fields: readonly FieldSpec[];
  /** Whether AWS lets it carry tags. */
  readonly tagged: boolean;
  /** Stem of default names: `subnet` gives `subnet-1`. */
  readonly stem: string;
  /** Field values of a new one, besides id, name, parent and tags. */
  readonly defaults: Omit<R, keyof ResourceBase>;
  /** Why this one may not be deleted by itself, as AWS would say it; null if it may. */
  readonly undeletable?: (resource: R) => string | null;
}

/** Any kind, its resource type forgotten: what registries hold and generic code reads. */
export type AnyKind = Omit<KindDefinition<AnyResource>, 'undeletable' | 'schema'> & {
  readonly schema: z.ZodMiniType;
  readonly undeletable?: (resource: never) => string | null;
};

/** kind name → definition; the explicit registry is `core/kinds/index.ts`. */
export type Kinds = ReadonlyMap<string, AnyKind>;

/** Ties a definition to the type that its schema yields. */
export function defineKind<R extends ResourceBase>(definition: KindDefinition<R>): KindDefinition<R> {
  return definition;
}
