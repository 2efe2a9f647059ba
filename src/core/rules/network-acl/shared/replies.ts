import type { Index, ResourceOf } from '../../../kinds/index';
import { effectiveNetworkAcl } from '../../../kinds/network';
import { containsCidr, overlapsCidr } from '../../../net/cidr';
import { type Acl, coversMatch, type Direction, type Match, matchOf, rowsIn } from './entries';

/** Ports of clients of every system: those that replies go to. */
const EPHEMERAL = { from: 1024, to: 65535 } as const;

type Ports = readonly [from: number, to: number];

/** A range such as 1024-65535 or 32768-61000: what lets replies in or out, not a service. */
export const isForReplies = ({ from, to }: Match): boolean => from >= EPHEMERAL.from && to - from >= 1000;

export const otherDirection = (direction: Direction): Direction => (direction === 'inbound' ? 'outbound' : 'inbound');

/** The subnets that an ACL filters. */
export const filteredBy = (index: Index, acl: Acl): readonly ResourceOf<'subnet'>[] =>
  index.inVpc(acl.parent ?? '', 'subnet').filter((subnet) => effectiveNetworkAcl(index, subnet)?.id === acl.id);

/** The ephemeral ports to which an ACL lets replies to some of the addresses of a request pass. */
export function replyPorts(acl: Acl, direction: Direction, request: Match): readonly Ports[] {
  const denied: Match[] = [];
  const open: Ports[] = [];
  const inOrder = [...rowsIn(acl, otherDirection(direction))].sort((a, b) => a.entry.ruleNumber - b.entry.ruleNumber);
  for (const { entry } of inOrder) {
    const match = matchOf(entry);
    if (!match) continue;
    if (entry.action === 'deny') denied.push(match);
    else if (overlapsCidr(match.cidr, request.cidr) && [-1, request.protocol].includes(match.protocol)) {
      const cidr = containsCidr(match.cidr, request.cidr) ? request.cidr : match.cidr;
      const [from, to] =
        match.protocol === -1
          ? [EPHEMERAL.from, EPHEMERAL.to]
          : [Math.max(match.from, EPHEMERAL.from), Math.min(match.to, EPHEMERAL.to)];
      const part = { cidr, protocol: request.protocol, from, to };
      if (from <= to && !denied.some((deny) => coversMatch(deny, part))) open.push([from, to]);
    }
  }
  return open;
}

/** The ephemeral ports that none of the ranges holds. */
export function closedPorts(open: readonly Ports[]): readonly Ports[] {
  const gaps: Ports[] = [];
  let next: number = EPHEMERAL.from;
  for (const [from, to] of [...open].sort((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= EPHEMERAL.to) gaps.push([next, EPHEMERAL.to]);
  return gaps;
}
