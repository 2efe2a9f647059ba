import type { Index, ResourceOf } from '../../../kinds/index';
import { readCidr } from '../../../kinds/network';
import { ALL_PORTS, type PortRange } from '../../../net/port-range';
import { hasPorts, isIcmp, protocolLabel, protocolNumber } from '../../../net/protocol';
import { changeRow } from '../../fixes';
import { remembered } from '../../remembered';
import type { Repair } from '../../rule';
import { named } from '../../words';

export type Group = ResourceOf<'security-group'>;
export type GroupRule = Group['inbound'][number];
export type Direction = 'inbound' | 'outbound';

/** One rule of a group with its place: `at` is its path, `inbound[2]`. */
export interface Row {
  readonly direction: Direction;
  readonly at: string;
  readonly number: number;
  readonly rule: GroupRule;
}

const rows = remembered((group: Group) => {
  const inDirection = (direction: Direction): readonly Row[] =>
    group[direction].map((rule, i) => ({ direction, at: `${direction}[${i}]`, number: i + 1, rule }));
  const [inbound, outbound] = [inDirection('inbound'), inDirection('outbound')];
  return { inbound, outbound, all: [...inbound, ...outbound] };
});

export const rowsIn = (group: Group, direction: Direction): readonly Row[] => rows(group)[direction];
export const rowsOf = (group: Group): readonly Row[] => rows(group).all;

function peerText(index: Index, { peer }: GroupRule): string {
  if (peer.type === 'cidr') return peer.cidr;
  if (peer.type === 'prefix-list') return peer.list;
  if (peer.type === 'managed-prefix-list') return peer.prefixList === null ? '' : named(index.get(peer.prefixList));
  if (peer.type === 'security-group-id') return peer.groupId;
  return peer.group === null ? '' : named(index.get(peer.group));
}

function portText(rule: GroupRule): string {
  const number = protocolNumber(rule.protocol);
  if (number === null || !hasPorts(number) || rule.fromPort === null || rule.toPort === null) return '';
  return rule.fromPort === rule.toPort ? ` ${rule.fromPort}` : ` ${rule.fromPort}-${rule.toPort}`;
}

/** `Inbound rule 2 of "web" (TCP 22 from 0.0.0.0/0)`. */
export function rowName(index: Index, group: Group, row: Row): string {
  const peer = peerText(index, row.rule);
  const towards = peer === '' ? '' : ` ${row.direction === 'inbound' ? 'from' : 'to'} ${peer}`;
  const what = `${protocolLabel(row.rule.protocol)}${portText(row.rule)}${towards}`;
  return `${row.direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${row.number} of ${named(group)} (${what})`;
}

/** Ports, or ICMP type and code, in comparable form; -1 is all. */
interface Match {
  readonly protocol: number;
  readonly from: number;
  readonly to: number;
}

/** What a rule matches; null if AWS could not read it. */
export function matchOf(rule: GroupRule): Match | null {
  const protocol = protocolNumber(rule.protocol);
  if (protocol === null) return null;
  if (isIcmp(protocol)) {
    const type = rule.fromPort ?? -1;
    return { protocol, from: type, to: type === -1 ? -1 : (rule.toPort ?? -1) };
  }
  if (!hasPorts(protocol)) return { protocol, from: -1, to: -1 };
  return rule.fromPort === null || rule.toPort === null ? null : { protocol, from: rule.fromPort, to: rule.toPort };
}

/** The other end in comparable form, CIDRs with their host bits masked; null if there is none or it cannot be read. */
export function peerKey({ peer }: GroupRule): string | null {
  if (peer.type === 'security-group') return peer.group;
  if (peer.type === 'prefix-list') return peer.list === '' ? null : `list ${peer.list}`;
  if (peer.type === 'managed-prefix-list') return peer.prefixList;
  if (peer.type === 'security-group-id') return peer.groupId === '' ? null : `group ${peer.account}/${peer.groupId}`;
  const cidr = readCidr(peer.cidr);
  return cidr && `${cidr.family} ${cidr.base}/${cidr.prefix}`;
}

/** Equal for two rules that AWS takes for the same one; null if the rule cannot be read. */
export function rowKey(rule: GroupRule): string | null {
  const match = matchOf(rule);
  const peer = peerKey(rule);
  return match && peer && `${match.protocol} ${match.from} ${match.to} ${peer}`;
}

/** The ports that a rule opens for TCP (6) or UDP (17); null if none. */
export function portsFor(rule: GroupRule, protocol: 6 | 17): PortRange | null {
  const match = matchOf(rule);
  if (match?.protocol === -1) return ALL_PORTS;
  return match?.protocol === protocol ? { from: match.from, to: match.to } : null;
}

/** The repair that changes one rule; none where the group would then hold the same rule twice, which AWS refuses. */
export function changeRule(
  label: string,
  group: Group,
  row: Row,
  next: (now: GroupRule) => GroupRule,
): readonly Repair[] {
  const key = rowKey(next(row.rule));
  const taken = group[row.direction].some((other) => other.id !== row.rule.id && rowKey(other) === key);
  if (key !== null && key !== rowKey(row.rule) && taken) return [];
  return [changeRow<GroupRule>(label, group.id, row.direction, row.rule.id, next)];
}
