import { type Address, type Address4, type Address6, formatAddress, parseAddress4, parseAddress6 } from './address';
import { type Parsed, type ParseProblem, parsed, problem } from './parsed';

/** `base` is the network address as an unsigned 32-bit number. */
export interface Cidr4 {
  readonly family: 4;
  readonly base: number;
  readonly prefix: number;
}

/** `base` is the network address as an unsigned 128-bit number. */
export interface Cidr6 {
  readonly family: 6;
  readonly base: bigint;
  readonly prefix: number;
}

export type Cidr = Cidr4 | Cidr6;

const BITS = { 4: 32, 6: 128 } as const;

/** Addresses in a block with this prefix length. */
const size4 = (prefix: number): number => 2 ** (32 - prefix);
const size6 = (prefix: number): bigint => 1n << BigInt(128 - prefix);

function mask(address: Address, prefix: number): Cidr {
  if (address.family === 4) {
    const size = size4(prefix);
    return { family: 4, base: Math.floor(address.value / size) * size, prefix };
  }
  const size = size6(prefix);
  return { family: 6, base: (address.value / size) * size, prefix };
}

type Pieces = { readonly address: Address; readonly prefix: number };

const EXAMPLES = { 4: '10.0.0.0/16', 6: '2001:db8::/56' } as const;

const parseAddressOf = (family: 4 | 6, text: string): Parsed<Address> =>
  family === 4 ? parseAddress4(text) : parseAddress6(text);

/** Decimal number from `start` to the end of the text, without sign or leading zeros; -1 if it is none. */
function readPrefix(text: string, start: number): number {
  const digits = text.length - start;
  if (digits < 1 || digits > 3 || (digits > 1 && text.charCodeAt(start) === 48)) return -1;
  let prefix = 0;
  for (let i = start; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    prefix = prefix * 10 + digit;
  }
  return prefix;
}

function notAnAddress(text: string, family: 4 | 6, code: ParseProblem['code']): Parsed<never> {
  if (code === 'family') {
    return problem('family', `expected an IPv${family} CIDR block such as ${EXAMPLES[family]}, found "${text}"`);
  }
  const trimmed = text.trim();
  const meant = trimmed !== text && parse(trimmed, family).ok ? trimmed : undefined;
  return problem('syntax', `expected an IPv${family} CIDR block such as ${EXAMPLES[family]}, found "${text}"`, meant);
}

function split(text: string, family: 4 | 6): Parsed<Pieces> {
  const bits = BITS[family];
  const slash = text.indexOf('/');
  const address = parseAddressOf(family, slash < 0 ? text : text.slice(0, slash));
  if (!address.ok) return notAnAddress(text, family, address.problem.code);
  if (slash < 0) {
    const message = `expected a prefix length after the address (${EXAMPLES[family]}), found "${text}"`;
    return problem('syntax', message, `${text}/${bits}`);
  }
  const prefix = readPrefix(text, slash + 1);
  if (prefix < 0 || prefix > bits) {
    return problem('prefix', `expected a prefix length from 0 to ${bits}, found "${text.slice(slash + 1)}"`);
  }
  return parsed({ address: address.value, prefix });
}

function parse(text: string, family: 4 | 6): Parsed<Cidr> {
  const pieces = split(text, family);
  if (!pieces.ok) return pieces;
  const { address, prefix } = pieces.value;
  const cidr = mask(address, prefix);
  if (cidr.base === address.value) return parsed(cidr);
  const meant = formatCidr(cidr);
  return problem(
    'host-bits',
    `"${text}" has bits set after its first ${prefix}; the block that holds it is ${meant}`,
    meant,
  );
}

/** Strict, nothing is trimmed or masked: `10.0.3.1/28` is a problem (host bits) whose suggestion is `10.0.3.0/28`. */
export function parseCidr4(text: string): Parsed<Cidr4> {
  return parse(text, 4) as Parsed<Cidr4>;
}

/** Strict, like `parseCidr4`. */
export function parseCidr6(text: string): Parsed<Cidr6> {
  return parse(text, 6) as Parsed<Cidr6>;
}

/** IPv6 if there is a colon in it, else IPv4. */
export function parseCidr(text: string): Parsed<Cidr> {
  return parse(text, text.includes(':') ? 6 : 4);
}

/**
 * The block that AWS makes of the text: host bits are masked away. Null if it is no CIDR at all. For comparing
 * only.
 */
export function maskCidr(text: string): Cidr | null {
  const pieces = split(text, text.includes(':') ? 6 : 4);
  return pieces.ok ? mask(pieces.value.address, pieces.value.prefix) : null;
}

/** Canonical text. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(firstAddress(cidr))}/${cidr.prefix}`;
}

export function firstAddress(cidr: Cidr4): Address4;
export function firstAddress(cidr: Cidr6): Address6;
export function firstAddress(cidr: Cidr): Address;
export function firstAddress(cidr: Cidr): Address {
  return cidr.family === 4 ? { family: 4, value: cidr.base } : { family: 6, value: cidr.base };
}

export function lastAddress(cidr: Cidr4): Address4;
export function lastAddress(cidr: Cidr6): Address6;
export function lastAddress(cidr: Cidr): Address;
export function lastAddress(cidr: Cidr): Address {
  return cidr.family === 4
    ? { family: 4, value: cidr.base + size4(cidr.prefix) - 1 }
    : { family: 6, value: cidr.base + size6(cidr.prefix) - 1n };
}

/** Whether every address of `inner` is in `outer`; never across families. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && outer.prefix <= inner.prefix && overlapsCidr(outer, inner);
}

export function containsAddress(cidr: Cidr, address: Address): boolean {
  if (cidr.family === 4)
    return address.family === 4 && address.value >= cidr.base && address.value < cidr.base + size4(cidr.prefix);
  return address.family === 6 && address.value >= cidr.base && address.value < cidr.base + size6(cidr.prefix);
}

/** Whether they share an address; never across families. */
export function overlapsCidr(a: Cidr, b: Cidr): boolean {
  if (a.family === 4) return b.family === 4 && a.base < b.base + size4(b.prefix) && b.base < a.base + size4(a.prefix);
  return b.family === 6 && a.base < b.base + size6(b.prefix) && b.base < a.base + size6(a.prefix);
}

export function sameCidr(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.base === b.base && a.prefix === b.prefix;
}

/** IPv4 before IPv6, then by first address, then the wider one first. */
export function compareCidr(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.base !== b.base) return a.base < b.base ? -1 : 1;
  return a.prefix - b.prefix;
}

/**
 * AWS keeps the first four addresses and the last one of every subnet.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
const RESERVED = 5;

export function addressCount4(cidr: Cidr4): number {
  return size4(cidr.prefix);
}

/** Addresses of a subnet that are left for use: all but the five that AWS keeps, never below zero. */
export function usableHosts4(cidr: Cidr4): number {
  return Math.max(0, size4(cidr.prefix) - RESERVED);
}

/** The addresses of a subnet that AWS keeps, ascending: the first four and the last. Same source as `usableHosts4`. */
export function reservedAddresses4(subnet: Cidr4): readonly Address4[] {
  const count = size4(subnet.prefix);
  const offsets = count < RESERVED ? [0, 1, 2, 3].slice(0, count) : [0, 1, 2, 3, count - 1];
  return offsets.map((offset) => ({ family: 4, value: subnet.base + offset }));
}

/**
 * The blocks with this prefix length that make up a block, ascending; none if the prefix is shorter than its own or
 * longer than 32. Lazy, because a /8 holds a million blocks of /28.
 */
export function* splitCidr4(cidr: Cidr4, prefix: number): Generator<Cidr4, void, undefined> {
  if (prefix < cidr.prefix || prefix > 32) return;
  const size = size4(prefix);
  const end = cidr.base + size4(cidr.prefix);
  for (let base = cidr.base; base < end; base += size) yield { family: 4, base, prefix };
}

/** Why AWS keeps this address of a subnet for itself; null if it is free to use. Same source as `usableHosts4`. */
export function reservedFor(subnet: Cidr4, address: Address4): string | null {
  if (!containsAddress(subnet, address)) return null;
  const uses = ['the network address', 'the VPC router', 'the DNS server', 'future use by AWS'];
  if (address.value === subnet.base + size4(subnet.prefix) - 1) return 'the broadcast address';
  return uses[address.value - subnet.base] ?? null;
}
