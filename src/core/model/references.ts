import type { Kinds, ReferenceSpec } from './define-kind';
import type { ResourceBase, ResourceId } from './resource';

/** One id found in a resource: where it stands (`routes[2].target`) and what was declared about it. */
export interface Reference {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly at: string;
  readonly spec: ReferenceSpec;
}

type Segment = { readonly field: string; readonly each: boolean };

const compiled = new Map<string, readonly Segment[]>();

function segmentsOf(path: string): readonly Segment[] {
  let segments = compiled.get(path);
  if (!segments) {
    segments = path
      .split('.')
      .map((part) => (part.endsWith('[]') ? { field: part.slice(0, -2), each: true } : { field: part, each: false }));
    compiled.set(path, segments);
  }
  return segments;
}

function visit(
  value: unknown,
  segments: readonly Segment[],
  depth: number,
  at: string,
  found: (id: string, at: string) => void,
): void {
  const segment = segments[depth];
  if (!segment) {
    if (typeof value === 'string') found(value, at);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const inner = (value as Record<string, unknown>)[segment.field];
  const here = at ? `${at}.${segment.field}` : segment.field;
  if (!segment.each) visit(inner, segments, depth + 1, here, found);
  else if (Array.isArray(inner))
    inner.forEach((item, i) => {
      visit(item, segments, depth + 1, `${here}[${i}]`, found);
    });
}

/** Every declared reference of a resource besides its `parent`, in the order of declaration. */
export function referencesOf(kinds: Kinds, resource: ResourceBase): readonly Reference[] {
  const specs = kinds.get(resource.kind)?.references;
  if (!specs || specs.length === 0) return [];
  const found: Reference[] = [];
  for (const spec of specs) {
    visit(resource, segmentsOf(spec.path), 0, '', (to, at) => {
      found.push({ from: resource.id, to, at, spec });
    });
  }
  return found;
}

/** Ids replaced in the declared reference fields; what `replace` returns null for is cleared or dropped as declared. */
export function mapReferences<R extends ResourceBase>(
  kinds: Kinds,
  resource: R,
  replace: (id: ResourceId, spec: ReferenceSpec) => ResourceId | null,
): R {
  let result: unknown = resource;
  for (const spec of kinds.get(resource.kind)?.references ?? []) {
    result = rewrite(result, segmentsOf(spec.path), 0, (id) => replace(id, spec));
  }
  return result as R;
}

/** undefined says: the list item around this value is to be dropped. */
function rewrite(
  value: unknown,
  segments: readonly Segment[],
  depth: number,
  replace: (id: string) => string | null,
): unknown {
  const segment = segments[depth];
  if (!segment) {
    if (typeof value !== 'string') return value;
    return replace(value) ?? undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const inner = record[segment.field];
  if (segment.each) {
    if (!Array.isArray(inner)) return value;
    let changed = false;
    const kept: unknown[] = [];
    for (const item of inner) {
      const next = rewrite(item, segments, depth + 1, replace);
      if (next !== item) changed = true;
      if (next !== undefined) kept.push(next);
    }
    return changed ? { ...record, [segment.field]: kept } : value;
  }
  const next = rewrite(inner, segments, depth + 1, replace);
  if (next === inner) return value;
  if (next === undefined) {
    // Inside a list row the whole row goes; at the top the field is cleared.
    return segments.some((s) => s.each) ? undefined : { ...record, [segment.field]: null };
  }
  return { ...record, [segment.field]: next };
}
