import { create } from 'zustand';
import type { Addresses } from '../../core/export/index';
import { useDocument } from './document';

interface EarlierExport {
  /** milliseconds since 1970 */
  readonly at: number;
  readonly addresses: Addresses;
}

/** What the user took of one design as Terraform. */
export interface EarlierExports {
  readonly id: string;
  /** Name of the design, by which it is found again when the design is opened. */
  readonly design: string;
  /** Whether code gets `moved` blocks for what was renamed since. */
  readonly moved: boolean;
  /** The oldest first; never empty. */
  readonly exports: readonly EarlierExport[];
}

interface EarlierState {
  /** of every design that is remembered, the latest first */
  readonly all: readonly EarlierExports[];
  /** that of the open design */
  readonly open: string | null;
}

/** Chains of more names than this are hardly ever wanted. */
const MOST_EXPORTS = 20;

export const useEarlierExports = create<EarlierState>()(() => ({ all: [], open: null }));

const openIn = ({ all, open }: EarlierState) => all.find(({ id }) => id === open) ?? null;
const openName = () => useDocument.getState().history.design.name;
const idFor = (all: EarlierState['all'], name: string) => all.find(({ design }) => design === name)?.id ?? null;

/** What is remembered of the open design; null if nothing is. */
export const useEarlier = () => useEarlierExports(openIn);

const lists = new WeakMap<EarlierExports['exports'], readonly Addresses[]>();

/** The same list for the same exports, so that code is not printed again for nothing. */
function listsOf(earlier: EarlierExports | null): readonly Addresses[] | undefined {
  if (!earlier?.moved) return undefined;
  const known = lists.get(earlier.exports) ?? earlier.exports.map(({ addresses }) => addresses);
  lists.set(earlier.exports, known);
  return known;
}

/** What `moved` blocks are to be made from; undefined if none are wanted. */
export const movedFrom = () => listsOf(openIn(useEarlierExports.getState()));
export const useMovedFrom = () => useEarlierExports((state) => listsOf(openIn(state)));

function put(changed: EarlierExports): void {
  const { all } = useEarlierExports.getState();
  useEarlierExports.setState({ all: [changed, ...all.filter(({ id }) => id !== changed.id)], open: changed.id });
}

const same = (a: Addresses, b: Addresses) =>
  a.size === b.size && [...a].every(([key, address]) => b.get(key) === address);

/** Counts renames from this export on. */
export function startFrom(addresses: Addresses): void {
  const before = openIn(useEarlierExports.getState());
  const at = Date.now();
  put({
    id: before?.id ?? `${at}-${useEarlierExports.getState().all.length}`,
    design: openName(),
    moved: before?.moved ?? false,
    exports: [{ at, addresses }],
  });
}

/**
 * The user took all files of this export. While they have `moved` blocks, earlier exports stay known, because nothing
 * tells which of them was applied.
 */
export function rememberExport(addresses: Addresses): void {
  const before = openIn(useEarlierExports.getState());
  if (!before?.moved) {
    startFrom(addresses);
    return;
  }
  const last = before.exports.at(-1);
  if (!last || !same(last.addresses, addresses))
    put({ ...before, exports: [...before.exports, { at: Date.now(), addresses }].slice(-MOST_EXPORTS) });
}

export function setMoved(moved: boolean): void {
  const before = openIn(useEarlierExports.getState());
  if (before && before.moved !== moved) put({ ...before, moved });
}

export function forgetExports(): void {
  const { all, open } = useEarlierExports.getState();
  useEarlierExports.setState({ all: all.filter(({ id }) => id !== open), open: null });
}

/** Takes over what an earlier visit left. */
export function restoreEarlier(stored: readonly EarlierExports[]): void {
  const { all, open } = useEarlierExports.getState();
  const known = new Set(all.map(({ id }) => id));
  const merged = [...all, ...stored.filter(({ id }) => !known.has(id))];
  useEarlierExports.setState({ all: merged, open: open ?? idFor(merged, openName()) });
}

/** What is remembered follows a design that gets another name; another design has its own. */
export function followDesign(): () => void {
  return useDocument.subscribe((now, before) => {
    const [{ design: next }, { design: last }] = [now.history, before.history];
    if (next.name === last.name) return;
    const state = useEarlierExports.getState();
    const earlier = openIn(state);
    if (next.resources !== last.resources) useEarlierExports.setState({ open: idFor(state.all, next.name) });
    else if (earlier) put({ ...earlier, design: next.name });
  });
}
