import type { ResourceOf } from '../../../kinds/index';
import { readCidr } from '../../../kinds/network';
import { type Cidr, containsCidr } from '../../../net/cidr';
import { hasPorts, isIcmp, protocolLabel, protocolNumber } from '../../../net/protocol';
import { remembered } from '../../remembered';
import { named } from '../../words';

export type Acl = ResourceOf<'network-acl'>;
export type Entry = Acl['inbound'][number];
export type Direction = 'inbound' | 'outbound';

/** One entry of an ACL with its place: `at` is its path, `inbound[2]`. */
export interface Row {
  readonly direction: Direction;
  readonly at: string;
  readonly entry: Entry;
}

export const directions = ['inbound', 'outbound'] as const;

const rows = remembered((acl: Acl) => {
  const inDirection = (direction: Direction): readonly Row[] =>
    acl[direction].map((entry, i) => ({ direction, at: `${direction}[${i}]`, entry }));
  const [inbound, outbound] = [inDirection('inbound'), inDirection('outbound')];
  return { inbound, outbound, all: [...inbound, ...outbound] };
});

export const rowsIn = (acl: Acl, direction: Direction): readonly Row[] => rows(acl)[direction];
export const rowsOf = (acl: Acl): readonly Row[] => rows(acl).all;

function portText({ protocol, fromPort, toPort }: Entry): string {
  const number = protocolNumber(protocol);
  if (number === null || !hasPorts(number) || fromPort === null || toPort === null) return '';
  return fromPort === toPort ? ` ${fromPort}` : ` ${fromPort}-${toPort}`;
}

/** `Inbound entry 100 of "nacl" (allow TCP 22 from 0.0.0.0/0)`. */
export function entryName(acl: Acl, { direction, entry }: Row): string {
  const what = `${entry.action} ${protocolLabel(entry.protocol)}${portText(entry)}`;
  const peer = entry.cidr === '' ? '' : ` ${direction === 'inbound' ? 'from' : 'to'} ${entry.cidr}`;
  const side = direction === 'inbound' ? 'Inbound' : 'Outbound';
  return `${side} entry ${entry.ruleNumber} of ${named(acl)} (${what}${peer})`;
}

/** What an entry matches: addresses, protocol (-1: all) and an interval of ports, or of ICMP types with their codes. */
export interface Match {
  readonly cidr: Cidr;
  readonly protocol: number;
  readonly from: number;
  readonly to: number;
}

/** Null for an entry that AWS could not read. */
export const matchOf = remembered((entry: Entry): Match | null => {
  const protocol = protocolNumber(entry.protocol);
  const cidr = readCidr(entry.cidr);
  if (protocol === null || !cidr) return null;
  if (isIcmp(protocol)) {
    const { icmpType: type, icmpCode: code } = entry;
    if (type === null || type === -1) return { cidr, protocol, from: 0, to: 65535 };
    const last = code === null || code === -1 ? 255 : code;
    return { cidr, protocol, from: type * 256 + (last === code ? code : 0), to: type * 256 + last };
  }
  if (!hasPorts(protocol)) return { cidr, protocol, from: 0, to: 65535 };
  if (entry.fromPort === null || entry.toPort === null) return null;
  return { cidr, protocol, from: entry.fromPort, to: entry.toPort };
});

/** Whether every packet of `inner` matches `outer` too. */
export function coversMatch(outer: Match, inner: Match): boolean {
  if (outer.protocol !== -1 && outer.protocol !== inner.protocol) return false;
  const ports = outer.protocol === -1 || (outer.from <= inner.from && outer.to >= inner.to);
  return ports && containsCidr(outer.cidr, inner.cidr);
}
