import type { Kinds } from './define-kind';
import type { Design } from './design';
import { indexDesign } from './queries';
import { mapReferences, referencesOf } from './references';
import type { ResourceBase, ResourceId } from './resource';

/** What an edit comes to: another design, or sentences that say why not (the design is then untouched). */
export type EditOutcome<R extends ResourceBase> =
  | { readonly ok: true; readonly design: Design<R>; readonly focus?: readonly ResourceId[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** A plan of change, applied by whoever holds the design. */
export type EditOf<R extends ResourceBase> = (design: Design<R>) => EditOutcome<R>;

export const refused = (
  ...reasons: readonly string[]
): { readonly ok: false; readonly reasons: readonly string[] } => ({
  ok: false,
  reasons,
});

/** Adds one resource under a fresh id; the caller gives everything but the id. */
export function withResource<R extends ResourceBase>(
  design: Design<R>,
  fields: Omit<R, 'id'>,
): { readonly design: Design<R>; readonly id: ResourceId } {
  const id = `${fields.kind}-${design.nextId}`;
  const resources = new Map(design.resources).set(id, { id, ...fields } as R);
  return { id, design: { ...design, nextId: design.nextId + 1, resources } };
}

/** Changes fields of one resource; fields that are already equal (by identity) leave the design as it is. */
export function withFields<R extends ResourceBase>(
  design: Design<R>,
  id: ResourceId,
  fields: Partial<Omit<R, 'id' | 'kind'>>,
): Design<R> {
  const old = design.resources.get(id);
  if (!old) return design;
  const same = Object.entries(fields).every(
    ([name, value]) => (old as unknown as Record<string, unknown>)[name] === value,
  );
  if (same) return design;
  return { ...design, resources: new Map(design.resources).set(id, { ...old, ...fields }) };
}

/** The edit that changes fields of one resource. */
export function changeFields<R extends ResourceBase>(
  id: ResourceId,
  fields: Partial<Omit<R, 'id' | 'kind'>>,
): EditOf<R> {
  return (design) =>
    design.resources.has(id)
      ? { ok: true, design: withFields(design, id, fields), focus: [id] }
      : refused('It is no longer in the design.');
}

/** What deleting some resources comes to: shown before it is done. */
export interface Removal {
  /** what was asked for and can be deleted */
  readonly asked: readonly ResourceId[];
  /** what goes along: contents, and holders of references declared `delete` */
  readonly along: readonly ResourceId[];
  /** what stays but loses a reference */
  readonly cleared: readonly ResourceId[];
  readonly refusals: readonly { readonly id: ResourceId; readonly reason: string }[];
}

/** Plans a deletion from the declared references; deletes nothing. */
export function planRemoval<R extends ResourceBase>(
  kinds: Kinds,
  design: Design<R>,
  ids: readonly ResourceId[],
): Removal {
  const index = indexDesign(kinds, design);
  const present = ids.filter((id) => design.resources.has(id));
  const askedSet = new Set(present);
  const refusals: { id: ResourceId; reason: string }[] = [];
  // A design from outside may hold a circle of parents.
  const inAsked = (id: ResourceId | null, depth = 0): boolean =>
    id !== null && depth < 16 && (askedSet.has(id) || inAsked(design.resources.get(id)?.parent ?? null, depth + 1));
  const asked = present.filter((id) => {
    const resource = design.resources.get(id) as R;
    const undeletable = kinds.get(resource.kind)?.undeletable as ((r: R) => string | null) | undefined;
    const reason = inAsked(resource.parent) ? null : (undeletable?.(resource) ?? null);
    if (reason !== null) refusals.push({ id, reason });
    return reason === null;
  });
  const gone = new Set(asked);
  const cleared = new Set<ResourceId>();
  const queue = [...asked];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const also = index.children(id).map((child) => child.id);
    for (const reference of index.referrers(id)) {
      if (reference.spec.onDelete === 'delete') also.push(reference.from);
      else cleared.add(reference.from);
    }
    for (const next of also) {
      if (gone.has(next)) continue;
      gone.add(next);
      queue.push(next);
    }
  }
  const isAsked = new Set(asked);
  return {
    asked,
    along: [...design.resources.keys()].filter((id) => gone.has(id) && !isAsked.has(id)),
    cleared: [...design.resources.keys()].filter((id) => cleared.has(id) && !gone.has(id)),
    refusals,
  };
}

/** Deletes resources with what goes along, and takes their ids out of every declared reference. Refuses if nothing may go. */
export function removeResources<R extends ResourceBase>(kinds: Kinds, ids: readonly ResourceId[]): EditOf<R> {
  return (design) => {
    const plan = planRemoval(kinds, design, ids);
    if (plan.asked.length === 0)
      return refused(
        ...plan.refusals.map((r) => r.reason),
        ...(plan.refusals.length === 0 ? ['Nothing to delete is selected.'] : []),
      );
    const gone = new Set([...plan.asked, ...plan.along]);
    const resources = new Map(design.resources);
    for (const id of gone) resources.delete(id);
    for (const id of plan.cleared) {
      const holder = resources.get(id);
      if (holder)
        resources.set(
          id,
          mapReferences(kinds, holder, (to) => (gone.has(to) ? null : to)),
        );
    }
    return { ok: true, design: { ...design, resources }, focus: [] };
  };
}

/** Everything inside the given resources, themselves included, in order of creation. */
export function withContents<R extends ResourceBase>(design: Design<R>, ids: readonly ResourceId[]): readonly R[] {
  const wanted = new Set(ids);
  const inside = (resource: R): boolean => {
    for (
      let at: R | undefined = resource, depth = 0;
      at && depth < 16;
      at = at.parent === null ? undefined : design.resources.get(at.parent), depth += 1
    ) {
      if (wanted.has(at.id)) return true;
    }
    return false;
  };
  return [...design.resources.values()].filter(inside);
}

/**
 * Adds copies of resources: fresh ids, references inside the copied set follow the copies, references to the rest
 * stay as they are. `adapt` sees each copy before it is added (to rename it or to plan another CIDR).
 */
export function withCopies<R extends ResourceBase>(
  kinds: Kinds,
  design: Design<R>,
  originals: readonly R[],
  adapt: (copy: R, original: R, soFar: Design<R>) => R,
): { readonly design: Design<R>; readonly copies: ReadonlyMap<ResourceId, ResourceId> } {
  const copies = new Map<ResourceId, ResourceId>();
  let nextId = design.nextId;
  for (const original of originals) {
    copies.set(original.id, `${original.kind}-${nextId}`);
    nextId += 1;
  }
  const renamed = (id: ResourceId) => copies.get(id) ?? id;
  let result: Design<R> = { ...design, nextId };
  for (const original of originals) {
    const moved = {
      ...original,
      id: renamed(original.id),
      parent: original.parent === null ? null : renamed(original.parent),
    };
    const copy = adapt(mapReferences(kinds, moved, renamed), original, result);
    result = { ...result, resources: new Map(result.resources).set(copy.id, copy) };
  }
  return { design: result, copies };
}

/** References (and parents) that point to nothing or to a kind that was not declared; a design from outside may hold some. */
export function danglingReferences<R extends ResourceBase>(
  kinds: Kinds,
  design: Design<R>,
): readonly { readonly from: ResourceId; readonly at: string; readonly to: ResourceId }[] {
  const dangling: { from: ResourceId; at: string; to: ResourceId }[] = [];
  for (const resource of design.resources.values()) {
    const parents = kinds.get(resource.kind)?.parents ?? [];
    if (resource.parent !== null && !parents.includes(design.resources.get(resource.parent)?.kind ?? '')) {
      dangling.push({ from: resource.id, at: 'parent', to: resource.parent });
    }
    for (const { to, at, spec } of referencesOf(kinds, resource)) {
      if (!spec.to.includes(design.resources.get(to)?.kind ?? '')) dangling.push({ from: resource.id, at, to });
    }
  }
  return dangling;
}
