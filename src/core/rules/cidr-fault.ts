import { parseCidr } from '../net/cidr';
import type { ParseProblem } from '../net/parsed';

/** What keeps a text from being a CIDR: a host without its prefix length, bits after the prefix, or anything else. */
export interface CidrFault {
  readonly what: 'no-prefix' | 'host-bits' | 'unreadable';
  readonly problem: ParseProblem;
}

/** Null for a CIDR without fault. */
export function cidrFault(text: string): CidrFault | null {
  const cidr = parseCidr(text);
  if (cidr.ok) return null;
  const { problem } = cidr;
  if (problem.code === 'host-bits') return { what: 'host-bits', problem };
  return { what: problem.suggestion?.startsWith(`${text}/`) ? 'no-prefix' : 'unreadable', problem };
}
