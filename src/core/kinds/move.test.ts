import { describe, expect, test } from 'vitest';
import { danglingReferences } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { type Design, indexOf, kinds, type Resource } from './index';
import { moveResource, moveVerdict } from './move';
import { type Sketch, sketch } from './sketch';

const named = (design: Design, name: string): Resource => {
  const found = [...design.resources.values()].find((resource) => resource.name === name);
  if (!found) throw new Error(`no "${name}"`);
  return found;
};

/** A VPC on a hub with all that belongs to the two, and a second VPC on the hub that stays. */
function town(s: Sketch) {
  const east = s.region('us-east-1');
  const hub = s.add('transit-gateway', 'hub', east);
  const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
  const listOf = (name: string) => s.add('managed-prefix-list', name, east);
  const [own, common] = [listOf('own-list'), listOf('common-list')];
  const options = s.add('dhcp-options', 'own-options', east);
  const main = s.add('vpc', 'main', east, { cidr: '10.0.0.0/16', dhcpOptions: options });
  const other = s.add('vpc', 'other', east, {
    cidr: '10.1.0.0/16',
    dhcpOptions: s.add('dhcp-options', 'common-options', east),
  });
  const a = s.add('subnet', 'a', main, { zone: 'a', cidr: '10.0.0.0/24' });
  const attach = (name: string, vpc: ResourceId, subnets: readonly ResourceId[]) =>
    s.add('transit-gateway-attachment', name, east, { transitGateway: hub, vpc, subnets: [...subnets] });
  const mine = attach('main-hub', main, [a]);
  attach('other-hub', other, []);
  s.add('transit-gateway-route-table', 'table', hub, { associations: [mine] });
  s.add('transit-gateway-peering', 'hub-far', east, { requester: hub, accepter: far });
  s.add('transit-gateway-peering', 'far-hub', s.region('eu-west-1'), { requester: far, accepter: hub });
  const directConnectGateway = s.add('direct-connect-gateway', 'dx', null);
  s.add('direct-connect-association', 'dx-hub', east, { directConnectGateway, gateway: hub });
  const device = s.add('customer-gateway', 'office', east);
  s.add('vpn-connection', 'office-hub', east, { customerGateway: device, transitGateway: hub });
  const eni = s.add('network-interface', 'eni', a, { elasticIp: s.add('elastic-ip', 'address', east) });
  for (const [name, target] of [
    ['log', a],
    ['attachment-log', mine],
    ['hub-log', hub],
  ] as const)
    s.add('flow-log', name, east, { target });
  const filter = s.add('traffic-mirror-filter', 'filter', east);
  const target = s.add('traffic-mirror-target', 'collector', east, { target: s.add('network-interface', 'eni-2', a) });
  s.add('traffic-mirror-session', 'mirror', east, { source: eni, target, filter });
  const balancer = s.add('load-balancer', 'api', main, { type: 'network', subnets: [a] });
  s.add('endpoint-service', 'service', east, { loadBalancers: [balancer] });
  const route = (name: string, vpc: ResourceId, lists: readonly ResourceId[]) =>
    s.add('route-table', name, vpc, {
      routes: lists.map((prefixList, i) => ({ id: `${i + 1}`, destination: '', prefixList, target: hub })),
    });
  route('to-both', main, [own, common]);
  route('to-common', other, [common]);
}
const design = sketch('town', town);
const id = (name: string) => named(design, name).id;
const move = (from: Design, name: string, to: string): Design => {
  const outcome = moveResource(named(from, name).id, { on: named(from, to).id })(from);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  expect(danglingReferences(kinds, outcome.design)).toEqual([]);
  expect(outcome.design.resources.size).toBe(from.resources.size);
  return outcome.design;
};
/** Everything that stands directly in another parent than before. */
const changed = (from: Design, to: Design) =>
  [...to.resources.values()]
    .filter(({ id, parent }) => from.resources.get(id)?.parent !== parent)
    .map(({ name }) => name);
/** Everything that is not as it was, except for where it stands. */
const rewritten = (from: Design, to: Design) =>
  [...to.resources.values()]
    .filter(
      (now) =>
        JSON.stringify({ ...now, parent: null }) !== JSON.stringify({ ...from.resources.get(now.id), parent: null }),
    )
    .map(({ name }) => name);

describe('to another Region', () => {
  test('a VPC takes along what belongs to it alone, and nothing else changes', () => {
    const moved = move(design, 'main', 'eu-west-1');
    expect(changed(design, moved).sort()).toEqual(
      [
        'main',
        'own-list',
        'own-options',
        'main-hub',
        'address',
        'log',
        'attachment-log',
        'filter',
        'collector',
        'mirror',
        'service',
      ].sort(),
    );
    expect(rewritten(design, moved)).toEqual([]);
    expect(named(moved, 'main-hub')).toMatchObject({ transitGateway: id('hub'), subnets: [id('a')] });
    expect(named(moved, 'table')).toMatchObject({ associations: [id('main-hub')] });
  });

  test('and back again everything is as before', () => {
    const back = move(move(design, 'main', 'eu-west-1'), 'main', 'us-east-1');
    expect([...back.resources.values()]).toEqual([...design.resources.values()]);
  });

  test('a transit gateway takes its tables, peerings, associations and VPN connections; attachments stay with VPCs', () => {
    const moved = move(design, 'hub', 'eu-west-1');
    expect(changed(design, moved).sort()).toEqual(
      ['dx-hub', 'hub', 'hub-far', 'hub-log', 'office', 'office-hub'].sort(),
    );
    expect(rewritten(design, moved)).toEqual([]);
    expect(indexOf(moved).regionOf(id('table'))).toBe(id('eu-west-1'));
  });

  test('what others use stays, and is let go of where there can be only one', () => {
    const shared = sketch('shared', (s) => {
      town(s);
      s.add('vpn-connection', 'second', s.region('us-east-1'), { customerGateway: id('office') });
    });
    const moved = move(shared, 'hub', 'eu-west-1');
    expect(named(moved, 'office').parent).toBe(id('us-east-1'));
    expect(named(moved, 'office-hub')).toMatchObject({ customerGateway: null, parent: id('eu-west-1') });
    expect(named(move(shared, 'other', 'eu-west-1'), 'common-list').parent).toBe(id('us-east-1'));
  });
});

describe('by itself', () => {
  test('what belongs to something stays in its Region', () => {
    const west = { on: id('eu-west-1') };
    const reasons = ['main-hub', 'hub-far', 'dx-hub', 'office-hub', 'log', 'filter', 'own-list', 'own-options'].map(
      (name) => {
        const verdict = moveVerdict(indexOf(design), id(name), west);
        return verdict.ok ? 'allowed' : verdict.reason;
      },
    );
    expect(reasons).toEqual([
      'Transit gateway VPC attachment "main-hub" belongs to VPC "main" and stays in its Region.',
      'Transit gateway peering attachment "hub-far" belongs to Transit gateway "hub" and stays in its Region.',
      'Direct Connect gateway association "dx-hub" belongs to Transit gateway "hub" and stays in its Region.',
      'VPN connection "office-hub" belongs to Transit gateway "hub" and stays in its Region.',
      'Flow log "log" belongs to Subnet "a" and stays in its Region.',
      'Traffic mirror filter "filter" is used by Traffic mirror session "mirror" and stays in its Region.',
      'Managed prefix list "own-list" is used by Route table "to-both" and stays in its Region.',
      'DHCP option set "own-options" is used by VPC "main" and stays in its Region.',
    ]);
  });

  test('what stands in a wrong Region may go to its own', () => {
    const astray = sketch('astray', (s) => {
      const vpc = s.add('vpc', 'main', s.region('us-east-1'));
      s.add('flow-log', 'log', s.region('eu-west-1'), { target: vpc });
    });
    expect(named(move(astray, 'log', 'us-east-1'), 'log').parent).toBe(named(astray, 'us-east-1').id);
  });
});

test('a subnet in another VPC keeps the flow log that records it, and leaves the attachment of the old VPC', () => {
  const moved = move(design, 'a', 'other');
  expect(named(moved, 'log')).toMatchObject({ target: id('a') });
  expect(named(moved, 'main-hub')).toMatchObject({ subnets: [] });
});
