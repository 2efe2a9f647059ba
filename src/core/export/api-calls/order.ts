import type { Place } from '../../cloud/place';
import { referredBy } from '../expressions';
import type { Plan, PlannedBlock } from '../plan';

/** Numbers, the smallest first. */
class Heap {
  readonly #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: number): void {
    const items = this.#items;
    items.push(item);
    let at = items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] ?? 0;
      if (above <= item) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && (items[child + 1] ?? 0) < (items[child] ?? 0)) child += 1;
      if ((items[child] ?? 0) >= last) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = last;
    return first;
  }
}

/** Keys of the blocks that have to be made before another one. */
export function needsOf(planned: PlannedBlock): readonly string[] {
  const needs = new Set(planned.dependsOn);
  for (const { value } of planned.properties) referredBy(value, (key) => needs.add(key));
  needs.delete(planned.block.key);
  return [...needs];
}

/**
 * The blocks in an order in which they can be made: each after what it needs, else as the plan has them, and as many as
 * possible of one place before the next. Where blocks need each other, the first of them goes first.
 */
export function inOrder(plan: Plan): readonly PlannedBlock[] {
  const { blocks } = plan;
  const numbers = new Map(blocks.map(({ block }, i) => [block.key, i]));
  const missing: number[] = [];
  const users: number[][] = blocks.map(() => []);
  blocks.forEach((planned, i) => {
    const needs = needsOf(planned).flatMap((key) => numbers.get(key) ?? []);
    missing.push(needs.length);
    for (const need of needs) users[need]?.push(i);
  });
  const ready = new Map<Place, Heap>(plan.places.map((place) => [place, new Heap()]));
  const heapOf = (i: number) => {
    const place = (blocks[i] as PlannedBlock).block.place;
    let heap = ready.get(place);
    if (!heap) {
      heap = new Heap();
      ready.set(place, heap);
    }
    return heap;
  };
  const done = new Set<number>();
  const order: PlannedBlock[] = [];
  let stuck = 0;
  const release = (i: number) => {
    if (!done.has(i)) heapOf(i).push(i);
  };
  missing.forEach((count, i) => {
    if (count === 0) release(i);
  });
  let current: Heap | undefined;
  while (order.length < blocks.length) {
    if (!current || current.size === 0) current = [...ready.values()].find((heap) => heap.size > 0);
    if (!current) {
      while (done.has(stuck)) stuck += 1;
      release(stuck);
      continue;
    }
    const i = current.pop() ?? 0;
    if (done.has(i)) continue;
    done.add(i);
    order.push(blocks[i] as PlannedBlock);
    for (const user of users[i] ?? []) {
      missing[user] = (missing[user] ?? 0) - 1;
      if (missing[user] === 0) release(user);
    }
  }
  return order;
}
