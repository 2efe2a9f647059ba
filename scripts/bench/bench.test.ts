import { expect, test } from 'vitest';
import { parseDesign } from '../../src/core/file/index';
import { scenesOf } from './core';
import { table } from './table.mjs';

test('the table tells growth, the ratio to the bound and whether an aim was met', () => {
  const text = table({
    title: 'Core',
    boundName: 'to JSON.parse',
    sizes: [100, 1000],
    rows: [
      { label: 'Rules', unit: 'ms', values: [1, 12.34], aims: [2, 10] },
      { label: 'Drag', unit: 'frames/s', values: [60, 40], aims: [59, 59] },
      { label: '  longest task', unit: 'ms', values: [0, 120], aims: [], floor: 50 },
    ],
    ratio: ({ values }) => (values[1] ?? 0) / 4,
  });
  expect(text.split('\n')).toEqual([
    'Core                 100  1,000  growth  to JSON.parse  aim',
    'Rules, ms           1.00   12.3   ×12.3          ×3.08  ≤ 2 at 100: met, ≤ 10 at 1,000: MISSED',
    'Drag, frames/s      60.0   40.0    ×0.7          ×10.0  ≥ 59 at 100: met, ≥ 59 at 1,000: MISSED',
    '  longest task, ms   <50    120       –          ×30.0',
  ]);
});

test('what the canvas is measured with opens, and has a VPC and a subnet to take hold of', () => {
  for (const { file, vpc, subnet } of scenesOf([40, 300])) {
    expect(parseDesign(file).ok).toBe(true);
    for (const { x, y } of [vpc, subnet]) expect(Math.hypot(x, y)).toBeGreaterThan(0);
  }
});
