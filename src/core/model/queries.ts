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
  /** ids that they point to and that are not in this cell: they stand in another, or are missing */
  readonly foreign: readonly ResourceId[];
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
  /** Declared references from other cells to what is in this one. */
  referrersInto(cell: ResourceId): readonly Reference[];
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function buildCell<R extends ResourceBase>(kinds: Kinds, vpc: ResourceId, resources: readonly R[]): Cell<R> {
  const byKind = new Map<string, R[]>();
  const children = new Map<ResourceId, R[]>();
  const referrers = new Map<ResourceId, Reference[]>();
  const own = new Set<ResourceId>();
  for (const resource of resources) {
    own.add(resource.id);
    push(byKind, resource.kind, resource);
    if (resource.parent !== null) push(children, resource.parent, resource);
    for (const reference of referencesOf(kinds, resource)) push(referrers, reference.to, reference);
  }
  return { vpc, resources, byKind, children, referrers, foreign: [...referrers.keys()].filter((id) => !own.has(id)) };
}

interface Placed<R extends ResourceBase> {
  readonly cells: ReadonlyMap<ResourceId, Cell<R>>;
  readonly cellOf: ReadonlyMap<ResourceId, ResourceId>;
}

function cellFor<R extends ResourceBase>(
  design: Design<R>,
  resource: R,
  cellOf: ReadonlyMap<ResourceId, ResourceId>,
): ResourceId {
  if (resource.kind === 'vpc') return resource.id;
  if (resource.parent === null) return OUTSIDE;
  return cellOf.get(resource.parent) ?? chain(design, resource.parent, 'vpc') ?? OUTSIDE;
}

/** Puts every resource into its cell; cells that hold the same objects as before are taken over. */
function placeAll<R extends ResourceBase>(kinds: Kinds, design: Design<R>, before: Placed<R> | undefined): Placed<R> {
  const cellOf = new Map<ResourceId, ResourceId>();
  const lists = new Map<ResourceId, R[]>();
  for (const resource of design.resources.values()) {
    const cell = cellFor(design, resource, cellOf);
    cellOf.set(resource.id, cell);
    push(lists, cell, resource);
  }
  // Cells come in the order of their first resources, whatever was taken over: answers do not depend on what was edited.
  const cells = new Map<ResourceId, Cell<R>>();
  for (const [id, list] of lists) {
    const old = before?.cells.get(id);
    const isSame = old?.resources.length === list.length && old.resources.every((resource, i) => resource === list[i]);
    cells.set(id, isSame ? old : buildCell(kinds, id, list));
  }
  return { cells, cellOf };
}

interface Changes<R extends ResourceBase> {
  readonly changed: readonly R[];
  readonly removed: readonly R[];
  /** what comes after everything that was there before */
  readonly added: readonly R[];
}

/** What an edit did, if it left all others where they were; null says that everything is to be placed again. */
function changesBetween<R extends ResourceBase>(before: Design<R>, now: Design<R>): Changes<R> | null {
  const [changed, removed, added]: [R[], R[], R[]] = [[], [], []];
  const olds = before.resources.values();
  let old = olds.next().value;
  for (const resource of now.resources.values()) {
    while (old && old.id !== resource.id && !now.resources.has(old.id)) {
      removed.push(old);
      old = olds.next().value;
    }
    if (!old) {
      if (before.resources.has(resource.id)) return null;
      added.push(resource);
      continue;
    }
    if (old !== resource) {
      if (old.id !== resource.id || old.parent !== resource.parent || old.kind !== resource.kind) return null;
      changed.push(resource);
    }
    old = olds.next().value;
  }
  for (; old; old = olds.next().value) removed.push(old);
  return { changed, removed, added };
}

/** The cells after a small edit, at the cost of the cells that it touched; null where it may have moved something else. */
function placeAgain<R extends ResourceBase>(
  kinds: Kinds,
  design: Design<R>,
  before: Placed<R> & { readonly design: Design<R> },
): Placed<R> | null {
  const changes = changesBetween(before.design, design);
  if (!changes) return null;
  const { changed, removed, added } = changes;
  // What named a missing parent stands outside until there is one.
  if (added.some(({ id }) => before.cells.get(OUTSIDE)?.children.has(id))) return null;
  const cellOf = removed.length + added.length === 0 ? before.cellOf : new Map(before.cellOf);
  const replaced = new Map(changed.map((resource) => [resource.id, resource] as const));
  const lists = new Map<ResourceId, readonly R[]>();
  const touch = (cell: ResourceId) => lists.set(cell, before.cells.get(cell)?.resources ?? []);
  for (const { id } of [...changed, ...removed]) touch(before.cellOf.get(id) ?? OUTSIDE);
  const gone = new Set(removed.map(({ id }) => id));
  for (const [cell, list] of lists) {
    const isOrphaned = (id: ResourceId) =>
      before.cells
        .get(cell)
        ?.children.get(id)
        ?.some((child) => !gone.has(child.id)) === true;
    if (removed.some(({ id }) => isOrphaned(id))) return null;
    const kept = list.flatMap((resource) => (gone.has(resource.id) ? [] : [replaced.get(resource.id) ?? resource]));
    // The order of cells is that of their first resources.
    if (kept.length > 0 && kept[0]?.id !== list[0]?.id) return null;
    lists.set(cell, kept);
  }
  for (const id of gone) (cellOf as Map<ResourceId, ResourceId>).delete(id);
  for (const resource of added) {
    const cell = cellFor(design, resource, cellOf);
    (cellOf as Map<ResourceId, ResourceId>).set(resource.id, cell);
    lists.set(cell, [...(lists.get(cell) ?? before.cells.get(cell)?.resources ?? []), resource]);
  }
  const cells = new Map(before.cells);
  for (const [id, list] of lists) {
    if (list.length === 0) cells.delete(id);
    else cells.set(id, buildCell(kinds, id, list));
  }
  return { cells, cellOf };
}

interface Index<R extends ResourceBase> extends DesignIndex<R>, Placed<R> {}

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
  const placed = before && placeAgain(kinds, design, before);
  return withQueries(design, placed ?? placeAll(kinds, design, before));
}

const NONE: readonly never[] = [];

/** Computed when it is first asked for. */
function lazy<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** References by what they point to, at the cost of those that there are. */
function referrersIn<R extends ResourceBase>({ cells, cellOf }: Placed<R>) {
  const ranks = lazy(() => new Map([...cells.keys()].map((id, rank) => [id, rank] as const)));
  const afar = lazy(() => {
    const map = new Map<ResourceId, Cell<R>[]>();
    for (const cell of cells.values()) for (const id of cell.foreign) push(map, id, cell);
    return map;
  });
  const into = lazy(() => {
    const map = new Map<ResourceId, Reference[]>();
    for (const [id, holders] of afar()) {
      const home = cellOf.get(id);
      if (home === undefined) continue;
      for (const holder of holders) for (const one of holder.referrers.get(id) ?? NONE) push(map, home, one);
    }
    return map;
  });
  const rank = (cell: Cell<R>) => ranks().get(cell.vpc) ?? 0;
  return {
    referrersInto: (cell: ResourceId): readonly Reference[] => into().get(cell) ?? NONE,
    referrers: (to: ResourceId): readonly Reference[] => {
      const home = cellOf.get(to);
      const own = home === undefined ? undefined : cells.get(home);
      const far = afar().get(to) ?? NONE;
      if (far.length === 0) return own?.referrers.get(to) ?? NONE;
      const holders = own ? [...far, own].sort((a, b) => rank(a) - rank(b)) : far;
      return holders.flatMap((cell) => cell.referrers.get(to) ?? NONE);
    },
  };
}

function withQueries<R extends ResourceBase>(design: Design<R>, placed: Placed<R>): Index<R> {
  const { cells, cellOf } = placed;
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
  const vpcsIn = lazy(() => {
    const map = new Map<ResourceId, R[]>();
    for (const vpc of all('vpc')) if (vpc.parent !== null) push(map, vpc.parent, vpc);
    return map;
  });
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
      return get(parent)?.kind === 'region' ? [...(vpcsIn().get(parent) ?? NONE), ...own] : own;
    },
    vpcOf: (id) => cellOf.get(id) || null,
    regionOf: (id) => chain(design, id, 'region'),
    ...referrersIn(placed),
  };
}
