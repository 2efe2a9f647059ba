import { z } from 'zod/mini';

/** Stable for the life of a resource: never derived from its name, never reused inside one design. */
export type ResourceId = string;

/** Free placement on the canvas, in canvas units. Only kinds whose look says `placed: 'free'` keep one. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface Suppression {
  /** id of the rule */
  readonly rule: string;
  readonly reason: string;
}

/** What every resource of a design has, whatever its kind. */
export interface ResourceBase {
  readonly id: ResourceId;
  readonly kind: string;
  /** The author's name for it: the `Name` tag, and the group name of a security group. */
  readonly name: string;
  /** The resource that contains it (region → VPC → subnet → …); null only for what lives on the canvas itself. */
  readonly parent: ResourceId | null;
  /** Tags besides `Name`, in the author's order. */
  readonly tags: readonly Tag[];
  readonly position?: Position | undefined;
  /** Rules that say nothing about it, each with the author's reason. */
  readonly suppressed?: readonly Suppression[] | undefined;
}

/** A resource whose kind is not known to the reader: the model works on declared references alone. */
export type AnyResource = ResourceBase & { readonly [field: string]: unknown };

/** Longest text that a design holds in one field; far above every AWS limit, so that rules (not the parser) explain those. */
export const MAX_TEXT = 4096;
/** Most items in one list of a resource; far above every AWS quota. */
const MAX_ITEMS = 5000;

/** A list of a resource. */
export const listSchema = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item).check(z.maxLength(MAX_ITEMS)));

const idSchema = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,99}$/, 'an id: a lower-case letter, then lower-case letters, digits or hyphens'));
/** Of documents inside a field, such as a policy (AWS: at most 20,480 characters). */
export const MAX_LONG_TEXT = 32_768;
export const longTextSchema = z.string().check(z.maxLength(MAX_LONG_TEXT));
export const textSchema = z.string().check(z.maxLength(MAX_TEXT));
export const refSchema = z.nullable(idSchema);
export const refListSchema = listSchema(idSchema);
const tagSchema = z.readonly(z.strictObject({ key: textSchema, value: textSchema }));
const suppressionSchema = z.readonly(z.strictObject({ rule: textSchema, reason: textSchema }));
const positionSchema = z.readonly(z.strictObject({ x: z.number(), y: z.number() }));
/** Id of one row (route, rule, entry) inside a resource: a decimal number, unique there, stable for the row's life. */
export const itemIdSchema = z.string().check(z.regex(/^[1-9][0-9]{0,8}$/, 'a row id: a decimal number from 1'));

/** The schema fields that every kind shares; a kind spreads them into its own strict object. */
export const baseFields = <const K extends string>(kind: K) => ({
  id: idSchema,
  kind: z.literal(kind),
  name: textSchema,
  parent: refSchema,
  tags: listSchema(tagSchema),
  position: z.optional(positionSchema),
  suppressed: z.optional(listSchema(suppressionSchema)),
});

/** The next free row id of a list: one more than the largest in use. */
export function nextItemId(items: readonly { readonly id: string }[]): string {
  return String(items.reduce((largest, item) => Math.max(largest, Number(item.id)), 0) + 1);
}
