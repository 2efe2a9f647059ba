import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, parseAddress, parseAddress4, parseAddress6 } from './address';

const ALL_ONES = (1n << 128n) - 1n;

const address4 = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((value): Address => ({ family: 4, value }));
/** Groups of zeros often, so that `::` has something to stand for. */
const value6 = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n));
const address6 = value6.map((value): Address => ({ family: 6, value }));

/** Text that is an address or nearly one: one with a few characters replaced, removed or put in. */
const nearly = (characters: string) =>
  fc
    .tuple(
      fc.oneof(address4.map(formatAddress), address6.map(formatAddress), fc.constant('::ffff:1.2.3.4')),
      fc.array(fc.tuple(fc.nat(45), fc.nat(2), fc.array(fc.constantFrom(...characters), { maxLength: 3 })), {
        maxLength: 3,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [at, drop, put]) => now.slice(0, at) + put.join('') + now.slice(at + drop), text),
    );

describe('IPv4 addresses', () => {
  it.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 0x0a000001],
    ['127.255.0.9', 0x7fff0009],
    ['128.0.0.0', 0x80000000],
    ['255.255.255.255', 0xffffffff],
  ])('reads %s', (text, value) => {
    expect(parseAddress4(text)).toEqual({ ok: true, value: { family: 4, value } });
    expect(formatAddress({ family: 4, value })).toBe(text);
  });

  it.each([
    '',
    ' ',
    '.',
    '...',
    '1.2.3',
    '1.2.3.',
    '.1.2.3',
    '1..2.3',
    '1.2.3.4.',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.04',
    '00.0.0.0',
    '1x.2.3.4',
    '1.2.3.4x',
    '0x1.2.3.4',
    '256.0.0.1',
    '1.2.3.999',
    '1.2.3.4294967296',
    '-1.2.3.4',
    '+1.2.3.4',
    '1e1.2.3.4',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '1.2.3.4\n',
    '1. 2.3.4',
    '1,2,3,4',
    '16909060',
    '1.2.3.4/32',
    '１０.0.0.1',
    '1。2。3。4',
    '١.٢.٣.٤',
  ])('refuses %j', (text) => {
    expect(parseAddress4(text)).toMatchObject({ ok: false, problem: { code: 'syntax' } });
  });

  it('tells an address of the other family from nonsense', () => {
    expect(parseAddress4('::1')).toMatchObject({ ok: false, problem: { code: 'family' } });
    expect(parseAddress6('10.0.0.1')).toMatchObject({ ok: false, problem: { code: 'family' } });
  });
});

describe('IPv6 addresses', () => {
  it.each([
    ['::', 0n, '::'],
    ['::1', 1n, '::1'],
    ['1::', 1n << 112n, '1::'],
    ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n, '1:2:3:4:5:6:7:8'],
    ['1:2:3:4:5:6:7::', 0x00010002000300040005000600070000n, '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', 0x00000002000300040005000600070008n, '0:2:3:4:5:6:7:8'],
    ['2001:DB8::A', 0x20010db800000000000000000000000an, '2001:db8::a'],
    ['2001:0db8:0000:0000:0001:0000:0000:0001', 0x20010db8000000000001000000000001n, '2001:db8::1:0:0:1'],
    ['2001:0:0:1:0:0:0:1', 0x20010000000000010000000000000001n, '2001:0:0:1::1'],
    ['::ffff:1.2.3.4', 0xffff01020304n, '::ffff:102:304'],
    ['::1.2.3.4', 0x01020304n, '::102:304'],
    ['64:ff9b::192.0.2.33', 0x0064ff9b0000000000000000c0000221n, '64:ff9b::c000:221'],
    ['1:2:3:4:5:6:1.2.3.4', 0x00010002000300040005000601020304n, '1:2:3:4:5:6:102:304'],
    ['0000:0000:0000:0000:0000:ffff:255.255.255.255', 0xffffffffffffn, '::ffff:ffff:ffff'],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ALL_ONES, 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('reads %s', (text, value, canonical) => {
    expect(parseAddress6(text)).toEqual({ ok: true, value: { family: 6, value } });
    expect(formatAddress({ family: 6, value })).toBe(canonical);
  });

  it.each([
    '',
    ':',
    ':::',
    '1',
    ':1',
    '1:',
    '1::2::3',
    '::1::',
    '1:::2',
    '1::2:',
    ':1::2',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '1:2:3:4::5:6:7:8',
    '12345::',
    '00001::',
    'g::',
    '::1%eth0',
    ' ::1',
    '::1 ',
    '[::1]',
    '1.2.3.4::',
    '1.2.3.4::5',
    '::1.2.3.4:5',
    '::1.2.3',
    '::01.2.3.4',
    '::256.2.3.4',
    '::1.2.3.4.',
    '::a.2.3.4',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::1/128',
    '１::2',
    `${'0:'.repeat(40)}1`,
    ':'.repeat(100_000),
  ])('refuses %j', (text) => {
    expect(parseAddress6(text)).toMatchObject({ ok: false, problem: { code: 'syntax' } });
  });
});

describe('addresses of either family', () => {
  it('come back from their text', () => {
    fc.assert(
      fc.property(fc.oneof(address4, address6), (address) => {
        expect(parseAddress(formatAddress(address))).toEqual({ ok: true, value: address });
      }),
    );
  });

  it('are those that Node takes for addresses', () => {
    fc.assert(
      fc.property(nearly('0123456789abcdefFg:.:. '), (text) => {
        expect(parseAddress4(text).ok).toBe(isIPv4(text));
        expect(parseAddress6(text).ok).toBe(isIPv6(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('are written as the URL standard writes a host', () => {
    fc.assert(
      fc.property(address6, (address) => {
        const text = formatAddress(address);
        expect(new URL(`http://[${text}]/`).hostname).toBe(`[${text}]`);
      }),
    );
  });
});
