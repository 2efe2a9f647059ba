import type { ResourceId, Tag } from '../../model/resource';
import { type FieldsOf, type KindName, kindOf, type Resource } from '../index';

/** Stems of names in several scripts; security groups, whose names AWS restricts, take the first ones only. */
export const PLAIN = ['web', 'App-Server', 'db 1', 'cache_tier', 'IPv6-edge', '3tier', 'a.b:c/d', 'x+y=z'];
export const STEMS = [...PLAIN, '웹 서버', '데이터', 'データ', '网络', 'сеть', 'café', 'شبكة', 'δίκτυο', 'ネット🙂'];

/** mulberry32: the same numbers for the same seed, everywhere. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (end: number) => Math.floor(next() * end),
    chance: (probability: number) => next() < probability,
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  };
}
export type Random = ReturnType<typeof randomFrom>;

export interface Builder {
  readonly random: Random;
  readonly resources: Map<ResourceId, Resource>;
  add<K extends KindName>(kind: K, name: string, parent: ResourceId | null, fields?: Partial<FieldsOf<K>>): ResourceId;
  set<K extends KindName>(kind: K, id: ResourceId, fields: Partial<FieldsOf<K>>): void;
  readonly nextNumber: () => number;
  /** The same design with numbers of its own, so that what one topic draws does not depend on the others. */
  readonly withRandom: (random: Random) => Builder;
}

export function builder(random: Random, shared = { resources: new Map<ResourceId, Resource>(), next: 1 }): Builder {
  const { resources } = shared;
  const tags = (): readonly Tag[] =>
    random.chance(0.3)
      ? [
          { key: 'Team', value: random.pick(STEMS) },
          { key: 'kubernetes.io/role/elb', value: '1' },
        ]
      : [];
  return {
    random,
    resources,
    nextNumber: () => shared.next,
    withRandom: (own) => builder(own, shared),
    add: (kind, name, parent, fields = {}) => {
      const id = `${kind}-${shared.next}`;
      shared.next += 1;
      const tagged = kindOf(kind).tagged ? tags() : [];
      const resource = { id, kind, name, parent, tags: tagged, ...(kindOf(kind).defaults as object), ...fields };
      resources.set(id, resource as unknown as Resource);
      return id;
    },
    set: (_kind, id, fields) => {
      resources.set(id, { ...resources.get(id), ...fields } as Resource);
    },
  };
}

/** An ordinary VPC, and what there is to hang more on. */
export interface MadeVpc {
  readonly id: ResourceId;
  readonly number: number;
  readonly cidr: string;
  readonly region: string;
  readonly publicTable: ResourceId;
  readonly privateTable: ResourceId;
  readonly groups: readonly ResourceId[];
  readonly publicSubnets: readonly ResourceId[];
  readonly privateSubnets: readonly ResourceId[];
}
