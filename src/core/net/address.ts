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
const COLON = 58;
const LOWER_A = 97;
const LOWER_F = 102;
const ZEROS: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];

/** The 32-bit value of a strict dotted quad that fills `text` from `start` to its end; -1 if it is none. */
function readQuad(text: string, start: number): number {
  let value = 0;
  let part = 0;
  let parts = 0;
  let digits = 0;
  for (let i = start; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : DOT;
    if (code === DOT) {
      if (digits === 0 || parts === 4) return -1;
      value = value * 256 + part;
      parts += 1;
      part = 0;
      digits = 0;
      continue;
    }
    if (code < ZERO || code > NINE || (digits > 0 && part === 0)) return -1;
    part = part * 10 + code - ZERO;
    digits += 1;
    if (part > 255) return -1;
  }
  return parts === 4 ? value : -1;
}

/** Strict dotted quad: no leading zeros (`010` is octal to some programs), no spaces, exactly four parts. */
export function parseAddress4(text: string): Parsed<Address4> {
  const value = readQuad(text, 0);
  if (value >= 0) return parsed({ family: 4, value });
  if (readSix(text) !== null) return problem('family', `expected an IPv4 address, found the IPv6 address "${text}"`);
  return problem('syntax', `expected an IPv4 address such as 10.0.0.1, found "${text}"`);
}

function hexDigit(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO;
  const letter = code | 32;
  return letter >= LOWER_A && letter <= LOWER_F ? letter - LOWER_A + 10 : -1;
}

/** Groups before and after the `::`, which stands at index `gap`; -1 if there is none. */
type Groups = { readonly groups: readonly number[]; readonly gap: number };

function readGroups(text: string): Groups | null {
  const groups: number[] = [];
  let gap = text.startsWith('::') ? 0 : -1;
  let at = gap === 0 ? 2 : 0;
  while (at < text.length) {
    let end = at;
    let group = 0;
    for (let digit = hexDigit(text.charCodeAt(end)); digit >= 0; digit = hexDigit(text.charCodeAt(end))) {
      group = group * 16 + digit;
      end += 1;
    }
    if (text.charCodeAt(end) === DOT) {
      const quad = readQuad(text, at);
      if (quad < 0) return null;
      groups.push(quad >>> 16, quad & 0xffff);
      break;
    }
    if (end === at || end - at > 4) return null;
    groups.push(group);
    if (end === text.length) break;
    at = end + 1;
    if (text.charCodeAt(end) !== COLON || at === text.length) return null;
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return null;
      gap = groups.length;
      at += 1;
    }
  }
  return { groups, gap };
}

/** `0000:0000:0000:0000:0000:ffff:255.255.255.255`, the longest text of an address. */
const LONGEST = 45;

function readSix(text: string): bigint | null {
  if (text.length > LONGEST) return null;
  const read = readGroups(text);
  if (!read) return null;
  const { groups, gap } = read;
  // `::` stands for at least one group of zeros.
  const missing = 8 - groups.length;
  if (gap < 0 ? missing !== 0 : missing < 1) return null;
  const all = missing === 0 ? groups : [...groups.slice(0, gap), ...ZEROS.slice(0, missing), ...groups.slice(gap)];
  // Pairs of groups as numbers first: big integers are the slow part.
  const word = (i: number): bigint => BigInt((all[i] ?? 0) * 65536 + (all[i + 1] ?? 0));
  return (word(0) << 96n) | (word(2) << 64n) | (word(4) << 32n) | word(6);
}

/** RFC 4291 text: eight groups, at most one `::`, an embedded dotted quad only at the end; no zone index. */
export function parseAddress6(text: string): Parsed<Address6> {
  const value = readSix(text);
  if (value !== null) return parsed({ family: 6, value });
  if (readQuad(text, 0) >= 0) return problem('family', `expected an IPv6 address, found the IPv4 address "${text}"`);
  return problem('syntax', `expected an IPv6 address such as 2001:db8::1, found "${text}"`);
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

/** Canonical text: dotted quad, or section 4 of RFC 5952 (an IPv4-mapped address stays in hexadecimal groups). */
export function formatAddress(address: Address): string {
  if (address.family === 6) return formatSix(address.value);
  const { value } = address;
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}
