import type { Checks } from './checks';
import type { AnyResource, ResourceBase, ResourceId } from './resource';

/** How exported code names Availability Zones: `us-east-1a` itself, or the n-th zone that the account sees. */
export type ZoneNaming = 'literal' | 'lookup';

/**
 * One document. Immutable: every edit returns another `Design` that shares what did not change.
 * The order of `resources` is the order of creation and never changes; exports resolve name clashes by it.
 */
export interface Design<R extends ResourceBase = AnyResource> {
  readonly name: string;
  readonly zoneNaming: ZoneNaming;
  /** What the author has changed of the rules; absent: nothing. */
  readonly checks?: Checks;
  /** Number of the next id to hand out; only grows. */
  readonly nextId: number;
  readonly resources: ReadonlyMap<ResourceId, R>;
}

export function emptyDesign<R extends ResourceBase = AnyResource>(name = 'Untitled network'): Design<R> {
  return { name, zoneNaming: 'literal', nextId: 1, resources: new Map() };
}
