import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design';
import { changeFields, danglingReferences } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { earlierOverlaps } from '../net/free-space';
import { type Design, type Edit, indexOf, type KindName, kindNames, kinds, type Resource } from './index';
import { linkResources, linkTargets, linkVerdict } from './links';
import { moveResource, moveVerdict } from './move';
import { readCidr4 } from './network';
import { bestPlace, type DropTarget, dropNew, dropVerdict, nextZone } from './placement';
import { type Sketch, sketch } from './sketch';

const named = (design: Design, name: string): Resource => {
  const found = [...design.resources.values()].find((resource) => resource.name === name);
  if (!found) throw new Error(`no "${name}"`);
  return found;
};
const done = (design: Design, edit: Edit): Design => {
  const outcome = edit(design);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  return outcome.design;
};
const removeRoutes = (id: ResourceId) => changeFields<Resource>(id, { routes: [] } as Partial<Resource>);
const refusal = (design: Design, edit: Edit) => {
  const outcome = edit(design);
  return outcome.ok ? 'allowed' : outcome.reasons.join(' ');
};

/** Two regions, three VPCs, subnets in two zones, gateways, tables, groups, endpoints. */
function town(s: Sketch) {
  const east = s.region('us-east-1');
  const west = s.add('region', 'us-west-2', null, { code: 'us-west-2' });
  const main = s.add('vpc', 'main', east, { cidr: '10.0.0.0/16' });
  const igw = s.add('internet-gateway', 'igw', main);
  const table = s.add('route-table', 'public', main, {
    routes: [{ id: '1', destination: '0.0.0.0/0', target: igw }],
  });
  const group = s.add('security-group', 'web', main);
  const a = s.add('subnet', 'web-a', main, { zone: 'a', cidr: '10.0.0.0/24', routeTable: table });
  const b = s.add('subnet', 'web-b', main, { zone: 'b', cidr: '10.0.1.0/24', routeTable: table });
  const nat = s.add('nat-gateway', 'nat', a);
  s.add('instance', 'server', a, { securityGroups: [group], privateIp: '10.0.0.10', secondaryIps: ['10.0.0.11'] });
  s.add('route-table', 'private', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target: nat }] });
  s.add('vpc-endpoint', 'secrets', main, { type: 'interface', service: 'secretsmanager', subnets: [a, b] });
  s.add('vpc', 'other', east, { cidr: '10.1.0.0/16' });
  s.add('vpc', 'far', west, { cidr: '10.2.0.0/16' });
  s.add('elastic-ip', 'spare', east);
}
const design = sketch('town', town);
const index = indexOf(design);
const id = (name: string) => named(design, name).id;

describe('a drop from the palette', () => {
  test('a VPC on an empty canvas makes its region in the same step', () => {
    const made = done(emptyDesign<Resource>(), dropNew('vpc', { on: null, position: { x: 400, y: 300 } }));
    const [region, vpc] = [indexOf(made).all('region')[0], indexOf(made).all('vpc')[0]];
    expect(region?.code).toBe('us-east-1');
    expect(vpc?.parent).toBe(region?.id);
    // Where it was dropped: the position of a VPC counts from that of its region.
    expect((region?.position?.x ?? 0) + (vpc?.position?.x ?? 0)).toBe(400);
    expect((region?.position?.y ?? 0) + (vpc?.position?.y ?? 0)).toBe(300);
  });

  test('what needs a VPC is refused on an empty canvas', () => {
    expect(refusal(emptyDesign<Resource>(), dropNew('subnet', { on: null }))).toBe(
      'A Subnet belongs in a VPC. Drop it there.',
    );
    expect(refusal(emptyDesign<Resource>(), dropNew('instance', { on: null }))).toMatch(/^An EC2 instance belongs/);
  });

  test('the verdict on a subnet names the zone and the block that it gets', () => {
    expect(dropVerdict(index, 'subnet', { on: id('main'), zone: 'c' })).toMatchObject({
      says: 'Subnet in VPC "main", zone c, 10.0.2.0/24',
    });
    const made = done(design, dropNew('subnet', { on: id('main'), zone: 'c' }));
    expect(named(made, 'subnet-1')).toMatchObject({ zone: 'c', cidr: '10.0.2.0/24' });
  });

  test('without a zone it goes where the fewest are', () => {
    const uneven = done(design, dropNew('subnet', { on: id('main'), zone: 'a' }));
    expect(named(done(uneven, dropNew('subnet', { on: id('main') })), 'subnet-2')).toMatchObject({ zone: 'b' });
    expect(nextZone(index, id('main'))).toBe('c');
  });

  test('a second gateway is refused by name', () => {
    expect(refusal(design, dropNew('internet-gateway', { on: id('web-a') }))).toBe(
      'VPC "main" already has Internet gateway "igw"; AWS allows one per VPC.',
    );
  });

  test('a full VPC takes no subnet', () => {
    const full = sketch('full', (s) => {
      const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/28' });
      s.add('subnet', 'all', vpc, { cidr: '10.0.0.0/28' });
    });
    expect(refusal(full, dropNew('subnet', { on: named(full, 'main').id }))).toMatch(/"main" has no free block/);
  });

  test('an address dropped on an instance is associated with it', () => {
    const made = done(design, dropNew('elastic-ip', { on: id('server') }));
    expect(named(made, 'server')).toMatchObject({ elasticIp: named(made, 'eip-1').id });
  });

  test('a peering connection joins the VPC under it with one that it is not peered with', () => {
    let next = done(design, dropNew('vpc-peering-connection', { on: id('main') }));
    expect(named(next, 'pcx-1')).toMatchObject({ requester: id('main'), accepter: id('other') });
    next = done(next, dropNew('vpc-peering-connection', { on: id('main') }));
    expect(named(next, 'pcx-2')).toMatchObject({ requester: id('main'), accepter: id('far') });
    expect(refusal(next, dropNew('vpc-peering-connection', { on: id('main') }))).toMatch(/"main" is already peered/);
  });

  test('a second region gets a code of its own', () => {
    expect(named(done(design, dropNew('region', { on: null })), 'us-east-2')).toMatchObject({ code: 'us-east-2' });
  });

  test('by keyboard it goes into or beside what is selected', () => {
    expect(bestPlace(index, 'nat-gateway', id('web-b'))).toEqual({ on: id('web-b') });
    expect(bestPlace(index, 'security-group', id('server'))).toEqual({ on: id('server') });
    expect(bestPlace(index, 'internet-gateway', id('other'))).toEqual({ on: id('other') });
    expect(bestPlace(index, 'instance', id('main'))).toEqual({ on: id('web-a') });
    expect(bestPlace(indexOf(emptyDesign<Resource>()), 'vpc', null)).toEqual({ on: null });
  });
});

describe('a drag', () => {
  test('a subnet changes its zone and nothing else', () => {
    const moved = done(design, moveResource(id('web-a'), { on: id('main'), zone: 'c' }));
    expect(named(moved, 'web-a')).toEqual({ ...named(design, 'web-a'), zone: 'c' });
  });

  test('a subnet in another VPC gets a block of it and lets go of the old one', () => {
    const moved = done(design, moveResource(id('web-a'), { on: id('other'), zone: 'b' }));
    expect(named(moved, 'web-a')).toMatchObject({
      parent: id('other'),
      zone: 'b',
      cidr: '10.1.0.0/24',
      routeTable: null,
    });
    expect(named(moved, 'server')).toMatchObject({ securityGroups: [], privateIp: '', secondaryIps: [] });
    expect(named(moved, 'nat')).toMatchObject({ elasticIp: id('nat-eip') });
    expect(named(moved, 'private')).toMatchObject({ routes: [] });
    expect(named(moved, 'secrets')).toMatchObject({ subnets: [id('web-b')] });
  });

  test('an instance changes its subnet and gives up its fixed address', () => {
    const moved = done(design, moveResource(id('server'), { on: id('web-b') }));
    expect(named(moved, 'server')).toMatchObject({ parent: id('web-b'), privateIp: '', securityGroups: [id('web')] });
  });

  test('a group stays in its VPC, and says so', () => {
    expect(refusal(design, moveResource(id('web'), { on: id('other') }))).toBe(
      'Security group "web" cannot move to another VPC: AWS ties it to the one that it was created in.',
    );
  });

  test('an internet gateway moves to a VPC without one, and its routes go', () => {
    const moved = done(design, moveResource(id('igw'), { on: id('other') }));
    expect(named(moved, 'igw').parent).toBe(id('other'));
    expect(named(moved, 'public')).toMatchObject({ routes: [] });
  });

  test('a VPC takes the addresses of its gateways to another region', () => {
    const moved = done(design, moveResource(id('main'), { on: id('us-west-2'), position: { x: 8, y: 8 } }));
    expect(named(moved, 'main')).toMatchObject({ parent: id('us-west-2'), position: { x: 8, y: 8 } });
    expect(named(moved, 'nat-eip').parent).toBe(id('us-west-2'));
    expect(named(moved, 'spare').parent).toBe(id('us-east-1'));
  });

  test('dropped where it was it changes nothing', () => {
    expect(done(design, moveResource(id('server'), { on: id('web-a') }))).toBe(design);
  });
});

describe('a link', () => {
  test('from a table to a gateway is a route, drawn from either end', () => {
    const ends = [id('private'), id('igw')] as const;
    const bare = done(design, removeRoutes(id('private')));
    for (const [from, to] of [ends, [...ends].reverse()] as const) {
      const routed = named(done(bare, linkResources(from ?? '', to ?? '')), 'private');
      expect(routed).toMatchObject({ routes: [{ destination: '0.0.0.0/0', target: id('igw') }] });
    }
    expect(linkVerdict(index, id('public'), id('nat'))).toEqual({
      ok: false,
      reason: '"public" already routes 0.0.0.0/0; change that route instead.',
    });
  });

  test('an address in use is not given away, nor one of another region', () => {
    expect(linkVerdict(index, id('server'), id('nat-eip'))).toEqual({
      ok: false,
      reason: '"nat-eip" is already used by "nat".',
    });
    expect(linkVerdict(index, id('server'), id('spare')).ok).toBe(true);
  });

  test('attaching a gateway follows the same rules as dragging it', () => {
    const second = done(design, dropNew('internet-gateway', { on: id('other') }));
    expect(linkVerdict(indexOf(second), id('igw'), id('other'))).toMatchObject({ ok: false });
    expect(named(done(design, linkResources(id('igw'), id('other'))), 'public')).toMatchObject({ routes: [] });
  });

  test('says why not, by name', () => {
    expect(linkVerdict(index, id('server'), id('igw'))).toEqual({
      ok: false,
      reason: 'An EC2 instance has no link to an Internet gateway.',
    });
    expect(linkVerdict(index, id('main'), id('main'))).toEqual({
      ok: false,
      reason: 'A VPC cannot be peered with itself.',
    });
  });

  test('every offered target is allowed', () => {
    for (const resource of design.resources.values()) {
      for (const target of linkTargets(index, resource.id)) {
        expect(linkResources(resource.id, target.id)(design).ok, target.says).toBe(true);
      }
    }
  });
});

describe('a VPN', () => {
  const gateways = sketch('vpn', (s) => {
    town(s);
    s.add('virtual-private-gateway', 'vgw', 'vpc-3');
    s.add('customer-gateway', 'office', s.region());
    s.add('customer-gateway', 'abroad', s.region('us-west-2'));
  });
  const at = (of: Design, name: string) => named(of, name).id;
  const office = at(gateways, 'office');
  const vgw = at(gateways, 'vgw');
  const connected = done(gateways, linkResources(office, vgw));

  test('is drawn from one gateway to the other, once, in one Region', () => {
    expect(named(connected, 'office-vgw')).toMatchObject({ customerGateway: office, vpnGateway: vgw });
    expect(refusal(connected, linkResources(vgw, office))).toBe(
      '"office" and "vgw" are already connected by "office-vgw".',
    );
    expect(refusal(gateways, linkResources(at(gateways, 'abroad'), vgw))).toBe(
      '"abroad" and "vgw" are in different Regions.',
    );
  });

  test('dropped on a gateway or its VPC joins what is there', () => {
    for (const on of [office, vgw, 'vpc-3']) {
      const made = indexOf(done(gateways, dropNew('vpn-connection', { on }))).all('vpn-connection');
      expect(made).toMatchObject([{ customerGateway: office, vpnGateway: vgw }]);
    }
  });

  test('is learned by a table that is linked to its gateway', () => {
    const learned = done(gateways, linkResources(at(gateways, 'private'), vgw));
    expect(named(learned, 'private')).toMatchObject({ propagatingGateways: [vgw] });
  });

  test('stays with its gateway in another VPC, and goes along to another Region', () => {
    const learned = done(connected, linkResources(at(gateways, 'private'), vgw));
    const moved = done(learned, moveResource(vgw, { on: at(learned, 'other') }));
    expect(named(moved, 'office-vgw')).toMatchObject({ vpnGateway: vgw });
    expect(named(moved, 'private')).toMatchObject({ propagatingGateways: [] });
    expect(refusal(connected, moveResource(vgw, { on: at(connected, 'far') }))).toMatch(/stays in its Region\.$/);
    const west = at(connected, 'us-west-2');
    const away = done(connected, moveResource('vpc-3', { on: west }));
    expect(named(away, 'office-vgw').parent).toBe(west);
    expect(named(away, 'office').parent).toBe(west);
  });
});

type Step =
  | { readonly do: 'drop'; readonly kind: KindName; readonly on: number; readonly zone: string | null }
  | { readonly do: 'move'; readonly what: number; readonly on: number; readonly zone: string | null }
  | { readonly do: 'link'; readonly what: number; readonly on: number };

const zone = fc.constantFrom(null, 'a', 'b', 'c');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('drop' as const), kind: fc.constantFrom(...kindNames), on: fc.nat(60), zone }),
  fc.record({ do: fc.constant('move' as const), what: fc.nat(60), on: fc.nat(60), zone }),
  fc.record({ do: fc.constant('link' as const), what: fc.nat(60), on: fc.nat(60) }),
);

const pick = (of: Design, n: number): ResourceId | null => {
  const ids = [...of.resources.keys()];
  // Now and then nothing: the bare canvas.
  return n % 9 === 8 ? null : (ids[n % Math.max(1, ids.length)] ?? null);
};

/** The edit of a step with what was said of it before. */
function stepOf(at: Design, step: Step): { readonly edit: Edit; readonly ok: boolean; readonly reason: string } | null {
  const now = indexOf(at);
  const on = pick(at, step.on);
  if (step.do === 'link') {
    const from = pick(at, step.what);
    if (from === null || on === null) return null;
    const verdict = linkVerdict(now, from, on);
    return { edit: linkResources(from, on), ok: verdict.ok, reason: verdict.ok ? '' : verdict.reason };
  }
  const target: DropTarget = { on, ...(step.zone === null ? {} : { zone: step.zone }), position: { x: 8, y: 16 } };
  if (step.do === 'drop') {
    const verdict = dropVerdict(now, step.kind, target);
    return { edit: dropNew(step.kind, target), ok: verdict.ok, reason: verdict.ok ? '' : verdict.reason };
  }
  const moved = pick(at, step.what);
  if (moved === null) return null;
  const verdict = moveVerdict(now, moved, target);
  return { edit: moveResource(moved, target), ok: verdict.ok, reason: verdict.ok ? '' : verdict.reason };
}

/** What drawing by hand never breaks, whatever the order of drops, drags and links. */
function expectSound(at: Design) {
  const now = indexOf(at);
  expect(danglingReferences(kinds, at)).toEqual([]);
  for (const vpc of now.all('vpc')) {
    const subnets = now.inVpc(vpc.id, 'subnet').flatMap((subnet) => {
      const cidr = readCidr4(subnet.cidr);
      return cidr ? [{ cidr }] : [];
    });
    expect(earlierOverlaps(subnets, 1).size).toBe(0);
    expect(now.inVpc(vpc.id, 'internet-gateway').length).toBeLessThanOrEqual(1);
    expect(now.inVpc(vpc.id, 'route-table').filter((table) => table.main)).toHaveLength(1);
  }
  for (const subnet of now.all('subnet')) {
    for (const held of [subnet.routeTable, subnet.networkAcl]) {
      if (held !== null) expect(now.vpcOf(held)).toBe(now.vpcOf(subnet.id));
    }
  }
  for (const instance of now.all('instance')) {
    for (const group of instance.securityGroups) expect(now.vpcOf(group)).toBe(now.vpcOf(instance.id));
  }
  for (const gateway of now.all('nat-gateway')) {
    if (gateway.elasticIp !== null) expect(now.regionOf(gateway.elasticIp)).toBe(now.regionOf(gateway.id));
  }
}

test('drops, drags and links keep every design sound, and are refused as was said before', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(anyStep, { maxLength: 25 }), (empty, steps) => {
      let at: Design = empty ? emptyDesign<Resource>() : design;
      for (const step of steps) {
        const planned = stepOf(at, step);
        if (!planned) continue;
        const outcome = planned.edit(at);
        expect(outcome.ok).toBe(planned.ok);
        if (!outcome.ok) {
          expect(outcome.reasons).toEqual([planned.reason]);
          expect(planned.reason).toMatch(/[.?]$/);
          continue;
        }
        at = outcome.design;
        expectSound(at);
      }
    }),
    { numRuns: 150 },
  );
});
