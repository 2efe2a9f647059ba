import { type Parsed, parsed, problem } from './parsed';

/** `value` is the address as an unsigned 32-bit number. */
export interface Address4 {
  readonly family: 4;
  readonly value: number;
}

/** `value` is the address as an unsigned 128-bit number. */
export interface Address6 {
  readonly family: 6;
  readonly value: bigint;
}

export type Address = Address4 | Address6;

const ZERO = 48;
const NINE = 57;
const DOT = 46;

/** The 32-bit value of a strict dotted quad: four decimal numbers 0 to 255 without leading zeros; -1 if it is none. */
export function readQuad(text: string, end = text.length): number {
  let value = 0;
  let part = -1;
  let parts = 0;
  let digits = 0;
  for (let i = 0; i <= end; i += 1) {
    const code = i < end ? text.charCodeAt(i) : DOT;
    if (code === DOT) {
      if (digits === 0) return -1;
      value = value * 256 + part;
      parts += 1;
      part = -1;
      digits = 0;
      continue;
    }
    if (code < ZERO || code > NINE || part === 0 || parts === 4) return -1;
    part = digits === 0 ? code - ZERO : part * 10 + code - ZERO;
    digits += 1;
    if (part > 255) return -1;
  }
  return parts === 4 ? value : -1;
}

/** Strict dotted quad: no leading zeros (`010` is octal to some programs), no spaces, exactly four parts. */
export function parseAddress4(text: string): Parsed<Address4> {
  const value = readQuad(text);
  if (value < 0) return problem('syntax', `expected an IPv4 address such as 10.0.0.1, found "${text}"`);
  return parsed({ family: 4, value });
}

function readGroups(text: string): readonly number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    if (part.includes('.')) {
      const quad = i === parts.length - 1 ? readQuad(part) : -1;
      if (quad < 0) return null;
      groups.push(Math.floor(quad / 65536), quad % 65536);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
      groups.push(Number.parseInt(part, 16));
    }
  }
  return groups;
}

function readSix(text: string): bigint | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = readGroups(halves[0] ?? '');
  const tail = halves.length === 2 ? readGroups(halves[1] ?? '') : [];
  if (!head || !tail) return null;
  // Each `::` stands for at least one group of zeros.
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n);
}

/** RFC 4291 text: eight groups, at most one `::`, an embedded dotted quad at the end; no zone index. */
export function parseAddress6(text: string): Parsed<Address6> {
  const value = readSix(text);
  if (value === null) return problem('syntax', `expected an IPv6 address such as 2001:db8::1, found "${text}"`);
  return parsed({ family: 6, value });
}

/** IPv6 if there is a colon in it, else IPv4. */
export function parseAddress(text: string): Parsed<Address> {
  return text.includes(':') ? parseAddress6(text) : parseAddress4(text);
}

function formatSix(value: bigint): string {
  const groups: number[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n) groups.push(Number((value >> shift) & 0xffffn));
  // RFC 5952: the longest run of at least two zero groups becomes `::`, the first one if several are as long.
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0) length += 1;
    if (length > best.length) best = { start, length };
  }
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (best.start < 0) return text(groups);
  return `${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}`;
}

/** Canonical text: dotted quad, or RFC 5952. */
export function formatAddress(address: Address): string {
  if (address.family === 6) return formatSix(address.value);
  const { value } = address;
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}
