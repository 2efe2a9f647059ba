import { withFields } from '../model/edits';
import type { ResourceId } from '../model/resource';
import type { Design, EditOutcome, Index, KindName, Resource } from './index';

/** What a link between two resources would do, or why there is none. */
export type Linker = (
  index: Index,
  from: Resource,
  to: Resource,
) => { readonly says: string; readonly apply: (design: Design) => EditOutcome } | string;

/** Links by the kinds of their two ends. */
export type Linkers = Partial<Record<KindName, Partial<Record<KindName, Linker>>>>;

export const quoted = (resource: Resource) => `"${resource.name}"`;

export const put = (design: Design, id: ResourceId, fields: object): EditOutcome => ({
  ok: true,
  design: withFields<Resource>(design, id, fields as Partial<Resource>),
  focus: [id],
});
