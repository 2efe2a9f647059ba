import type { Sketch } from '../../kinds/sketch';
import { allow, EPHEMERAL, entries, routes } from '../rows';
import type { Piece } from './base';

/** DHCP options, subnets for IPv6 only, in a Local Zone and on an Outpost, and VPCs whose addresses are from IPAM or brought to AWS. */
export const vpcPiece: Piece = (s, { home, abroad, shared, vpc, vpcAbroad, vpcShared, publicSubnets, publicTable }) => {
  defaultVpc(s, shared);
  const dhcpOptions = s.add('dhcp-options', 'corp', home, {
    domainName: 'corp.example.com',
    domainNameServers: ['10.0.16.2', 'AmazonProvidedDNS'],
    ntpServers: ['169.254.169.123', 'fd00:ec2::123'],
    netbiosNameServers: ['10.0.16.5'],
    netbiosNodeType: 2,
    ipv6LeaseTime: 300,
  });
  s.set('vpc', vpc, { dhcpOptions, addressUsageMetrics: true, ipv6BorderGroup: 'us-east-1' });
  s.set('region', abroad, {
    blockPublicAccess: 'block-ingress',
    quotas: [{ id: '1', quota: 'elastic-ips', value: 20 }],
  });
  s.set('vpc', vpcAbroad, {
    publicAccessExclusion: 'allow-bidirectional',
    encryptionControl: 'enforce',
    tenancy: 'dedicated',
    secondaryCidrs: ['100.64.0.0/16'],
  });
  s.set('vpc', vpcShared, {
    ipv6: 'byoip',
    ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0',
    ipv6Cidr: '2001:db8:1234:1a00::/56',
    encryptionControl: 'monitor',
    dnsHostnames: false,
  });
  s.add('subnet', 'shared-b', vpcShared, { cidr: '10.2.1.0/24', zone: 'b', ipv6Block: 16 });
  const nat = s.add('nat-gateway', 'nat64', publicSubnets[0]);
  s.set('subnet', publicSubnets[0], { ipv6Block: 0, mapPublicIp: true });
  const eigw = s.add('egress-only-internet-gateway', 'eigw-main', vpc);
  const v6Table = s.add('route-table', 'v6only', vpc, { routes: routes(['::/0', eigw], ['64:ff9b::/96', nat]) });
  s.add('subnet', 'v6only-a', vpc, {
    cidr: '',
    ipv6Only: true,
    ipv6Block: 32,
    assignIpv6: true,
    dns64: true,
    hostnameType: 'resource-name',
    resourceNameAaaa: true,
    routeTable: v6Table,
  });
  const networkAcl = s.add('network-acl', 'reserved', vpc, {
    inbound: entries(allow(100, 443, '10.0.0.0/16'), allow(110, EPHEMERAL, '10.0.0.0/16')),
    outbound: entries(allow(100, EPHEMERAL, '10.0.0.0/16')),
  });
  s.add('subnet', 'reserved-c', vpc, {
    networkAcl,
    zone: 'use1-az4',
    cidr: '10.0.32.0/24',
    resourceNameA: true,
    reservations: [
      { id: '1', cidr: '10.0.32.128/26', type: 'prefix', description: 'prefixes of pods' },
      { id: '2', cidr: '10.0.32.224/28', type: 'explicit', description: '' },
    ],
    routeTable: v6Table,
  });
  s.add('subnet', 'boston-a', vpc, { zone: 'us-east-1-bos-1a', cidr: '10.0.33.0/24', routeTable: publicTable });
  s.add('subnet', 'outpost-a', vpc, {
    cidr: '10.0.34.0/24',
    publicAccessExclusion: 'allow-egress',
    outpostArn: 'arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0',
    customerOwnedIpPool: 'ipv4pool-coip-0123456789abcdef0',
    lniDeviceIndex: 1,
    routeTable: v6Table,
  });
  const pooled = s.add('vpc', 'pooled', abroad, {
    cidr: '',
    ipv4Pool: 'ipam-pool-0123456789abcdef0',
    ipv4Netmask: 20,
    secondaryPools: [{ id: '1', pool: 'ipam-pool-0123456789abcdef0', netmask: 24 }],
    ipv6: 'ipam',
    ipv6Pool: 'ipam-pool-0123456789abcdef1',
    ipv6Netmask: 52,
    dnsHostnames: false,
    dnsSupport: false,
  });
  const egress = s.add('egress-only-internet-gateway', 'eigw', pooled);
  const routeTable = s.add('route-table', 'pooled', pooled, { routes: routes(['::/0', egress]) });
  s.add('subnet', 'pooled-a', pooled, { cidr: '10.3.0.0/24', ipv6Block: 257, assignIpv6: true, routeTable });
};

/** The default VPC of the second account, with one of its subnets, and what it hands to a table of the author. */
function defaultVpc(s: Sketch, region: string): void {
  const vpc = s.add('vpc', 'default', region, { isDefault: true, cidr: '172.31.0.0/16' });
  const igw = s.add('internet-gateway', 'default-igw', vpc);
  s.set('route-table', s.mainTable(vpc), { routes: routes(['0.0.0.0/0', igw]) });
  s.add('subnet', 'default-a', vpc, { isDefault: true, cidr: '172.31.0.0/20', mapPublicIp: true });
  const routeTable = s.add('route-table', 'default-b', vpc, { routes: routes(['0.0.0.0/0', igw]) });
  s.add('subnet', 'default-b', vpc, {
    isDefault: true,
    cidr: '172.31.16.0/20',
    zone: 'b',
    mapPublicIp: true,
    routeTable,
  });
}
