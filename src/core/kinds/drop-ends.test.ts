import { describe, expect, test } from 'vitest';
import type { ResourceId } from '../model/resource';
import { type Design, type Index, indexOf, type KindName, type Resource } from './index';
import { dropNew, dropVerdict } from './placement';
import { type Sketch, sketch } from './sketch';

const idIn = (design: Design, name: string): ResourceId => {
  const found = [...design.resources.values()].find((resource) => resource.name === name);
  if (!found) throw new Error(`no "${name}"`);
  return found.id;
};

/** What a drop on the resource of this name makes, and what was said of it before. */
function drop(design: Design, kind: KindName, on: string | null) {
  const target = { on: on === null ? null : idIn(design, on) };
  const verdict = dropVerdict(indexOf(design), kind, target);
  const outcome = dropNew(kind, target)(design);
  if (!outcome.ok) return { says: outcome.reasons.join(' '), made: undefined, design };
  const made = outcome.design.resources.get(outcome.focus?.[0] ?? '') as Resource | undefined;
  return { says: verdict.ok ? verdict.says : verdict.reason, made, design: outcome.design };
}

/** A VPC with a public and a private subnet in each of two zones, and a hub in its Region. */
function hubTown(s: Sketch) {
  const east = s.region('us-east-1');
  const main = s.add('vpc', 'main', east, { cidr: '10.0.0.0/16' });
  const igw = s.add('internet-gateway', 'igw', main);
  const routeTable = s.add('route-table', 'public', main, {
    routes: [{ id: '1', destination: '0.0.0.0/0', target: igw }],
  });
  s.add('subnet', 'public-a', main, { zone: 'a', cidr: '10.0.0.0/24', routeTable });
  s.add('subnet', 'public-b', main, { zone: 'b', cidr: '10.0.1.0/24', routeTable });
  s.add('subnet', 'private-a', main, { zone: 'a', cidr: '10.0.2.0/24' });
  const hub = s.add('transit-gateway', 'hub', east);
  s.region('eu-west-1');
  const attach = () => s.add('transit-gateway-attachment', 'first', east, { vpc: main, transitGateway: hub });
  return { main, attach };
}
const town = sketch('town', (s) => {
  hubTown(s);
});
const subnetsOf = (design: Design, ...names: readonly string[]) => names.map((name) => idIn(design, name));

describe('a transit gateway attachment', () => {
  test('takes the VPC that it is dropped on, its only transit gateway and a subnet of each zone', () => {
    for (const on of ['main', 'private-a']) {
      const { made, says } = drop(town, 'transit-gateway-attachment', on);
      expect(made).toMatchObject({
        vpc: idIn(town, 'main'),
        transitGateway: idIn(town, 'hub'),
        subnets: subnetsOf(town, 'private-a', 'public-b'),
        parent: idIn(town, 'us-east-1'),
      });
      expect(says).toBe('Attach VPC "main" to Transit gateway "hub"');
    }
  });

  test('dropped on the gateway or its Region takes the only VPC that is not attached', () => {
    for (const on of ['hub', 'us-east-1']) {
      const { made } = drop(town, 'transit-gateway-attachment', on);
      expect(made).toMatchObject({ vpc: idIn(town, 'main'), transitGateway: idIn(town, 'hub') });
    }
  });

  test('leaves open what is not clear', () => {
    const two = sketch('two', (s) => {
      hubTown(s);
      s.add('transit-gateway', 'hub-2', s.region('us-east-1'));
      s.add('vpc', 'other', s.region('us-east-1'), { cidr: '10.1.0.0/16' });
    });
    expect(drop(two, 'transit-gateway-attachment', 'main').made).toMatchObject({
      vpc: idIn(two, 'main'),
      transitGateway: null,
      subnets: subnetsOf(two, 'private-a', 'public-b'),
    });
    expect(drop(two, 'transit-gateway-attachment', 'hub-2').made).toMatchObject({
      vpc: null,
      transitGateway: idIn(two, 'hub-2'),
      subnets: [],
    });
  });

  test('a second one goes to the other gateway; gateways of other Regions do not count', () => {
    const two = sketch('two', (s) => {
      hubTown(s).attach();
      s.add('transit-gateway', 'hub-2', s.region('us-east-1'));
      s.add('transit-gateway', 'far', s.region('eu-west-1'));
    });
    expect(drop(two, 'transit-gateway-attachment', 'main').made).toMatchObject({ transitGateway: idIn(two, 'hub-2') });
  });

  test('stands in the Region of the VPC where the gateway is of another account', () => {
    const shared = sketch('shared', (s) => {
      const [one, other] = ['network', 'web'].map((name) => s.add('account', name, null));
      const owner = s.add('region', 'network-east', null, { code: 'us-east-1', account: one ?? null });
      const guest = s.add('region', 'web-east', null, { code: 'us-east-1', account: other ?? null });
      s.add('transit-gateway', 'hub', owner);
      s.add('vpc', 'main', guest);
    });
    for (const on of ['hub', 'main']) {
      expect(drop(shared, 'transit-gateway-attachment', on).made).toMatchObject({
        vpc: idIn(shared, 'main'),
        transitGateway: idIn(shared, 'hub'),
        parent: idIn(shared, 'web-east'),
      });
    }
  });
});

describe('a transit gateway peering attachment', () => {
  const pair = sketch('pair', (s) => {
    hubTown(s);
    s.add('transit-gateway', 'far', s.region('eu-west-1'));
  });

  test('asks from the gateway that it is dropped on', () => {
    expect(drop(pair, 'transit-gateway-peering', 'far')).toMatchObject({
      made: { requester: idIn(pair, 'far'), accepter: idIn(pair, 'hub'), parent: idIn(pair, 'eu-west-1') },
      says: 'Peer Transit gateway "far" with Transit gateway "hub"',
    });
    expect(drop(pair, 'transit-gateway-peering', 'main').made).toMatchObject({ requester: idIn(pair, 'hub') });
  });

  test('asks nobody where several could be asked, and nobody twice', () => {
    const three = sketch('three', (s) => {
      hubTown(s);
      s.add('transit-gateway', 'hub-2', s.region('us-east-1'));
      s.add('transit-gateway', 'far', s.region('eu-west-1'));
    });
    const open = { requester: idIn(three, 'hub'), accepter: null };
    expect(drop(three, 'transit-gateway-peering', 'hub').made).toMatchObject(open);
    const { design } = drop(pair, 'transit-gateway-peering', 'hub');
    expect(drop(design, 'transit-gateway-peering', 'hub').made).toMatchObject({ accepter: null });
  });

  test('joins the only two of one Region', () => {
    const two = sketch('two', (s) => {
      hubTown(s);
      s.add('transit-gateway', 'hub-2', s.region('us-east-1'));
    });
    const ends = { requester: idIn(two, 'hub'), accepter: idIn(two, 'hub-2') };
    expect(drop(two, 'transit-gateway-peering', 'us-east-1').made).toMatchObject(ends);
  });
});

describe('a Direct Connect gateway association', () => {
  const line = sketch('line', (s) => {
    hubTown(s).attach();
    s.add('direct-connect-gateway', 'dx', null);
  });

  test('joins the gateway that it is dropped on, and announces its VPCs', () => {
    for (const on of ['hub', 'dx', 'us-east-1']) {
      expect(drop(line, 'direct-connect-association', on)).toMatchObject({
        made: {
          directConnectGateway: idIn(line, 'dx'),
          gateway: idIn(line, 'hub'),
          allowedPrefixes: ['10.0.0.0/16'],
          parent: idIn(line, 'us-east-1'),
        },
        says: 'Join Transit gateway "hub" to Direct Connect gateway "dx"',
      });
    }
  });

  test('takes the virtual private gateway of the VPC that it is dropped on', () => {
    const own = sketch('own', (s) => {
      s.add('virtual-private-gateway', 'vgw', hubTown(s).main);
      s.add('direct-connect-gateway', 'dx', null);
    });
    for (const on of ['main', 'vgw'])
      expect(drop(own, 'direct-connect-association', on).made).toMatchObject({
        gateway: idIn(own, 'vgw'),
        allowedPrefixes: [],
      });
    expect(drop(own, 'direct-connect-association', 'dx').says).toBe(
      'Drop it on the gateway that is to join Direct Connect gateway "dx".',
    );
    // The other sort is out once one has joined.
    const { design } = drop(own, 'direct-connect-association', 'vgw');
    expect(drop(design, 'direct-connect-association', 'hub').made).toMatchObject({ directConnectGateway: null });
  });
});

describe('a VPN connection', () => {
  const office = sketch('office', (s) => {
    hubTown(s);
    s.add('customer-gateway', 'router', s.region('us-east-1'));
  });
  const connections = (index: Index) => index.all('vpn-connection');

  test('ends at the transit gateway that it is dropped on', () => {
    for (const on of ['hub', 'router', 'us-east-1']) {
      const { made, says } = drop(office, 'vpn-connection', on);
      expect(made).toMatchObject({
        customerGateway: idIn(office, 'router'),
        transitGateway: idIn(office, 'hub'),
        vpnGateway: null,
      });
      expect(says).toBe('Connect Customer gateway "router" with Transit gateway "hub"');
    }
  });

  test('ends at what a VPC has, its own gateway before the hub that it is attached to', () => {
    expect(drop(office, 'vpn-connection', 'main').made).toMatchObject({ customerGateway: null, transitGateway: null });
    const attached = drop(office, 'transit-gateway-attachment', 'main').design;
    expect(drop(attached, 'vpn-connection', 'main').made).toMatchObject({ transitGateway: idIn(office, 'hub') });
    const own = drop(attached, 'virtual-private-gateway', 'main').design;
    expect(drop(own, 'vpn-connection', 'main').made).toMatchObject({ vpnGateway: idIn(own, 'vgw-1') });
  });

  test('the same two are not joined twice', () => {
    const { design } = drop(office, 'vpn-connection', 'hub');
    const again = drop(design, 'vpn-connection', 'hub').design;
    expect(connections(indexOf(again)).map(({ transitGateway }) => transitGateway)).toEqual([idIn(again, 'hub'), null]);
  });
});
