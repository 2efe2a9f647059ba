import type { Kinds } from './define-kind';
import type { Design } from './design';
import { type Reference, referencesOf } from './references';
import type { ResourceBase, ResourceId } from './resource';

/** The cell of everything that stands in no VPC: regions, VPC-less gateways, addresses, peering connections. */
export const OUTSIDE = '';

/** Everything in one VPC (its own resource included), or everything outside. The unit that an edit makes stale. */
export interface Cell<R extends ResourceBase> {
  readonly vpc: ResourceId;
  readonly resources: readonly R[];
  readonly byKind: ReadonlyMap<string, readonly R[]>;
  readonly children: ReadonlyMap<ResourceId, readonly R[]>;
  /** references held by this cell's resources, by the id that they point to (which may be in another cell) */
  readonly referrers: ReadonlyMap<ResourceId, readonly Reference[]>;
}

type OfKind<R extends ResourceBase, K extends R['kind']> = Extract<R, { readonly kind: K }>;

/** Read access to a design by what one asks of it. Built from the index of the design before, at the cost of what changed. */
export interface DesignIndex<R extends ResourceBase> {
  readonly design: Design<R>;
  readonly cells: ReadonlyMap<ResourceId, Cell<R>>;
  get(id: ResourceId | null | undefined): R | undefined;
  getAs<K extends R['kind']>(kind: K, id: ResourceId | null | undefined): OfKind<R, K> | undefined;
  all<K extends R['kind']>(kind: K): readonly OfKind<R, K>[];
  inVpc<K extends R['kind']>(vpc: ResourceId, kind: K): readonly OfKind<R, K>[];
  children(parent: ResourceId): readonly R[];
  /** The VPC that holds it (a VPC holds itself); null outside. */
  vpcOf(id: ResourceId): ResourceId | null;
  /** The region that holds it; null if its chain of parents does not end in one. */
  regionOf(id: ResourceId): ResourceId | null;
  /** All declared references to it, from anywhere in the design. */
  referrers(to: ResourceId): readonly Reference[];
}

function chain<R extends ResourceBase>(design: Design<R>, id: ResourceId, kind: string): ResourceId | null {
  let at = design.resources.get(id);
  for (let depth = 0; at && depth < 16; depth += 1) {
    if (at.kind === kind) return at.id;
    if (at.parent === null) return null;
    at = design.resources.get(at.parent);
  }
  return null;
}

function buildCell<R extends ResourceBase>(kinds: Kinds, vpc: ResourceId, resources: readonly R[]): Cell<R> {
  const byKind = new Map<string, R[]>();
  const children = new Map<ResourceId, R[]>();
  const referrers = new Map<ResourceId, Reference[]>();
  const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const resource of resources) {
    push(byKind, resource.kind, resource);
    if (resource.parent !== null) push(children, resource.parent, resource);
    for (const reference of referencesOf(kinds, resource)) push(referrers, reference.to, reference);
  }
  return { vpc, resources, byKind, children, referrers };
}

/** Which cells differ between two designs, and the cell of every resource of the new one. */
function placeAll<R extends ResourceBase>(design: Design<R>, before: Index<R> | undefined) {
  const cellOf = new Map<ResourceId, ResourceId>();
  const stale = new Set<ResourceId>();
  let moved = before === undefined;
  if (before && !moved) {
    for (const resource of design.resources.values()) {
      const old = before.design.resources.get(resource.id);
      if (old && old !== resource && old.parent !== resource.parent) {
        moved = true;
        break;
      }
    }
  }
  let known = 0;
  for (const resource of design.resources.values()) {
    const oldCell = before?.cellOf.get(resource.id);
    if (oldCell !== undefined) known += 1;
    const cell = oldCell !== undefined && !moved ? oldCell : (chain(design, resource.id, 'vpc') ?? OUTSIDE);
    cellOf.set(resource.id, cell);
    if (cell !== oldCell || before?.design.resources.get(resource.id) !== resource) {
      stale.add(cell);
      if (oldCell !== undefined) stale.add(oldCell);
    }
  }
  if (before && known < before.cellOf.size) {
    for (const [id, cell] of before.cellOf) if (!cellOf.has(id)) stale.add(cell);
  }
  return { cellOf, stale };
}

interface Index<R extends ResourceBase> extends DesignIndex<R> {
  readonly cellOf: ReadonlyMap<ResourceId, ResourceId>;
}

/**
 * Indexes a design. With the index of an earlier version of it, cells that hold only identical resources are
 * taken over as the same objects: what is computed from a cell can be kept while the cell is the same.
 */
export function indexDesign<R extends ResourceBase>(
  kinds: Kinds,
  design: Design<R>,
  previous?: DesignIndex<R>,
): DesignIndex<R> {
  const before = previous as Index<R> | undefined;
  if (before?.design.resources === design.resources) return { ...before, design } as Index<R>;
  const { cellOf, stale } = placeAll(design, before);
  const fresh = new Map<ResourceId, R[]>();
  for (const resource of design.resources.values()) {
    const cell = cellOf.get(resource.id) ?? OUTSIDE;
    let list = fresh.get(cell);
    if (!list) {
      list = [];
      fresh.set(cell, list);
    }
    if (stale.has(cell)) list.push(resource);
  }
  // Cells come in the order of their first resources, whatever was taken over: answers do not depend on what was edited.
  const cells = new Map<ResourceId, Cell<R>>();
  for (const [id, resources] of fresh) {
    const kept = stale.has(id) ? undefined : before?.cells.get(id);
    cells.set(id, kept ?? buildCell(kinds, id, resources));
  }
  return withQueries(design, cells, cellOf);
}

const NONE: readonly never[] = [];

function withQueries<R extends ResourceBase>(
  design: Design<R>,
  cells: ReadonlyMap<ResourceId, Cell<R>>,
  cellOf: ReadonlyMap<ResourceId, ResourceId>,
): Index<R> {
  const everyOf = new Map<string, readonly R[]>();
  const get = (id: ResourceId | null | undefined) => (id == null ? undefined : design.resources.get(id));
  const all = (kind: string): readonly R[] => {
    let list = everyOf.get(kind);
    if (!list) {
      list = [...cells.values()].flatMap((cell) => cell.byKind.get(kind) ?? NONE);
      everyOf.set(kind, list);
    }
    return list;
  };
  return {
    design,
    cells,
    cellOf,
    get,
    getAs: (kind, id) => {
      const found = get(id);
      return (found?.kind === kind ? found : undefined) as never;
    },
    all: (kind) => all(kind) as never,
    inVpc: (vpc, kind) => (cells.get(vpc)?.byKind.get(kind) ?? NONE) as never,
    children: (parent) => {
      const own = cells.get(cellOf.get(parent) ?? OUTSIDE)?.children.get(parent) ?? NONE;
      // A region's VPCs are each in a cell of their own.
      return get(parent)?.kind === 'region' ? [...all('vpc').filter((vpc) => vpc.parent === parent), ...own] : own;
    },
    vpcOf: (id) => cellOf.get(id) || null,
    regionOf: (id) => chain(design, id, 'region'),
    referrers: (to) => {
      const found: Reference[] = [];
      for (const cell of cells.values()) for (const reference of cell.referrers.get(to) ?? NONE) found.push(reference);
      return found;
    },
  };
}
