import { type CidrFault, cidrFault } from '../../cidr-fault';
import { remembered } from '../../remembered';
import type { Problem } from '../../rule';
import { changeRule, type Group, type Row, rowsOf } from './rows';

interface Faulty {
  readonly row: Row;
  readonly cidr: string;
  readonly fault: CidrFault;
}

const faulty = remembered((group: Group): readonly Faulty[] =>
  rowsOf(group).flatMap((row) => {
    const { peer } = row.rule;
    if (peer.type !== 'cidr' || peer.cidr === '') return [];
    const fault = cidrFault(peer.cidr);
    return fault ? [{ row, cidr: peer.cidr, fault }] : [];
  }),
);

/** The rules of a group whose CIDR has this fault, said by `say` from the place and the fault; repaired where one text is meant. */
export function* faultyCidrs(
  group: Group,
  what: CidrFault['what'],
  say: (place: string, found: string, fault: CidrFault) => string,
): Generator<Problem> {
  for (const { row, cidr, fault } of faulty(group)) {
    if (fault.what !== what) continue;
    const meant = fault.problem.suggestion;
    yield {
      field: `${row.at}.peer.cidr`,
      message: say(`${row.direction} rule ${row.number} of "${group.name}"`, cidr, fault),
      repairs: meant
        ? changeRule(`Use ${meant}`, group, row, (now) => ({ ...now, peer: { type: 'cidr', cidr: meant } }))
        : [],
    };
  }
}
