import type { Index, KindName, Resource } from '../kinds/index';
import type { Cell } from '../model/queries';
import type { Reference } from '../model/references';
import type { ResourceId } from '../model/resource';

/** What an index can be asked, each with one text. */
const questions = {
  get: (index: Index, id: string) => index.get(id),
  vpcOf: (index: Index, id: string) => index.vpcOf(id),
  regionOf: (index: Index, id: string) => index.regionOf(id),
  children: (index: Index, id: string) => index.children(id),
  referrers: (index: Index, id: string) => index.referrers(id),
  referrersInto: (index: Index, vpc: string) => index.referrersInto(vpc),
  all: (index: Index, kind: string) => index.all(kind as KindName),
  inVpc: (index: Index, key: string) => {
    const [kind = '', ...vpc] = key.split(' ');
    return index.inVpc(vpc.join(' '), kind as KindName);
  },
  cell: (index: Index, vpc: string) => index.cells.get(vpc),
  cellIds: (index: Index) => [...index.cells.keys()],
  design: (index: Index) => index.design,
} as const;

type Question = keyof typeof questions;

/** References are other objects whenever something else in their cell changes. */
function sameItem(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || a === null || !('spec' in a)) return false;
  const [x, y] = [a as Reference, b as Reference];
  return x.from === y.from && x.to === y.to && x.at === y.at && x.spec === y.spec;
}

function sameAnswer(question: Question, a: unknown, b: unknown): boolean {
  if (a === b || !Array.isArray(a) || !Array.isArray(b)) return a === b;
  if (a.length !== b.length) return false;
  const isOfReferences = question === 'referrers' || question === 'referrersInto';
  return a.every((x, i) => x === b[i] || (isOfReferences && sameItem(x, b[i])));
}

/** Everything that was read of an index to compute something: while another version answers the same, that holds too. */
export class Reads {
  readonly #answers = new Map<Question, Map<string, unknown>>();
  readonly #included = new Set<Reads>();
  #last: { readonly index: Index; readonly hold: boolean } | undefined;

  add(question: Question, key: string, answer: unknown): void {
    const known = this.#answers.get(question);
    if (known) known.set(key, answer);
    else this.#answers.set(question, new Map([[key, answer]]));
  }

  /** What was read for a part that others use, too. */
  include(reads: Reads): void {
    if (reads.#answers.size + reads.#included.size > 0) this.#included.add(reads);
  }

  holdIn(index: Index): boolean {
    if (this.#last?.index !== index) this.#last = { index, hold: this.#compare(index) };
    return this.#last.hold;
  }

  #compare(index: Index): boolean {
    for (const [question, answers] of this.#answers)
      for (const [key, answer] of answers)
        if (!sameAnswer(question, answer, questions[question](index, key))) return false;
    for (const reads of this.#included) if (!reads.holdIn(index)) return false;
    return true;
  }
}

interface Recording {
  readonly of: Index;
  /** The VPC that needs no record, since its cell is compared as a whole; null: everything is recorded. */
  readonly home: ResourceId | null;
  readonly reads: Reads;
}

const recordings = new WeakMap<Index, Recording>();

/** Cells of which it is known which ones were read. */
function recordedCells(of: Index, reads: Reads, home: ResourceId | null): Index['cells'] {
  const { cells } = of;
  const ids = () => reads.add('cellIds', '', [...cells.keys()]);
  const every = () => {
    ids();
    for (const [id, cell] of cells) reads.add('cell', id, cell);
    return cells;
  };
  return {
    get: (id): Cell<Resource> | undefined => {
      const cell = cells.get(id);
      if (id !== home) reads.add('cell', id, cell);
      return cell;
    },
    has: (id) => {
      if (id !== home) reads.add('cell', id, cells.get(id));
      return cells.has(id);
    },
    get size() {
      ids();
      return cells.size;
    },
    keys: () => {
      ids();
      return cells.keys();
    },
    values: () => every().values(),
    entries: () => every().entries(),
    forEach: (visit, that) => every().forEach(visit, that),
    [Symbol.iterator]: () => every()[Symbol.iterator](),
  };
}

/** An index that notes what it is asked, besides what is in the VPC `home`. */
export function recording(of: Index, home: ResourceId | null): { readonly index: Index; readonly reads: Reads } {
  const reads = new Reads();
  const isOwn = (id: ResourceId) => home !== null && of.vpcOf(id) === home;
  const get = (id: ResourceId | null | undefined) => {
    const found = of.get(id);
    if (id != null && !isOwn(id)) reads.add('get', id, found);
    return found;
  };
  const index: Index = {
    get design() {
      reads.add('design', '', of.design);
      return of.design;
    },
    cells: recordedCells(of, reads, home),
    get,
    getAs: (kind, id) => {
      const found = get(id);
      return (found?.kind === kind ? found : undefined) as never;
    },
    all: (kind) => {
      const found = of.all(kind);
      reads.add('all', kind, found);
      return found;
    },
    inVpc: (vpc, kind) => {
      const found = of.inVpc(vpc, kind);
      if (vpc !== home) reads.add('inVpc', `${kind} ${vpc}`, found);
      return found;
    },
    children: (parent) => {
      const found = of.children(parent);
      if (!isOwn(parent)) reads.add('children', parent, found);
      return found;
    },
    vpcOf: (id) => {
      const vpc = of.vpcOf(id);
      if (home === null || vpc !== home) reads.add('vpcOf', id, vpc);
      return vpc;
    },
    regionOf: (id) => {
      const region = of.regionOf(id);
      // Everything in a VPC is in the Region of the VPC.
      reads.add('regionOf', isOwn(id) ? (home ?? id) : id, region);
      return region;
    },
    referrers: (to) => {
      const found = of.referrers(to);
      if (home !== null && isOwn(to)) reads.add('referrersInto', home, of.referrersInto(home));
      else reads.add('referrers', to, found);
      return found;
    },
    referrersInto: (cell) => {
      const found = of.referrersInto(cell);
      reads.add('referrersInto', cell, found);
      return found;
    },
  };
  recordings.set(index, { of, home, reads });
  return { index, reads };
}

/** The index behind one that records. */
export const plain = (index: Index): Index => recordings.get(index)?.of ?? index;

/** Notes what was read for something that is kept for several readers; `cell` is the VPC that it was computed from. */
export function noteReads(index: Index, reads: Reads, cell?: Cell<Resource>): void {
  const recorder = recordings.get(index);
  if (!recorder) return;
  recorder.reads.include(reads);
  if (cell && cell.vpc !== recorder.home) recorder.reads.add('cell', cell.vpc, cell);
}
