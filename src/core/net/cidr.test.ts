import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from './address';
import {
  addressCount4,
  type Cidr,
  type Cidr4,
  compareCidr,
  containsAddress,
  containsCidr,
  firstAddress,
  formatCidr,
  lastAddress,
  maskCidr,
  overlapsCidr,
  parseCidr,
  parseCidr4,
  parseCidr6,
  reservedAddresses4,
  reservedFor,
  sameCidr,
  splitCidr4,
  usableHosts4,
} from './cidr';

function cidr4(text: string): Cidr4 {
  const cidr = parseCidr4(text);
  if (!cidr.ok) throw new Error(cidr.problem.message);
  return cidr.value;
}

function cidr(text: string): Cidr {
  const value = parseCidr(text);
  if (!value.ok) throw new Error(value.problem.message);
  return value.value;
}

const any4 = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([value, prefix]): Cidr => {
    const size = 2 ** (32 - prefix);
    return { family: 4, base: Math.floor(value / size) * size, prefix };
  });
const any6 = fc
  .tuple(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.integer({ min: 0, max: 128 }))
  .map(([value, prefix]): Cidr => {
    const rest = BigInt(128 - prefix);
    return { family: 6, base: (value >> rest) << rest, prefix };
  });

/** Blocks among sixteen addresses of either family, so that every pair of addresses can be compared. */
const small = fc
  .tuple(fc.constantFrom(4, 6), fc.nat(15), fc.integer({ min: 0, max: 4 }))
  .map(([family, offset, bits]): Cidr => {
    const aligned = Math.floor(offset / 2 ** bits) * 2 ** bits;
    return family === 4
      ? { family: 4, base: 0xfffffff0 + aligned, prefix: 32 - bits }
      : { family: 6, base: 0xfffffff0n + BigInt(aligned), prefix: 128 - bits };
  });

const members = (block: Cidr): readonly string[] => {
  const bits = (block.family === 4 ? 32 : 128) - block.prefix;
  return Array.from({ length: 2 ** bits }, (_, i) => `${block.family} ${BigInt(block.base) + BigInt(i)}`);
};

describe('CIDR text', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '10.0.3.0/28', '128.0.0.0/1', '255.255.255.255/32', '0.0.0.0/32'])(
    'reads %s',
    (text) => {
      const read = parseCidr4(text);
      expect(read.ok && formatCidr(read.value)).toBe(text);
    },
  );

  it.each(['::/0', '::/128', '::1/128', '2001:db8::/56', 'fd00:ec2::/32', '64:ff9b::/96', 'ffff::/16'])(
    'reads %s',
    (text) => {
      const read = parseCidr6(text);
      expect(read.ok && formatCidr(read.value)).toBe(text);
    },
  );

  it('reads other spellings of a block and writes the canonical one', () => {
    expect(formatCidr(cidr('2001:0DB8:0:0::/56'))).toBe('2001:db8::/56');
    expect(formatCidr(cidr('::ffff:10.0.0.0/104'))).toBe('::ffff:a00:0/104');
  });

  it.each([
    ['', 'syntax', undefined],
    ['/', 'syntax', undefined],
    ['/8', 'syntax', undefined],
    ['10.0.0.0', 'syntax', '10.0.0.0/32'],
    ['::1', 'syntax', '::1/128'],
    ['01.2.3.4', 'syntax', undefined],
    ['1.2.3', 'syntax', undefined],
    ['10/8', 'syntax', undefined],
    ['10.0.0/24', 'syntax', undefined],
    ['01.2.3.4/32', 'syntax', undefined],
    ['1x.2.3.4/32', 'syntax', undefined],
    ['10.0.0.0 /8', 'syntax', undefined],
    [' 10.0.0.0/8', 'syntax', '10.0.0.0/8'],
    ['10.0.0.0\t', 'syntax', undefined],
    ['\u00a02001:db8::/56\n', 'syntax', '2001:db8::/56'],
    [' 10.0.0.1/8', 'syntax', undefined],
    ['１０.0.0.0/8', 'syntax', undefined],
    ['0x0a.0.0.0/8', 'syntax', undefined],
    ['10.0.0.0-10.0.0.255', 'syntax', undefined],
    ['1::2::3/64', 'syntax', undefined],
    ['fe80::%eth0/64', 'syntax', undefined],
    ['10.0.0.0/', 'prefix', undefined],
    ['10.0.0.0/ 8', 'prefix', undefined],
    ['10.0.0.0/8 ', 'prefix', undefined],
    ['10.0.0.0/08', 'prefix', undefined],
    ['10.0.0.0/00', 'prefix', undefined],
    ['10.0.0.0/-1', 'prefix', undefined],
    ['10.0.0.0/+8', 'prefix', undefined],
    ['10.0.0.0/8.0', 'prefix', undefined],
    ['10.0.0.0/8/8', 'prefix', undefined],
    ['10.0.0.0/1e1', 'prefix', undefined],
    ['10.0.0.0/８', 'prefix', undefined],
    ['10.0.0.0/255.0.0.0', 'prefix', undefined],
    ['1.2.3.4/33', 'prefix', undefined],
    ['1.2.3.4/4294967304', 'prefix', undefined],
    ['::/129', 'prefix', undefined],
    ['::/1000', 'prefix', undefined],
    ['10.0.3.1/28', 'host-bits', '10.0.3.0/28'],
    ['255.255.255.255/0', 'host-bits', '0.0.0.0/0'],
    ['2001:db8::1/56', 'host-bits', '2001:db8::/56'],
  ])('refuses %j: %s', (text, code, suggestion) => {
    const read = parseCidr(text);
    expect(read).toMatchObject({ ok: false, problem: { code } });
    expect(read.ok ? undefined : read.problem.suggestion).toBe(suggestion);
    if (suggestion !== undefined) expect(parseCidr(suggestion).ok).toBe(true);
  });

  it('tells a block of the other family from nonsense', () => {
    expect(parseCidr4('2001:db8::/56')).toMatchObject({ ok: false, problem: { code: 'family' } });
    expect(parseCidr6('10.0.0.0/8')).toMatchObject({ ok: false, problem: { code: 'family' } });
    expect(parseCidr6('10.0.0/8')).toMatchObject({ ok: false, problem: { code: 'syntax' } });
  });

  it('comes back from its block', () => {
    fc.assert(
      fc.property(fc.oneof(any4, any6), (block) => {
        expect(parseCidr(formatCidr(block))).toEqual({ ok: true, value: block });
        expect(maskCidr(formatCidr(block))).toEqual(block);
      }),
    );
  });

  it('is never refused with a suggestion that is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'01259./: af') })), (text) => {
        const read = parseCidr(text);
        if (!read.ok && read.problem.suggestion !== undefined) expect(parseCidr(read.problem.suggestion).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is masked as AWS would mask it', () => {
    expect(maskCidr('100.68.0.18/18')).toEqual(cidr('100.68.0.0/18'));
    expect(maskCidr('2001:db8::ff/120')).toEqual(cidr('2001:db8::/120'));
    for (const text of ['', '10.0.0.1', '10.0.0.1/33', '10.0.0.1/08', 'pl-1234', '01.2.3.4/8'])
      expect(maskCidr(text)).toBeNull();
  });
});

describe('CIDR relations', () => {
  it('never hold across families', () => {
    const [four, six] = [cidr('0.0.0.0/0'), cidr('::/0')];
    for (const relation of [containsCidr, overlapsCidr, sameCidr]) {
      expect(relation(four, six)).toBe(false);
      expect(relation(six, four)).toBe(false);
    }
    expect(containsAddress(four, { family: 6, value: 0n })).toBe(false);
    expect(containsAddress(six, { family: 4, value: 0 })).toBe(false);
  });

  it('equal what comparing every address says', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [inA, inB] = [members(a), members(b)];
        const overlap = inA.some((address) => inB.includes(address));
        expect(overlapsCidr(a, b)).toBe(overlap);
        expect(overlapsCidr(b, a)).toBe(overlap);
        expect(containsCidr(a, b)).toBe(inB.every((address) => inA.includes(address)));
        expect(containsAddress(a, firstAddress(b))).toBe(inA.includes(inB[0] ?? ''));
        expect(containsAddress(a, lastAddress(b))).toBe(inA.includes(inB.at(-1) ?? ''));
        expect(sameCidr(a, b)).toBe(inA.join() === inB.join());
      }),
      { numRuns: 2000 },
    );
  });

  it('order blocks totally: IPv4 first, then by address, the wider first', () => {
    const texts = ['0.0.0.0/0', '0.0.0.0/8', '9.0.0.0/8', '10.0.0.0/8', '200.0.0.0/8', '::/0', '::/1', 'a::/16'];
    expect(texts.map(cidr).reverse().sort(compareCidr).map(formatCidr)).toEqual(texts);
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(compareCidr(a, b) === 0).toBe(sameCidr(a, b));
        expect(Math.sign(compareCidr(a, b)) + Math.sign(compareCidr(b, a))).toBe(0);
      }),
    );
  });

  it('know both ends of a block', () => {
    expect(formatAddress(firstAddress(cidr('10.0.3.0/28')))).toBe('10.0.3.0');
    expect(formatAddress(lastAddress(cidr('10.0.3.0/28')))).toBe('10.0.3.15');
    expect(formatAddress(lastAddress(cidr('0.0.0.0/0')))).toBe('255.255.255.255');
    expect(formatAddress(lastAddress(cidr('2001:db8::/56')))).toBe('2001:db8:0:ff:ffff:ffff:ffff:ffff');
    expect(formatAddress(lastAddress(cidr('::1/128')))).toBe('::1');
  });
});

describe('addresses of a subnet', () => {
  it.each([
    ['10.0.0.0/16', 65536, 65531],
    ['10.0.0.0/24', 256, 251],
    ['10.0.0.0/28', 16, 11],
    ['10.0.0.0/29', 8, 3],
    ['10.0.0.0/30', 4, 0],
    ['10.0.0.0/31', 2, 0],
    ['10.0.0.0/32', 1, 0],
    ['0.0.0.0/0', 4294967296, 4294967291],
  ])('are counted: %s', (text, count, usable) => {
    expect(addressCount4(cidr4(text))).toBe(count);
    expect(usableHosts4(cidr4(text))).toBe(usable);
    expect(reservedAddresses4(cidr4(text))).toHaveLength(count - usable);
  });

  it('that AWS keeps are the first four and the last, each with its reason', () => {
    const subnet = cidr4('10.0.3.0/28');
    const kept = reservedAddresses4(subnet);
    expect(kept.map(formatAddress)).toEqual(['10.0.3.0', '10.0.3.1', '10.0.3.2', '10.0.3.3', '10.0.3.15']);
    for (let value = subnet.base - 1; value <= subnet.base + 16; value += 1) {
      const reserved = kept.some((address) => address.value === value);
      expect(reservedFor(subnet, { family: 4, value }) !== null).toBe(reserved);
    }
  });
});

describe('splitting a block', () => {
  it('gives all its parts in order', () => {
    const parts = [...splitCidr4(cidr4('10.0.0.0/24'), 26)].map(formatCidr);
    expect(parts).toEqual(['10.0.0.0/26', '10.0.0.64/26', '10.0.0.128/26', '10.0.0.192/26']);
    expect([...splitCidr4(cidr4('255.255.255.252/30'), 32)].map(formatCidr).at(-1)).toBe('255.255.255.255/32');
    expect([...splitCidr4(cidr4('0.0.0.0/0'), 0)].map(formatCidr)).toEqual(['0.0.0.0/0']);
  });

  it('gives none where the parts would be wider than the block or no block at all', () => {
    expect([...splitCidr4(cidr4('10.0.0.0/24'), 23)]).toEqual([]);
    expect([...splitCidr4(cidr4('10.0.0.0/24'), 33)]).toEqual([]);
  });

  it('is lazy', () => {
    expect(splitCidr4(cidr4('0.0.0.0/0'), 32).next().value).toEqual(cidr4('0.0.0.0/32'));
  });
});
