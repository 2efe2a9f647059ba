import { expect, test } from 'vitest';
import { isOfType, shapeOf, trafficTypes, typeOf, withType } from './traffic-types';

const https = { protocol: 'tcp', from: 443, to: 443 };

test('a preset is recognised by protocol and ports, however the protocol is written', () => {
  expect(typeOf(https)).toBe('https');
  expect(typeOf({ ...https, protocol: '6' })).toBe('https');
  expect(typeOf({ ...https, to: 444 })).toBe('tcp');
  expect(typeOf({ protocol: '-1', from: null, to: null })).toBe('all');
  expect(typeOf({ protocol: '50', from: null, to: null })).toBe('other');
});

test('choosing a type makes traffic of that type', () => {
  for (const { value } of trafficTypes) {
    const traffic = withType(value, https);
    expect(typeOf(traffic) === value || isOfType(value, traffic)).toBe(true);
  }
});

test('custom types keep numbers that still make sense', () => {
  expect(withType('udp', https)).toEqual({ protocol: 'udp', from: 443, to: 443 });
  expect(withType('icmp', https)).toEqual({ protocol: 'icmp', from: -1, to: -1 });
  expect(withType('tcp', { protocol: 'icmp', from: 8, to: 0 })).toEqual({ protocol: 'tcp', from: 8080, to: 8080 });
});

test('protocols have ports, ICMP numbers or neither', () => {
  expect(['tcp', '17', 'icmp', '58', '-1', '50', 'x'].map(shapeOf)).toEqual([
    'ports',
    'ports',
    'icmp',
    'icmp',
    'none',
    'none',
    'none',
  ]);
});
