import { type CidrFault, cidrFault } from '../../cidr-fault';
import type { Problem } from '../../rule';
import { changeRule, type Group, rowsOf } from './rows';

/** The rules of a group whose CIDR has this fault, said by `say` from the place and the fault; repaired where one text is meant. */
export function* faultyCidrs(
  group: Group,
  what: CidrFault['what'],
  say: (place: string, found: string, fault: CidrFault) => string,
): Generator<Problem> {
  for (const row of rowsOf(group)) {
    const { peer } = row.rule;
    const fault = peer.type === 'cidr' && peer.cidr !== '' ? cidrFault(peer.cidr) : null;
    if (peer.type !== 'cidr' || fault?.what !== what) continue;
    const meant = fault.problem.suggestion;
    yield {
      field: `${row.at}.peer.cidr`,
      message: say(`${row.direction} rule ${row.number} of "${group.name}"`, peer.cidr, fault),
      repairs: meant
        ? changeRule(`Use ${meant}`, group, row, (now) => ({ ...now, peer: { type: 'cidr', cidr: meant } }))
        : [],
    };
  }
}
