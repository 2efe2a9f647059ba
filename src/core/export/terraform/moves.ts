/**
 * The addresses of an export: `aws_subnet.public_a` by the key of its block, which is the same in every export of one
 * design (`subnet-4`, `subnet-4/routes`). In the order of the output.
 */
export type Addresses = ReadonlyMap<string, string>;

/** One resource of Terraform, before and after. */
export interface Move {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Renames that depend on each other, and the moves within the state that carry them out, in their order. */
export interface Exchange {
  readonly keys: readonly string[];
  readonly steps: readonly (readonly [from: string, to: string])[];
}

export interface Moves {
  /** What `moved` blocks can say. */
  readonly blocks: readonly Move[];
  /** What has to be done by hand. */
  readonly exchanges: readonly Exchange[];
}

const typeOf = (address: string) => address.slice(0, address.indexOf('.'));

/** Whose an address is and was; null if it has been of several. */
function holdersIn(lists: readonly Addresses[]): ReadonlyMap<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const list of lists)
    for (const [key, address] of list)
      holders.set(address, !holders.has(address) || holders.get(address) === key ? key : null);
  return holders;
}

/** An address that is nobody's: where an object is put for a moment, or for Terraform to destroy it. */
function freeAddresses(lists: readonly Addresses[]): (near: string) => string {
  const taken = new Set(lists.flatMap((list) => [...list.values()]));
  return (near) => {
    let free = `${near}_before`;
    for (let n = 2; taken.has(free); n += 1) free = `${near}_before_${n}`;
    taken.add(free);
    return free;
  };
}

/** The order in which each move finds its place free. */
function exchangesOf(moves: readonly Move[], last: Addresses, free: (near: string) => string): readonly Exchange[] {
  const byTo = new Map(moves.map((move) => [move.to, move]));
  const left = new Set(moves);
  const held = new Set(last.values());
  const froms = new Set(moves.map(({ from }) => from));
  /** The moves into the place that another one has left, one after the other. */
  const intoPlaceOf = (first: Move | undefined): readonly Move[] => {
    const chain: Move[] = [];
    for (let move = first; move && left.delete(move); move = byTo.get(move.from)) chain.push(move);
    return chain;
  };
  const step = ({ from, to }: Move) => [from, to] as const;
  const keysOf = (chain: readonly Move[]) => chain.map(({ key }) => key);
  const ending = moves
    .filter(({ to }) => !froms.has(to))
    .map((end): Exchange => {
      const chain = intoPlaceOf(end);
      // Held by what is deleted: beside its configuration Terraform destroys it.
      const aside = held.has(end.to) ? [[end.to, free(end.to)] as const] : [];
      return { keys: keysOf(chain), steps: [...aside, ...chain.map(step)] };
    });
  const circles = moves.flatMap((first): readonly Exchange[] => {
    if (!left.delete(first)) return [];
    const rest = intoPlaceOf(byTo.get(first.from));
    const spare = free(first.from);
    const steps = [[first.from, spare] as const, ...rest.map(step), [spare, first.to] as const];
    return [{ keys: keysOf([first, ...rest]), steps }];
  });
  return [...ending, ...circles];
}

/**
 * What was renamed since earlier exports (the oldest first), whichever of them was applied last: each address that a
 * resource had leads to its next one. Terraform refuses a move from an address that is still declared, and does not
 * carry out one to an address where something else is; so an address that has been of two resources is in no block.
 * https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
export function movesSince(earlier: readonly Addresses[], present: Addresses): Moves {
  const last = earlier.at(-1);
  if (!last) return { blocks: [], exchanges: [] };
  const holders = holdersIn([...earlier, present]);
  const blocks: Move[] = [];
  const byHand: Move[] = [];
  for (const [key, to] of present) {
    const had = new Set<string>();
    for (const list of earlier) {
      const address = list.get(key);
      if (address === undefined || address === to || typeOf(address) !== typeOf(to)) continue;
      // In the order of their last use, so that no address leads back.
      had.delete(address);
      had.add(address);
    }
    const own = holders.get(to) === key ? [...had].filter((address) => holders.get(address) === key) : [];
    own.forEach((from, i) => {
      blocks.push({ key, from, to: own[i + 1] ?? to });
    });
    const from = last.get(key) ?? to;
    if (had.has(from) && last.get(key) !== to && !own.includes(from)) byHand.push({ key, from, to });
  }
  return { blocks, exchanges: exchangesOf(byHand, last, freeAddresses([...earlier, present])) };
}
