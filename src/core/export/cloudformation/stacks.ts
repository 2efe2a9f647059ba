import type { Area } from '../../cloud/block';
import type { Attribute } from '../../cloud/expr';
import { pascalCase } from '../../cloud/labels';
import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import { referencesOf } from '../expressions';
import type { Plan, PlannedBlock } from '../plan';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const MAX_RESOURCES = 500;
export const MAX_OUTPUTS = 200;
export const MAX_BYTES = 1_048_576;
/** The largest template that is given directly instead of by the URL of an S3 object. */
export const MAX_DIRECT_BYTES = 51_200;

/** One template: all of a place, or a part of it where that is too much for one. */
export interface Stack {
  readonly place: Place;
  /** '' for all of a place; else what the part holds, unique in its place */
  readonly part: string;
  readonly blocks: readonly PlannedBlock[];
}

/** A VPC and its ways out come first, then what stands in it, then what leads to others. */
const LAYERS: Readonly<Record<Area, number>> = {
  network: 0,
  gateways: 0,
  security: 1,
  peering: 1,
  vpn: 1,
  transit: 1,
  endpoints: 1,
  routing: 2,
  compute: 2,
  observability: 3,
};

/** The keys in the same place that a block needs: by a property, or without one. */
function needsOf(planned: PlannedBlock, plan: Plan): readonly string[] {
  const keys = new Set<string>(planned.dependsOn);
  for (const { value } of planned.properties) for (const { block } of referencesOf(value)) keys.add(block);
  keys.delete(planned.block.key);
  return [...keys].filter((key) => plan.byKey.get(key)?.block.place === planned.block.place);
}

interface Part {
  readonly home: string;
  readonly layer: number;
}

/**
 * A part of a place for each block: one for each VPC (and one for what is in none) and layer. What needs a block of
 * another VPC is in a later layer than that, so that parts never need each other in a circle; and which part a block is
 * in follows from what it needs alone, so that another resource moves none.
 */
function partsOf(blocks: readonly PlannedBlock[], plan: Plan, index: Index): ReadonlyMap<string, Part> {
  const own = new Map(blocks.map((planned) => [planned.block.key, planned]));
  const parts = new Map<string, Part>();
  const homeOf = ({ block }: PlannedBlock) => {
    const vpc = index.vpcOf(block.owner);
    return vpc !== null && own.has(vpc) ? vpc : '';
  };
  const partOf = (planned: PlannedBlock): Part => {
    const known = parts.get(planned.block.key);
    if (known) return known;
    const home = homeOf(planned);
    // A circle cannot be exported anyhow; it must not hang.
    parts.set(planned.block.key, { home, layer: LAYERS[planned.block.type.area] });
    let layer = LAYERS[planned.block.type.area];
    for (const key of needsOf(planned, plan)) {
      const other = own.get(key);
      if (!other) continue;
      const needed = partOf(other);
      layer = Math.max(layer, needed.home === home ? needed.layer : needed.layer + 1);
    }
    const part = { home, layer };
    parts.set(planned.block.key, part);
    return part;
  };
  for (const planned of blocks) partOf(planned);
  return parts;
}

const numberOf = (key: string) => Number(/-([0-9]+)(?:\/|$)/.exec(key)?.[1] ?? 0);

/** What is needed first, otherwise in order of creation: a new resource comes last. */
function inOrder(blocks: readonly PlannedBlock[], plan: Plan): readonly PlannedBlock[] {
  const own = new Map(blocks.map((planned) => [planned.block.key, planned]));
  const done = new Set<string>();
  const ordered: PlannedBlock[] = [];
  const visit = (planned: PlannedBlock) => {
    if (done.has(planned.block.key)) return;
    done.add(planned.block.key);
    for (const key of needsOf(planned, plan)) {
      const other = own.get(key);
      if (other) visit(other);
    }
    ordered.push(planned);
  };
  for (const planned of [...blocks].sort((a, b) => numberOf(a.block.key) - numberOf(b.block.key))) visit(planned);
  return ordered;
}

/** How many values of each block others refer to. */
function usesOf(plan: Plan): ReadonlyMap<string, number> {
  const used = new Map<string, Set<Attribute>>();
  for (const { properties } of plan.blocks)
    for (const { value } of properties)
      for (const { block, attribute } of referencesOf(value))
        used.set(block, (used.get(block) ?? new Set()).add(attribute));
  return new Map([...used].map(([key, attributes]) => [key, attributes.size]));
}

const abroad = new WeakMap<Plan, ReadonlySet<string>>();

/** Keys of the blocks whose ids blocks of another place refer to. */
export function referredAbroad(plan: Plan): ReadonlySet<string> {
  let found = abroad.get(plan);
  if (!found) {
    const keys = new Set<string>();
    for (const { block, properties } of plan.blocks)
      for (const { value } of properties)
        for (const { block: key, attribute } of referencesOf(value)) {
          const other = plan.byKey.get(key)?.block;
          if (attribute === 'id' && other && other.place !== block.place) keys.add(key);
        }
    found = keys;
    abroad.set(plan, found);
  }
  return found;
}

/** Pieces of a part that keep to the limits of a template. */
function pieces(blocks: readonly PlannedBlock[], uses: ReadonlyMap<string, number>, most: number) {
  const all: PlannedBlock[][] = [];
  let [current, outputs]: [PlannedBlock[], number] = [[], 0];
  for (const planned of blocks) {
    const more = uses.get(planned.block.key) ?? 0;
    if (current.length >= most || (current.length > 0 && outputs + more > MAX_OUTPUTS)) {
      all.push(current);
      [current, outputs] = [[], 0];
    }
    current.push(planned);
    outputs += more;
  }
  return [...all, current];
}

/** Stacks of a place in the order in which they are made, none with more than `most` resources. */
export function splitPlace(plan: Plan, place: Place, index: Index, most = MAX_RESOURCES): readonly Stack[] {
  const blocks = plan.blocks.filter(({ block }) => block.place === place);
  const parts = partsOf(blocks, plan, index);
  const groups = new Map<string, { readonly part: Part; readonly blocks: PlannedBlock[] }>();
  for (const planned of blocks) {
    const part = parts.get(planned.block.key) ?? { home: '', layer: 0 };
    const id = `${part.layer}/${part.home}`;
    const group = groups.get(id) ?? { part, blocks: [] };
    groups.set(id, group);
    group.blocks.push(planned);
  }
  const uses = usesOf(plan);
  return [...groups.values()]
    .sort((a, b) => a.part.layer - b.part.layer || numberOf(a.part.home) - numberOf(b.part.home))
    .flatMap(({ part, blocks: own }) => {
      const home = plan.byKey.get(part.home)?.label ?? 'Shared';
      const name = `${home}-${part.layer + 1}`;
      const all = pieces(inOrder(own, plan), uses, most);
      return all.map((piece, i) => {
        const keys = new Set(piece.map(({ block }) => block.key));
        // Inside of a template the order is that of every export.
        const sorted = own.filter(({ block }) => keys.has(block.key));
        return { place, part: i === 0 ? name : `${name}-${i + 1}`, blocks: sorted };
      });
    });
}

/** Where blocks are when the parts of a place are stacks of their own: what other stacks give and take. */
export class Exports {
  readonly #stackOf = new Map<string, Stack>();
  readonly #given = new Map<Stack, Map<string, { readonly key: string; readonly attribute: Attribute }>>();

  constructor(stacks: readonly Stack[]) {
    for (const stack of stacks) for (const { block } of stack.blocks) this.#stackOf.set(block.key, stack);
  }

  isIn(key: string, stack: Stack): boolean {
    return this.#stackOf.get(key) === stack;
  }

  /** The name of a value that another stack gives, after the prefix of all stacks. */
  take(planned: PlannedBlock, attribute: Attribute): string {
    const stack = this.#stackOf.get(planned.block.key);
    const name = exportName(planned, attribute);
    if (stack) {
      const given = this.#given.get(stack) ?? new Map();
      this.#given.set(stack, given.set(name, { key: planned.block.key, attribute }));
    }
    return name;
  }

  givenBy(stack: Stack) {
    return [...(this.#given.get(stack) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function exportName({ label }: PlannedBlock, attribute: Attribute): string {
  return `${label}${pascalCase(attribute)}`;
}
