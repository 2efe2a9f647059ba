import { type Parsed, parsed, problem } from './parsed';
import { ianaProtocolName } from './protocol-names';

/** As stored: `tcp`, `udp`, `icmp`, `icmpv6`, `-1` (all) or a decimal number from 0 to 255. */
export type Protocol = string;

export interface KnownProtocol {
  /** IANA number; -1 is all protocols. */
  readonly number: number;
  /** How AWS spells it: a name where there is one, else the number. */
  readonly name: Protocol;
}

/** IANA numbers of the protocols that AWS knows by name; -1 is all of them. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['-1', -1],
  ['all', -1],
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
  ['icmpv6', 58],
]);

/** Number of a protocol given as `tcp`, `udp`, `icmp`, `icmpv6`, `-1` or 0 to 255; null for anything else. */
export function protocolNumber(text: string): number | null {
  const known = NUMBERS.get(text.toLowerCase());
  if (known !== undefined) return known;
  return /^(0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= 255 ? Number(text) : null;
}

/** How AWS spells it: a name where there is one, else the number; null for what is no protocol. */
export function protocolName(text: string): string | null {
  const number = protocolNumber(text);
  if (number === null) return null;
  for (const [name, value] of NUMBERS) if (value === number) return name;
  return String(number);
}

/**
 * Numbers are aliases of names: `6` is `tcp`. Case does not matter; refuses other words and numbers outside 0 to
 * 255.
 */
export function parseProtocol(text: string): Parsed<KnownProtocol> {
  const number = protocolNumber(text);
  const name = protocolName(text);
  if (number !== null && name !== null) return parsed({ number, name });
  const expected = 'expected tcp, udp, icmp, icmpv6, -1 for all, or a number from 0 to 255';
  return problem(/^[1-9][0-9]*$/.test(text) ? 'range' : 'syntax', `${expected}, found "${text}"`);
}

/** For people: `TCP`, `All`, `ESP (50)`; the text itself if it is no protocol. */
export function protocolLabel(text: string): string {
  const number = protocolNumber(text);
  if (number === null) return text;
  const labels: Readonly<Record<number, string>> = {
    [-1]: 'All',
    1: 'ICMP',
    6: 'TCP',
    17: 'UDP',
    58: 'ICMPv6',
  };
  const other = ianaProtocolName(number);
  return labels[number] ?? (other ? `${other} (${number})` : `Protocol ${number}`);
}

/** TCP and UDP. */
export function hasPorts(number: number): boolean {
  return number === 6 || number === 17;
}

/** ICMP and ICMPv6. */
export function isIcmp(number: number): boolean {
  return number === 1 || number === 58;
}
