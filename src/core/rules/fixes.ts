import type { Edit, Resource } from '../kinds/index';
import { refused, withFields } from '../model/edits';
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
    [field]: (now as unknown as Record<string, readonly T[]>)[field]?.flatMap((item) => (item.id === row ? (next(item) ?? []) : [item])),
  }));
}
