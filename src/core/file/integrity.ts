import { type KindName, kindOf, type Resource } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import { type FileProblem, shown } from './problem';

/** `resources[3] (subnet "web")`. */
export function placeOf(position: number, resource: { readonly kind: string; readonly name: string }): string {
  return `resources[${position}] (${resource.kind} ${shown(resource.name)})`;
}

function idProblem(resource: Resource, nextId: number, seen: ReadonlyMap<ResourceId, unknown>): string | null {
  if (seen.has(resource.id)) return `expected an id of its own, found ${shown(resource.id)} a second time`;
  const number = /-([0-9]+)$/.exec(resource.id)?.[1];
  if (number !== undefined && Number(number) >= nextId) {
    return `expected a number below nextId (${nextId}) at the end of an id, found ${shown(resource.id)}`;
  }
  return null;
}

/** The first list of rows (routes, rules, entries) in which two rows have the same id. */
function rowProblem(resource: Resource): { readonly field: string; readonly message: string } | null {
  for (const [field, list] of Object.entries(resource)) {
    if (!Array.isArray(list)) continue;
    const seen = new Set<string>();
    for (const [i, row] of (list as readonly unknown[]).entries()) {
      if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string') continue;
      if (seen.has(row.id)) {
        return { field: `${field}[${i}].id`, message: `expected a row id of its own, found ${shown(row.id)} again` };
      }
      seen.add(row.id);
    }
  }
  return null;
}

function parentProblem(resource: Resource, resources: ReadonlyMap<ResourceId, Resource>): string | null {
  const allowed = kindOf(resource.kind).parents as readonly KindName[];
  const homes = allowed.map((kind) => kindOf(kind).label).join(' or ');
  if (resource.parent === null) {
    return allowed.length === 0 ? null : `expected the id of the ${homes} that holds it, found null`;
  }
  if (allowed.length === 0) return `expected null, as nothing holds a ${kindOf(resource.kind).label}`;
  const parent = resources.get(resource.parent);
  if (!parent)
    return `expected the id of the ${homes} that holds it, found ${shown(resource.parent)}, which is missing`;
  return allowed.includes(parent.kind)
    ? null
    : `expected the id of the ${homes} that holds it, found a ${kindOf(parent.kind).label}`;
}

/**
 * What no schema can say: ids are unique and below `nextId`, row ids are unique in their list, and every parent is
 * there and of a kind that may hold the resource. Kinds never hold each other in a circle, so neither do resources.
 * References to nothing pass: rules report them.
 */
export function integrityProblem(list: readonly Resource[], nextId: number): FileProblem | null {
  const resources = new Map<ResourceId, Resource>();
  const problem = (i: number, resource: Resource, field: string, message: string): FileProblem => ({
    path: `${placeOf(i, resource)} → ${field}`,
    message,
  });
  for (const [i, resource] of list.entries()) {
    const id = idProblem(resource, nextId, resources);
    if (id !== null) return problem(i, resource, 'id', id);
    const row = rowProblem(resource);
    if (row !== null) return problem(i, resource, row.field, row.message);
    resources.set(resource.id, resource);
  }
  for (const [i, resource] of list.entries()) {
    const parent = parentProblem(resource, resources);
    if (parent !== null) return problem(i, resource, 'parent', parent);
  }
  return null;
}
