import { describe, expect, it } from 'vitest';
import { hasPorts, isIcmp, parseProtocol, protocolLabel, protocolName, protocolNumber } from './protocol';

describe('protocols', () => {
  it.each([
    ['-1', -1, '-1', 'All'],
    ['all', -1, '-1', 'All'],
    ['tcp', 6, 'tcp', 'TCP'],
    ['TCP', 6, 'tcp', 'TCP'],
    ['6', 6, 'tcp', 'TCP'],
    ['udp', 17, 'udp', 'UDP'],
    ['17', 17, 'udp', 'UDP'],
    ['icmp', 1, 'icmp', 'ICMP'],
    ['1', 1, 'icmp', 'ICMP'],
    ['icmpv6', 58, 'icmpv6', 'ICMPv6'],
    ['58', 58, 'icmpv6', 'ICMPv6'],
    ['50', 50, '50', 'ESP (50)'],
    ['0', 0, '0', 'HOPOPT (0)'],
    ['255', 255, '255', 'Protocol 255'],
  ])('read %s', (text, number, name, label) => {
    expect(parseProtocol(text)).toEqual({ ok: true, value: { number, name } });
    expect(protocolNumber(text)).toBe(number);
    expect(protocolName(text)).toBe(name);
    expect(protocolLabel(text)).toBe(label);
  });

  it.each([
    ['', 'syntax'],
    ['-2', 'syntax'],
    ['06', 'syntax'],
    [' tcp', 'syntax'],
    ['6.0', 'syntax'],
    ['６', 'syntax'],
    ['http', 'syntax'],
    ['constructor', 'syntax'],
    ['256', 'range'],
    ['1000', 'range'],
  ])('refuse %j: %s', (text, code) => {
    expect(parseProtocol(text)).toMatchObject({ ok: false, problem: { code } });
    expect(protocolNumber(text)).toBeNull();
    expect(protocolName(text)).toBeNull();
    expect(protocolLabel(text)).toBe(text);
  });

  it('come back from their name, whatever the number', () => {
    for (let number = -1; number <= 255; number += 1) {
      expect(protocolNumber(protocolName(String(number)) ?? '')).toBe(number);
    }
  });

  it('have ports if they are TCP or UDP, types if they are ICMP', () => {
    const numbers = Array.from({ length: 257 }, (_, i) => i - 1);
    expect(numbers.filter(hasPorts)).toEqual([6, 17]);
    expect(numbers.filter(isIcmp)).toEqual([1, 58]);
  });
});
