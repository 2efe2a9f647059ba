import { createResource, type NewResource } from '../kinds/create';
import { type Edit, type KindName, kinds, type Resource } from '../kinds/index';
import { refused, removeResources, withFields } from '../model/edits';
import type { ResourceId } from '../model/resource';
import type { Repair } from './rule';

/** A repair that sets fields of one resource. */
export function setFields(label: string, id: ResourceId, fields: object): Repair {
  return change(label, id, () => fields);
}

/** A repair that computes fields from the resource as it is when the repair is made. */
export function change<R extends Resource>(label: string, id: ResourceId, fields: (now: R) => object): Repair {
  const edit: Edit = (design) => {
    const now = design.resources.get(id);
    if (!now) return refused('It is no longer in the design.');
    return { ok: true, design: withFields<Resource>(design, id, fields(now as R) as Partial<Resource>), focus: [id] };
  };
  return { label, edit };
}

/** A repair that changes one row (route, rule, entry) of a list field; null removes the row. */
export function changeRow<T extends { readonly id: string }>(
  label: string,
  id: ResourceId,
  field: string,
  row: string,
  next: (now: T) => T | null,
): Repair {
  return change(label, id, (now) => ({
    [field]: (now as unknown as Record<string, readonly T[]>)[field]?.flatMap((item) =>
      item.id === row ? (next(item) ?? []) : [item],
    ),
  }));
}

/** A repair that deletes a resource, with what goes along. */
export function remove(label: string, id: ResourceId): Repair {
  return { label, edit: removeResources<Resource>(kinds, [id]) };
}

/** A repair that makes a resource; `use` says which fields of another one hold it. */
export function make<K extends KindName>(
  label: string,
  kind: K,
  parent: ResourceId,
  given: NewResource<K> = {},
  use?: { readonly by: ResourceId; readonly fields: (made: ResourceId, now: Resource) => object },
): Repair {
  const edit: Edit = (design) => {
    if (!design.resources.has(parent)) return refused('Its place is no longer in the design.');
    const made = createResource(design, kind, parent, given);
    const user = use && made.design.resources.get(use.by);
    if (!use || !user) return { ok: true, design: made.design, focus: [made.id] };
    const fields = use.fields(made.id, user) as Partial<Resource>;
    return { ok: true, design: withFields<Resource>(made.design, use.by, fields), focus: [use.by] };
  };
  return { label, edit };
}
