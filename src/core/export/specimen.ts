import type { Design } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { FRESH_TUNNEL } from '../kinds/vpn-connection/tunnel';
import type { ResourceId } from '../model/resource';

/** A rule of a security group in short: `tcp/443` with a CIDR, `sg:<id>` or a prefix list. */
function rule(id: number, what: string, peer: string, description = '') {
  const [protocol = '-1', ports] = what.split('/');
  const [from, to = from] = ports?.split('-').map(Number) ?? [];
  return {
    id: String(id),
    protocol,
    fromPort: from ?? null,
    toPort: to ?? null,
    description,
    peer: peer.startsWith('sg:')
      ? ({ type: 'security-group', group: peer.slice(3) } as const)
      : /^[0-9a-f:.]+\/[0-9]+$/.test(peer)
        ? ({ type: 'cidr', cidr: peer } as const)
        : ({ type: 'prefix-list', list: peer } as const),
  };
}

function entry(id: number, ruleNumber: number, action: 'allow' | 'deny', what: string, cidr: string) {
  const { protocol, fromPort, toPort } = rule(id, what, cidr);
  const icmp = protocol.startsWith('icmp');
  const ports = icmp ? { fromPort: null, toPort: null } : { fromPort, toPort };
  return {
    id: String(id),
    ruleNumber,
    action,
    protocol,
    cidr,
    ...ports,
    icmpType: icmp ? -1 : null,
    icmpCode: icmp ? -1 : null,
  };
}

function gateways(s: Sketch, vpc: ResourceId, publicA: ResourceId, region: ResourceId) {
  const igw = s.add('internet-gateway', 'igw', vpc);
  const eigw = s.add('egress-only-internet-gateway', 'eigw', vpc);
  const nat = s.add('nat-gateway', 'nat-a', publicA);
  const privateNat = s.add('nat-gateway', 'inner', publicA, { connectivity: 'private', privateIp: '10.0.0.10' });
  s.add('internet-gateway', 'spare', region);
  return { igw, eigw, nat, privateNat };
}

function security(s: Sketch, vpc: ResourceId) {
  const web = s.add('security-group', 'WebServerSG', vpc, { description: 'Web "servers"' });
  const db = s.add('security-group', 'db', vpc, { description: 'Databases', outbound: [] });
  const all = [rule(1, '-1', '0.0.0.0/0'), rule(2, '-1', '::/0')];
  s.set('security-group', web, {
    inbound: [
      rule(1, 'tcp/443', '0.0.0.0/0', 'anyone'),
      rule(2, 'icmp', '10.0.0.0/8'),
      rule(3, 'icmpv6/128-0', '::/0'),
    ],
    outbound: [...all, rule(3, 'tcp/5432', `sg:${db}`), rule(4, 'tcp/443', 's3')],
  });
  s.set('security-group', db, {
    inbound: [rule(1, 'tcp/5432', `sg:${web}`), rule(2, '50', '10.0.0.0/8'), rule(3, 'tcp/0-65535', `sg:${db}`)],
    outbound: [rule(4, 'tcp/443', 'pl-0123456789abcdef0')],
  });
  s.add('security-group', '한글', vpc, { outbound: [rule(1, 'tcp/5432', `sg:${db}`)] });
  const acl = s.add('network-acl', 'private', vpc, {
    inbound: [entry(1, 100, 'allow', 'tcp/1024-65535', '0.0.0.0/0'), entry(2, 110, 'deny', 'icmp', '10.0.0.0/8')],
    outbound: [
      entry(1, 100, 'allow', '-1', '::/0'),
      entry(2, 110, 'allow', 'icmpv6', '::/0'),
      entry(3, 120, 'allow', 'udp/53', '10.0.0.2/32'),
    ],
  });
  return { web, db, acl };
}

function secondVpc(s: Sketch, first: ResourceId, firstTable: ResourceId) {
  const seoul = s.region('ap-northeast-2');
  const there = s.add('vpc', 'seoul', seoul, { cidr: '10.1.0.0/16' });
  s.add('subnet', 'app', there, { cidr: '10.1.0.0/24' });
  const server = s.add('instance', 'server', s.add('subnet', 'app-b', there, { cidr: '10.1.1.0/24', zone: 'b' }), {
    securityGroups: [s.defaultGroup(there)],
    instanceType: 't4g.micro',
  });
  const peering = s.add('vpc-peering-connection', 'to-seoul', s.region(), {
    requester: first,
    accepter: there,
    requesterDns: true,
  });
  s.set('route-table', s.mainTable(there), { routes: [{ id: '1', destination: '10.0.0.0/16', target: peering }] });
  s.set('security-group', s.defaultGroup(there), { inbound: [], outbound: [rule(1, 'tcp/443', '0.0.0.0/0')] });
  s.set('network-acl', s.defaultAcl(there), {
    inbound: [entry(1, 100, 'allow', 'tcp/443', '0.0.0.0/0'), entry(2, 110, 'deny', 'icmp', '0.0.0.0/0')],
  });
  const near = s.add('vpc', 'shared', s.region(), { cidr: '10.2.0.0/16' });
  const local = s.add('vpc-peering-connection', 'first-shared', s.region(), {
    requester: first,
    accepter: near,
    accepterDns: true,
  });
  s.set('security-group', s.defaultGroup(near), { inbound: [], outbound: [] });
  s.add('vpc-peering-connection', 'dangling', s.region(), { requester: near });
  return {
    server,
    routes: [
      { id: '7', destination: '10.1.0.0/16', target: peering },
      { id: '8', destination: '10.2.0.0/16', target: local },
    ],
    firstTable,
  };
}

function onPremises(s: Sketch, vpc: ResourceId, region: ResourceId) {
  const vpnGateway = s.add('virtual-private-gateway', 'vgw', vpc, { amazonSideAsn: 4200000000 });
  const office = s.add('customer-gateway', 'office', region, { ipAddress: '203.0.113.50', deviceName: 'edge "1"' });
  const plant = s.add('customer-gateway', 'plant', region, { ipAddress: '203.0.113.51', bgpAsn: 4294967294 });
  s.add('vpn-connection', 'office', region, {
    customerGateway: office,
    vpnGateway,
    staticRoutesOnly: true,
    staticRoutes: ['172.16.0.0/12', '192.168.0.0/16', 'nowhere'],
    tunnels: [
      { id: '1', ...FRESH_TUNNEL, insideCidr: '169.254.10.0/30' },
      { id: '2', ...FRESH_TUNNEL, insideCidr: '169.254.10.4/30' },
    ],
  });
  s.add('vpn-connection', 'plant', region, {
    customerGateway: plant,
    vpnGateway,
    tunnels: [
      { id: '1', ...FRESH_TUNNEL },
      { id: '2', ...FRESH_TUNNEL, insideCidr: '169.254.11.4/30' },
    ],
  });
  s.add('vpn-connection', 'dangling', region, { customerGateway: plant });
  const spare = s.add('virtual-private-gateway', 'spare-vgw', region);
  s.add('route-table', 'vpn', vpc, {
    routes: [{ id: '1', destination: '198.51.100.0/24', target: vpnGateway }],
    propagatingGateways: [vpnGateway, spare],
  });
}

/** One design with every kind, both families, two Regions, and something of everything that a target cannot say. */
export function specimen(): Design {
  return sketch('Specimen', (s) => {
    const region = s.region('us-east-1');
    const vpc = s.add(
      'vpc',
      'main',
      region,
      { cidr: '10.0.0.0/16', secondaryCidrs: ['100.64.0.0/16'], ipv6: 'amazon' },
      [
        { key: 'Environment', value: 'test' },
        { key: 'kubernetes.io/role/elb', value: '1' },
      ],
    );
    const publicA = s.add('subnet', 'public-a', vpc, {
      cidr: '10.0.0.0/24',
      mapPublicIp: true,
      assignIpv6: true,
      ipv6Block: 0,
    });
    const privateB = s.add('subnet', 'private-b', vpc, { cidr: '100.64.1.0/24', zone: 'b', ipv6Block: 17 });
    const { igw, eigw, nat, privateNat } = gateways(s, vpc, publicA, region);
    const { web, db, acl } = security(s, vpc);
    const bastion = s.add('instance', 'bastion', publicA, {
      securityGroups: [web],
      elasticIp: s.add('elastic-ip', 'bastion', region),
      publicIp: 'no',
      sourceDestCheck: false,
    });
    s.add('instance', 'web', publicA, { securityGroups: [web, db], publicIp: 'yes', privateIp: '10.0.0.20' });
    const open = s.add('route-table', 'public', vpc, {
      routes: [
        { id: '1', destination: '0.0.0.0/0', target: igw },
        { id: '2', destination: '::/0', target: igw },
        { id: '3', destination: 'pl-0123456789abcdef0', target: nat },
        { id: '4', destination: '192.168.0.0/16', target: privateNat },
      ],
    });
    const inner = s.add('route-table', 'private', vpc);
    const { routes } = secondVpc(s, vpc, inner);
    s.set('route-table', inner, {
      routes: [
        { id: '1', destination: '0.0.0.0/0', target: nat },
        { id: '2', destination: '::/0', target: eigw },
        { id: '3', destination: '172.16.0.0/12', target: bastion },
        ...routes,
      ],
    });
    s.set('subnet', publicA, { routeTable: open });
    s.set('subnet', privateB, { routeTable: inner, networkAcl: acl });
    s.add('vpc-endpoint', 's3', vpc, { service: 's3', routeTables: [open, inner] });
    s.add('vpc-endpoint', 'ssm', vpc, {
      type: 'interface',
      service: 'ssm',
      subnets: [publicA, privateB],
      securityGroups: [web],
    });
    onPremises(s, vpc, region);
  });
}
