import type { Sketch } from '../../kinds/sketch';
import { FRESH_TUNNEL, type Tunnel } from '../../kinds/vpn-connection/tunnel';
import type { ResourceId } from '../../model/resource';
import type { Base, Piece } from './base';

/** Options of one tunnel, none of them the usual one. */
const tunnel = (id: string, fields: Partial<Tunnel>): Tunnel => ({
  id,
  ...FRESH_TUNNEL,
  presharedKey: 'given',
  ikeVersions: ['ikev2'],
  phase1Encryption: ['AES256', 'AES256-GCM-16'],
  phase1Integrity: ['SHA2-384', 'SHA2-512'],
  phase1DhGroups: ['19', '20'],
  phase1Lifetime: 14400,
  phase2Encryption: ['AES256-GCM-16'],
  phase2Integrity: ['SHA2-512'],
  phase2DhGroups: ['19', '20'],
  phase2Lifetime: 1800,
  startupAction: 'start',
  dpdAction: 'restart',
  dpdTimeout: 45,
  rekeyMargin: 270,
  rekeyFuzz: 50,
  replayWindow: 512,
  lifecycleControl: true,
  logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office',
  logFormat: 'text',
  ...fields,
});

/** Two gateways of two Regions, one of them shared with another account, with VPCs of both accounts. */
function hubs(s: Sketch, base: Base) {
  const { home, abroad, shared, vpc, vpcShared, privateSubnets } = base;
  const hub = s.add('transit-gateway', 'hub', home, {
    description: 'Hub of us-east-1',
    amazonSideAsn: 64600,
    defaultAssociation: false,
    defaultPropagation: false,
    dnsSupport: false,
    vpnEcmp: false,
    securityGroupReferencing: true,
    cidrBlocks: ['10.255.0.0/24'],
  });
  const far = s.add('transit-gateway', 'hub-abroad', abroad, {
    amazonSideAsn: 64601,
    autoAccept: true,
    multicast: true,
    encryption: true,
  });
  const own = s.add('transit-gateway-attachment', 'hub-main', home, {
    transitGateway: hub,
    vpc,
    subnets: privateSubnets,
    applianceMode: true,
    dnsSupport: false,
    securityGroupReferencing: false,
  });
  const guest = s.add('transit-gateway-attachment', 'hub-shared', shared, {
    transitGateway: hub,
    vpc: vpcShared,
    subnets: [s.add('subnet', 'shared-tgw-a', vpcShared, { cidr: '10.2.255.0/28', ipv6Block: 200 })],
    ipv6Support: true,
  });
  const peering = s.add('transit-gateway-peering', 'hubs', home, { requester: hub, accepter: far });
  return { hub, far, attachments: [own, guest], peering };
}

/** Private lines to both sorts of gateways, one of them of another account. */
function directConnect(s: Sketch, { home, shared, account, vpcShared }: Base, hub: ResourceId, vgw: ResourceId) {
  const line = s.add('direct-connect-gateway', 'lines', null, { amazonSideAsn: 64610 });
  const toHub = s.add('direct-connect-association', 'lines-hub', home, {
    directConnectGateway: line,
    gateway: hub,
    allowedPrefixes: ['10.0.0.0/16', '10.2.0.0/16'],
  });
  const other = s.add('direct-connect-gateway', 'lines-shared', null, { amazonSideAsn: 64611, account });
  s.add('direct-connect-association', 'lines-vgw', home, {
    directConnectGateway: other,
    gateway: vgw,
  });
  s.add('direct-connect-association', 'lines-vgw-shared', shared, {
    directConnectGateway: other,
    gateway: s.add('virtual-private-gateway', 'vgw-shared', vpcShared),
  });
  return toHub;
}

function tunnels(s: Sketch, { home, privateTable }: Base, hub: ResourceId, line: ResourceId, vgw: ResourceId) {
  const office = s.add('customer-gateway', 'office', home, {
    ipAddress: '198.51.100.10',
    bgpAsn: 65010,
    deviceName: 'office-router',
  });
  const certified = s.add('customer-gateway', 'certified', home, {
    ipAddress: '',
    bgpAsn: 65012,
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  });
  const inside = s.add('customer-gateway', 'private-router', home, { ipAddress: '172.16.0.1', bgpAsn: 65013 });
  s.set('route-table', privateTable, { propagatingGateways: [vgw] });
  s.add('vpn-connection', 'static', home, {
    customerGateway: office,
    vpnGateway: vgw,
    staticRoutesOnly: true,
    staticRoutes: ['192.168.0.0/16'],
    localIpv4Cidr: '192.168.0.0/16',
    remoteIpv4Cidr: '10.0.0.0/16',
    tunnels: [tunnel('1', { insideCidr: '169.254.10.0/30' }), tunnel('2', { insideCidr: '169.254.11.0/30' })],
  });
  const site = s.add('vpn-connection', 'office-hub', home, {
    customerGateway: office,
    transitGateway: hub,
    insideIpVersion: 'ipv6',
    localIpv6Cidr: '2001:db8:aaaa::/48',
    remoteIpv6Cidr: '2001:db8:bbbb::/48',
    presharedKeyStorage: 'SecretsManager',
    tunnelBandwidth: 'large',
    tunnels: [
      tunnel('1', { insideIpv6Cidr: 'fd00:10::/126', presharedKey: 'generated' }),
      tunnel('2', { insideIpv6Cidr: 'fd00:11::/126', dpdAction: 'none' }),
    ],
  });
  const accelerated = s.add('vpn-connection', 'certified-hub', home, {
    customerGateway: certified,
    transitGateway: hub,
    acceleration: true,
  });
  const overLines = s.add('vpn-connection', 'over-lines', home, {
    customerGateway: inside,
    transitGateway: hub,
    outsideIpAddressType: 'PrivateIpv4',
    transport: line,
  });
  return [site, accelerated, overLines];
}

/** The family of transit gateways, Direct Connect and VPN. */
export const transitPiece: Piece = (s, base) => {
  const { hub, far, attachments, peering } = hubs(s, base);
  const vgw = s.add('virtual-private-gateway', 'vgw-main', base.vpc, { amazonSideAsn: 64613 });
  const line = directConnect(s, base, hub, vgw);
  const sites = tunnels(s, base, hub, line, vgw);
  const [own = null, guest = null] = attachments;
  s.add('transit-gateway-route-table', 'vpcs', hub, {
    associations: attachments,
    propagations: [...attachments, ...sites, line],
    routes: [
      { id: '1', destination: '10.1.0.0/16', attachment: peering, blackhole: false },
      { id: '2', destination: '203.0.113.0/24', attachment: null, blackhole: true },
      { id: '3', destination: 'pl-0123456789abcdef0', attachment: guest, blackhole: false },
    ],
  });
  s.add('transit-gateway-route-table', 'sites', hub, {
    associations: [...sites, line, peering],
    propagations: attachments,
    routes: [{ id: '1', destination: '2001:db8:cccc::/48', attachment: own, blackhole: false }],
  });
  s.set('route-table', base.privateTable, {
    routes: [
      { id: '1', destination: '10.2.0.0/16', target: hub },
      { id: '2', destination: '172.16.0.0/12', target: hub },
    ],
  });
  s.add('transit-gateway-attachment', 'abroad-hub', base.abroad, {
    transitGateway: far,
    vpc: base.vpcAbroad,
    subnets: [s.add('subnet', 'abroad-tgw-a', base.vpcAbroad, { cidr: '10.1.255.0/28' })],
  });
};
