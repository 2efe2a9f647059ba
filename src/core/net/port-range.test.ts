import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_PORTS,
  containsPorts,
  formatPortRange,
  overlapsPorts,
  type PortRange,
  parsePortRange,
  portCount,
} from './port-range';

const ranges = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]): PortRange => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const ports = ({ from, to }: PortRange): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('port ranges', () => {
  it.each([
    ['0', 0, 0],
    ['80', 80, 80],
    ['65535', 65535, 65535],
    ['1024-65535', 1024, 65535],
    ['443-443', 443, 443],
    ['0-65535', 0, 65535],
    ['all', 0, 65535],
  ])('read %s', (text, from, to) => {
    expect(parsePortRange(text)).toEqual({ ok: true, value: { from, to } });
  });

  it.each([
    ['', 'syntax', undefined],
    ['-', 'syntax', undefined],
    ['-1', 'syntax', undefined],
    ['80-', 'syntax', undefined],
    ['-80', 'syntax', undefined],
    ['080', 'syntax', undefined],
    ['1-02', 'syntax', undefined],
    ['80 ', 'syntax', undefined],
    ['1 - 2', 'syntax', undefined],
    ['1-2-3', 'syntax', undefined],
    ['80,443', 'syntax', undefined],
    ['1e3', 'syntax', undefined],
    ['0x50', 'syntax', undefined],
    ['80.0', 'syntax', undefined],
    ['８443', 'syntax', undefined],
    ['All', 'syntax', undefined],
    ['80–90', 'syntax', undefined],
    ['65536', 'range', undefined],
    ['0-65536', 'range', undefined],
    ['9'.repeat(400), 'range', undefined],
    ['90-80', 'range', '80-90'],
  ])('refuse %j: %s', (text, code, suggestion) => {
    const read = parsePortRange(text);
    expect(read).toMatchObject({ ok: false, problem: { code } });
    expect(read.ok ? undefined : read.problem.suggestion).toBe(suggestion);
  });

  it('come back from their text', () => {
    fc.assert(
      fc.property(ranges(65535), (range) => {
        expect(parsePortRange(formatPortRange(range))).toEqual({ ok: true, value: range });
      }),
    );
    expect([ALL_PORTS, { from: 80, to: 80 }, { from: 0, to: 80 }].map(formatPortRange)).toEqual(['all', '80', '0-80']);
  });

  it('relate as the sets of their ports do', () => {
    fc.assert(
      fc.property(ranges(12), ranges(12), (a, b) => {
        expect(overlapsPorts(a, b)).toBe(ports(a).some((port) => ports(b).includes(port)));
        expect(overlapsPorts(b, a)).toBe(overlapsPorts(a, b));
        expect(containsPorts(a, b)).toBe(ports(b).every((port) => ports(a).includes(port)));
        expect(portCount(a)).toBe(ports(a).length);
      }),
    );
  });
});
