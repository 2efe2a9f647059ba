import { expect, test } from 'vitest';
import { type Design, indexOf } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import { checkDesign } from '../../core/rules/run';
import { duplicateResources } from './duplicate';

const ids: Record<string, string> = {};
const design = sketch('d', (s) => {
  const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/24' });
  const igw = s.add('internet-gateway', 'igw', vpc);
  const table = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: igw }] });
  const subnet = s.add('subnet', 'web-1', vpc, { cidr: '10.0.0.0/26', routeTable: table });
  const nat = s.add('nat-gateway', 'nat', subnet);
  Object.assign(ids, { vpc, igw, table, subnet, nat });
});

function duplicated(...asked: readonly string[]): { design: Design; focus: readonly string[] } {
  const outcome = duplicateResources(asked.map((name) => ids[name] ?? ''))(design);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  return { design: outcome.design, focus: outcome.focus ?? [] };
}

test('a copied subnet gets a free name and a free block of the same size', () => {
  const { design: after, focus } = duplicated('subnet');
  const copy = indexOf(after).getAs('subnet', focus[0]);
  expect(copy).toMatchObject({ name: 'web-2', cidr: '10.0.0.64/26', routeTable: ids.table });
});

test('a copied NAT gateway gets an Elastic IP address of its own', () => {
  const { design: after } = duplicated('subnet');
  const gateways = indexOf(after).all('nat-gateway');
  expect(gateways).toHaveLength(2);
  expect(new Set(gateways.map((gateway) => gateway.elasticIp)).size).toBe(2);
  expect(indexOf(after).all('elastic-ip')).toHaveLength(2);
});

test('a copied instance leaves its fixed addresses to the original', () => {
  const fields = { privateIp: '10.0.0.10', secondaryIps: ['10.0.0.11'], keyName: 'operations' };
  const drawn = sketch('d', (s) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/24' });
    s.add('instance', 'web-1', s.add('subnet', 'a', vpc, { cidr: '10.0.0.0/26' }), fields);
  });
  const [original] = indexOf(drawn).all('instance');
  const outcome = duplicateResources([original?.id ?? ''])(drawn);
  const copy = outcome.ok ? indexOf(outcome.design).getAs('instance', outcome.focus?.[0]) : undefined;
  expect(copy).toMatchObject({ name: 'web-2', privateIp: '', secondaryIps: [], keyName: 'operations' });
});

test('a copied VPC is whole: other block, same insides, references inside the copy', () => {
  const { design: after, focus } = duplicated('vpc');
  const index = indexOf(after);
  const copy = index.getAs('vpc', focus[0]);
  expect(copy).toMatchObject({ name: 'main-1', cidr: '10.1.0.0/16' });
  const table = index.inVpc(copy?.id ?? '', 'route-table').find(({ main }) => !main);
  expect(index.vpcOf(table?.routes[0]?.target ?? '')).toBe(copy?.id);
  const before = checkDesign(indexOf(design)).counts.error;
  expect(checkDesign(index).counts.error).toBe(before * 2);
});

test('what a VPC has only one of is refused', () => {
  const outcome = duplicateResources([ids.igw ?? ''])(design);
  expect(outcome).toMatchObject({ ok: false });
});

test('a subnet for which there is no room is refused', () => {
  let at = design;
  for (let i = 0; i < 3; i += 1) {
    const outcome = duplicateResources([ids.subnet ?? ''])(at);
    if (outcome.ok) at = outcome.design;
  }
  expect(duplicateResources([ids.subnet ?? ''])(at)).toMatchObject({ ok: false });
});

test('everything can be duplicated: contents come with their container, once', () => {
  const all = [...design.resources.keys()];
  const outcome = duplicateResources(all)(design);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  expect(outcome.design.resources.size).toBe(all.length * 2);
  expect(
    indexOf(outcome.design)
      .all('elastic-ip')
      .map(({ name }) => name),
  ).toEqual(['nat-eip', 'nat-1-eip']);
});

test('of a selection, what a VPC has only one of is left out', () => {
  const { focus } = duplicated('igw', 'subnet');
  expect(focus).toHaveLength(1);
});
