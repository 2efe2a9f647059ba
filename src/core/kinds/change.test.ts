import { expect, test } from 'vitest';
import { MAX_TEXT } from '../model/resource';
import { changeResource } from './change';
import { type Design, indexOf, type Resource } from './index';
import { sketch } from './sketch';

const ids: Record<string, string> = {};
const design = sketch('d', (s) => {
  const vpc = s.add('vpc', 'vpc', s.region(), { cidr: '10.0.0.0/24' });
  const subnet = s.add('subnet', 'public', vpc, { cidr: '10.0.0.0/26' });
  Object.assign(ids, { vpc, region: s.region(), nat: s.add('nat-gateway', 'nat', subnet) });
});

function changed(id: string, fields: Partial<Resource>, from: Design = design): Design {
  const outcome = changeResource(ids[id] ?? '', fields)(from);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  return outcome.design;
}
const addresses = (of: Design) =>
  indexOf(of)
    .all('elastic-ip')
    .map(({ name }) => name);

test('the address of a NAT gateway follows its name, letter by letter', () => {
  let at = design;
  for (const name of ['na', 'n', '', 'e', 'edge']) at = changed('nat', { name }, at);
  expect(addresses(at)).toEqual(['edge-eip']);
});

test('an address that has a name of its own keeps it', () => {
  const [address] = indexOf(design).all('elastic-ip');
  const own = { ...design, resources: new Map(design.resources) };
  own.resources.set(address?.id ?? '', { ...address, name: 'office' } as Resource);
  expect(addresses(changed('nat', { name: 'edge' }, own))).toEqual(['office']);
});

test('a name that would make the name of the address too long leaves it', () => {
  expect(addresses(changed('nat', { name: 'x'.repeat(MAX_TEXT) }))).toEqual(['nat-eip']);
});

test('a Region that is called by its code is called by the next one, another name stays', () => {
  const moved = changed('region', { code: 'eu-west-1' });
  expect(moved.resources.get(ids.region ?? '')?.name).toBe('eu-west-1');
  const named = changed('region', { name: 'home' });
  expect(changed('region', { code: 'eu-west-1' }, named).resources.get(ids.region ?? '')?.name).toBe('home');
});
