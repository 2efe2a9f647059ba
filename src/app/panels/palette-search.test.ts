import { expect, test } from 'vitest';
import { indexOf } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import { commands } from '../commands/index';
import { search } from './palette-search';

const index = indexOf(
  sketch('d', (s) => {
    const vpc = s.add('vpc', 'shop', s.region(), { cidr: '10.20.0.0/16' });
    s.add('subnet', 'web', vpc, { cidr: '10.20.1.0/24' });
    s.add('subnet', 'undo', vpc, { cidr: '10.20.2.0/24' });
  }),
);
const names = (query: string) => search(index, commands, query).resources.map(({ name }) => name);

test('resources are found by name, CIDR, id, kind and VPC', () => {
  expect(names('web')).toEqual(['web']);
  expect(names('10.20.1')).toEqual(['web']);
  expect(names('vpc-2')).toEqual(['shop']);
  expect(names('subnet shop')).toEqual(['web', 'undo']);
  expect(names('main')[0]).toBe('main');
});

test('the better match comes first, and commands without a query', () => {
  expect(search(index, commands, '').resourcesFirst).toBe(false);
  expect(search(index, commands, 'web').resourcesFirst).toBe(true);
  expect(search(index, commands, 'zoom').resourcesFirst).toBe(false);
  expect(search(index, commands, 'peering').commands).toEqual([]);
});
