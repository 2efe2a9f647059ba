import { expect, test } from 'vitest';
import { checkDesign } from '../rules/run';
import { type Design, indexOf } from './index';
import { dropNew } from './placement';
import { bestPresetPlace, completed, type Preset, presets, saysOf } from './presets';
import { sketch } from './sketch';

const preset = (id: string): Preset => {
  const found = presets.find((one) => one.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
};
const bastion = preset('bastion-host');

const ids: Record<string, string> = {};
const design = sketch('d', (s) => {
  const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
  const target = s.add('internet-gateway', 'igw', vpc);
  const table = s.add('route-table', 'public', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  ids.private = s.add('subnet', 'db', vpc, { cidr: '10.0.0.0/24' });
  ids.public = s.add('subnet', 'web', vpc, { cidr: '10.0.1.0/24', routeTable: table });
  ids.vpc = vpc;
});

function dropped(into: Design, on: string | undefined) {
  const outcome = completed(bastion, dropNew(bastion.kind, { on: on ?? null }))(into);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  const index = indexOf(outcome.design);
  const host = index.getAs('instance', outcome.focus?.[0]);
  return { design: outcome.design, host, group: index.getAs('security-group', host?.securityGroups[0]) };
}

test('a bastion host has a public address, IMDSv2 and a group that no address of the internet passes', () => {
  const { host, group, design: after } = dropped(design, ids.public);
  expect(host).toMatchObject({ name: 'bastion-1', publicIp: 'yes', metadataTokens: 'required', metadataHopLimit: 1 });
  expect(group).toMatchObject({ name: 'bastion-1', parent: ids.vpc });
  expect(group?.inbound).toMatchObject([{ fromPort: 22, toPort: 22, peer: { type: 'prefix-list' } }]);
  const findings = checkDesign(indexOf(after)).findings.filter(({ resource }) =>
    [host?.id, group?.id].includes(resource),
  );
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('each has a group and a name of its own', () => {
  const first = dropped(design, ids.public);
  const second = dropped(first.design, ids.public);
  expect(second.host?.name).toBe('bastion-2');
  expect(second.group?.name).toBe('bastion-2');
});

test('it goes into a public subnet unless another one is selected', () => {
  const index = indexOf(design);
  expect(bestPresetPlace(index, bastion, null)).toEqual({ on: ids.public });
  expect(bestPresetPlace(index, bastion, ids.vpc ?? null)).toEqual({ on: ids.public });
  expect(bestPresetPlace(index, bastion, ids.private ?? null)).toEqual({ on: ids.private });
});

test('what is refused of its kind is refused of it', () => {
  const outcome = completed(bastion, dropNew(bastion.kind, { on: ids.vpc ?? null }))(design);
  expect(outcome).toMatchObject({ ok: false });
});

test('a drop speaks of the preset', () => {
  expect(saysOf(bastion, 'EC2 instance in Subnet "EC2 instance"')).toBe('Bastion host in Subnet "EC2 instance"');
  expect(saysOf(null, 'EC2 instance in Subnet "web"')).toBe('EC2 instance in Subnet "web"');
});
