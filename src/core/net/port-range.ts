import { type Parsed, parsed, problem } from './parsed';

/** Both ends are included; 0 to 65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const LAST = 65535;

export const ALL_PORTS: PortRange = { from: 0, to: LAST };

const NUMBER = /^(0|[1-9][0-9]*)$/;

const EXPECTED = 'expected a port such as 443, a range such as 1024-65535, or all';

/**
 * `80`, `1024-65535`, or `all`. Refuses spaces, leading zeros, open ends, ports above 65535 and ranges that run
 * backwards.
 */
export function parsePortRange(text: string): Parsed<PortRange> {
  if (text === 'all') return parsed(ALL_PORTS);
  const dash = text.indexOf('-');
  const fromText = dash < 0 ? text : text.slice(0, dash);
  const toText = dash < 0 ? text : text.slice(dash + 1);
  if (!NUMBER.test(fromText) || !NUMBER.test(toText)) return problem('syntax', `${EXPECTED}, found "${text}"`);
  const range = { from: Number(fromText), to: Number(toText) };
  if (range.from > LAST || range.to > LAST)
    return problem('range', `expected ports from 0 to ${LAST}, found "${text}"`);
  if (range.from > range.to) {
    return problem('range', `expected the lower port first, found "${text}"`, `${toText}-${fromText}`);
  }
  return parsed(range);
}

/** The shortest text that parses back: `all`, `80`, `1024-65535`. */
export function formatPortRange(range: PortRange): string {
  if (range.from === 0 && range.to === LAST) return 'all';
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

/** Whether every port of `inner` is in `outer`. */
export function containsPorts(outer: PortRange, inner: PortRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether they share a port. */
export function overlapsPorts(a: PortRange, b: PortRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function portCount(range: PortRange): number {
  return range.to - range.from + 1;
}
