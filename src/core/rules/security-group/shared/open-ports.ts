import type { Index } from '../../../kinds/index';
import { type PortRange, portCount } from '../../../net/port-range';
import type { Problem } from '../../rule';
import { rowsFromAnywhere } from './peers';
import { type Group, portsFor, type Row, rowName } from './rows';

/** Ports 1 to 65535 are as good as all of them. */
const isEverything = ({ from, to }: PortRange) => from <= 1 && to === 65535;

/** Whether a rule opens all ports of TCP or UDP, or all traffic. */
export function opensEverything(row: Row): boolean {
  return ([6, 17] as const).some((protocol) => {
    const ports = portsFor(row.rule, protocol);
    return ports !== null && isEverything(ports);
  });
}

/** Inbound rules that let anybody reach some of the TCP ports, but not all ports. */
export function* openTo(
  group: Group,
  index: Index,
  isOpen: (ports: PortRange) => boolean,
  say: (place: string, ports: PortRange) => string,
): Generator<Problem> {
  for (const row of rowsFromAnywhere(group)) {
    const ports = portsFor(row.rule, 6);
    if (!ports || ports.from > ports.to || opensEverything(row) || !isOpen(ports)) continue;
    yield { field: row.at, message: say(rowName(index, group, row), ports) };
  }
}

/** More than 100 ports in one rule are a range that nobody thought through port by port. */
export const isWide = (ports: PortRange): boolean => portCount(ports) > 100;
