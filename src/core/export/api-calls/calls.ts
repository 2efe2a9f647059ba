import type { Service } from '../../cloud/api';
import type { Place } from '../../cloud/place';
import type { ResourceId } from '../../model/resource';

/** What a parameter holds: constants, what an earlier call gave, and lists and objects of these. */
export type Value =
  | { readonly type: 'literal'; readonly value: string | number | boolean }
  /** what AWS takes in Base64 */
  | { readonly type: 'base64'; readonly text: string }
  | { readonly type: 'variable'; readonly name: string }
  /** the n-th /64 of an IPv6 block */
  | { readonly type: 'ipv6-subnet'; readonly of: string; readonly number: number }
  /** what only who runs it knows: taken from a variable of the environment, which has this name in capitals */
  | { readonly type: 'secret'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | MapValue;

export interface MapValue {
  readonly type: 'map';
  readonly entries: readonly (readonly [string, Value])[];
}

/** One step into a response. */
export type Step =
  | { readonly type: 'member'; readonly name: string }
  | { readonly type: 'index'; readonly at: number }
  /** the first item whose member, such as `Attachment.SubnetId`, has this value */
  | { readonly type: 'where'; readonly member: string; readonly value: Value }
  /** the values of an object, as a list */
  | { readonly type: 'values' }
  | { readonly type: 'nth'; readonly by: string; readonly at: number };

export interface Call {
  readonly service: Service;
  readonly action: string;
  readonly parameters: MapValue;
  readonly place: Place;
}

/** A part of a response that is kept under a name, in the words of snake_case. */
export interface Capture {
  readonly variable: string;
  readonly path: readonly Step[];
}

/** Until something is so: by a waiter of the SDKs, or by asking again and again. */
export type Waiting =
  | { readonly type: 'waiter'; readonly waiter: string; readonly call: Omit<Call, 'action'> }
  | {
      readonly type: 'poll';
      readonly call: Call;
      readonly path: readonly Step[];
      readonly until: string;
      readonly failed: readonly string[];
    };

export type Act =
  | {
      readonly type: 'call';
      readonly call: Call;
      readonly captures: readonly Capture[];
      /** error codes that mean that it is so already; nothing is captured then */
      readonly tolerate: readonly string[];
      /** a name that is kept once the call was made, where a deleting script has nothing else to go by */
      readonly mark: string | null;
      readonly reads: boolean;
      readonly owner: ResourceId | null;
    }
  | { readonly type: 'wait'; readonly waiting: Waiting; readonly owner: ResourceId | null };

/** One step of deleting. */
export interface Undoing {
  /** All of these names have to be known, else there is nothing to delete. */
  readonly known: readonly string[];
  readonly call: Call;
  readonly owner: ResourceId;
}
export type UndoAct =
  | ({ readonly type: 'undo' } & Undoing)
  | { readonly type: 'gone'; readonly waiting: Waiting; readonly known: readonly string[]; readonly owner: ResourceId };

/** What the targets print: everything in its order. */
export interface CallPlan {
  readonly acts: readonly Act[];
  readonly undo: readonly UndoAct[];
  readonly secrets: readonly { readonly name: string; readonly description: string }[];
  /** Names of what the summary tells, in order: ids of resources. */
  readonly ids: readonly { readonly variable: string; readonly owner: ResourceId; readonly place: Place }[];
}

/** Names of all variables that a value uses. */
export function variablesOf(value: Value, found: Set<string> = new Set()): Set<string> {
  if (value.type === 'variable') found.add(value.name);
  else if (value.type === 'ipv6-subnet') found.add(value.of);
  else if (value.type === 'list') for (const item of value.items) variablesOf(item, found);
  else if (value.type === 'map') for (const [, inner] of value.entries) variablesOf(inner, found);
  return found;
}

/** What raw requests need to know beyond the names of parameters. */
export interface WireNames {
  /** names of EC2 parameters in a request where they are not those of the reference */
  readonly usual: Readonly<Record<string, string>>;
  /** by `Action.Path`, where the usual one does not hold */
  readonly exceptions: Readonly<Record<string, string>>;
  /** what items of lists are called, by `service.Parameter`; else `member` */
  readonly lists: Readonly<Record<string, string>>;
  /** method and path, by `service.Action` */
  readonly rest: Readonly<Record<string, string>>;
  /** where parameters of REST requests go, by `service.Action.Parameter`; else into the body */
  readonly places: Readonly<Record<string, string>>;
  /** the header for a checksum of the body, by `service.Action` */
  readonly checksums: Readonly<Record<string, string>>;
  /** the question of a waiter, by `service.Waiter` */
  readonly waiters: Readonly<Record<string, string>>;
}
