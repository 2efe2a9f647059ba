import { routes } from '../rows';
import type { Piece } from './base';

/** DHCP options, and VPCs whose addresses are from IPAM or brought to AWS. */
export const vpcPiece: Piece = (s, { home, abroad, vpc, vpcAbroad, vpcShared }) => {
  const dhcpOptions = s.add('dhcp-options', 'corp', home, {
    domainName: 'corp.example.com',
    domainNameServers: ['10.0.16.2', 'AmazonProvidedDNS'],
    ntpServers: ['169.254.169.123', 'fd00:ec2::123'],
    netbiosNameServers: ['10.0.16.5'],
    netbiosNodeType: 2,
    ipv6LeaseTime: 300,
  });
  s.set('vpc', vpc, { dhcpOptions, addressUsageMetrics: true, ipv6BorderGroup: 'us-east-1' });
  s.set('vpc', vpcAbroad, { encryptionControl: 'enforce', tenancy: 'dedicated', secondaryCidrs: ['100.64.0.0/16'] });
  s.set('vpc', vpcShared, {
    ipv6: 'byoip',
    ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0',
    ipv6Cidr: '2001:db8:1234:1a00::/56',
    encryptionControl: 'monitor',
    dnsHostnames: false,
  });
  s.add('subnet', 'shared-b', vpcShared, { cidr: '10.2.1.0/24', zone: 'b', ipv6Block: 16 });
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
