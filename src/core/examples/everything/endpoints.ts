import { rules, tcp } from '../rows';
import type { Piece } from './base';

/** Prefix lists, and security groups and network ACLs with every form of rule. */
export const endpoints: Piece = (s, base) => {
  const office = s.add('managed-prefix-list', 'office', base.home, {
    maxEntries: 5,
    entries: [
      { id: '1', cidr: '198.51.100.0/24', description: 'Seoul' },
      { id: '2', cidr: '203.0.113.0/24', description: '' },
    ],
  });
  s.add('managed-prefix-list', 'office-ipv6', base.home, {
    addressFamily: 'IPv6',
    entries: [{ id: '1', cidr: '2001:db8:1::/48', description: 'Seoul' }],
  });
  const neighbour = s.add('vpc', 'neighbour', base.home, { cidr: '10.3.0.0/16' });
  const partner = { type: 'security-group-id', groupId: 'sg-0123456789abcdef0', account: '444455556666' } as const;
  const own = { type: 'security-group-id', groupId: 'sg-0fedcba9876543210', account: '' } as const;
  s.add('security-group', 'bastion', base.vpc, {
    description: 'SSH from the offices',
    vpcs: [neighbour],
    inbound: rules(
      tcp(22, { type: 'managed-prefix-list', prefixList: office }),
      tcp(22, partner),
      { ...tcp(0, '0.0.0.0/0', 'Ping'), protocol: 'icmp', fromPort: 8, toPort: -1 },
      { ...tcp(0, '::/0'), protocol: 'icmpv6', fromPort: 2, toPort: 0 },
      { ...tcp(0, '198.51.100.7/32', 'IPsec'), protocol: '50', fromPort: null, toPort: null },
    ),
    outbound: rules(tcp(443, partner), tcp(443, own)),
  });
  const entry = { action: 'allow', fromPort: null, toPort: null, icmpType: null, icmpCode: null } as const;
  s.add('network-acl', 'edge', base.vpc, {
    inbound: [
      { ...entry, id: '1', ruleNumber: 100, protocol: 'tcp', cidr: '0.0.0.0/0', fromPort: 443, toPort: 443 },
      { ...entry, id: '2', ruleNumber: 110, protocol: 'icmp', cidr: '0.0.0.0/0', icmpType: 3, icmpCode: 4 },
      { ...entry, id: '3', ruleNumber: 120, protocol: 'icmpv6', cidr: '::/0', icmpType: 2, icmpCode: 0 },
      { ...entry, id: '4', ruleNumber: 130, protocol: '47', cidr: '198.51.100.0/24' },
      { ...entry, id: '5', ruleNumber: 200, protocol: '-1', cidr: '203.0.113.0/24', action: 'deny' },
    ],
    outbound: [{ ...entry, id: '1', ruleNumber: 100, protocol: '-1', cidr: '0.0.0.0/0' }],
  });
  s.set('network-acl', s.defaultAcl(neighbour), {
    inbound: [{ ...entry, id: '1', ruleNumber: 100, protocol: '-1', cidr: '10.0.0.0/8' }],
    outbound: [
      { ...entry, id: '1', ruleNumber: 100, protocol: '-1', cidr: '10.0.0.0/8' },
      { ...entry, id: '2', ruleNumber: 110, protocol: 'icmp', cidr: '0.0.0.0/0', icmpType: 0, icmpCode: 0 },
    ],
  });
  vpcEndpoints(s, base);
};

const POLICY = JSON.stringify({
  Version: '2008-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: ['s3:GetObject'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-0123456789' } },
    },
  ],
});

/** Every type of VPC endpoint. */
const vpcEndpoints: Piece = (s, base) => {
  const [a, b] = base.privateSubnets;
  s.add('vpc-endpoint', 's3', base.vpc, {
    routeTables: [base.privateTable],
    policy: POLICY,
    ipAddressType: 'ipv4',
    dnsRecordIpType: 'ipv4',
  });
  s.add('vpc-endpoint', 's3-private', base.vpc, {
    type: 'interface',
    subnets: base.privateSubnets,
    securityGroups: [base.group],
    addresses: [
      { id: '1', subnet: a, ipv4: '10.0.16.10', ipv6: '' },
      { id: '2', subnet: b, ipv4: '10.0.17.10', ipv6: '2001:db8:1::10' },
    ],
    privateDnsFor: 'inbound',
  });
  s.add('vpc-endpoint', 'sqs-abroad', base.vpc, {
    type: 'interface',
    service: 'sqs',
    serviceRegion: 'eu-west-1',
    subnets: base.privateSubnets,
    privateDns: false,
  });
  const inspection = s.add('vpc-endpoint', 'inspection', base.vpc, {
    type: 'gateway-load-balancer',
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
    subnets: [a],
  });
  const routes = [{ id: '1', destination: '198.51.100.0/24', target: inspection }];
  s.add('route-table', 'inspected', base.vpc, { routes });
  const lattice = 'arn:aws:vpc-lattice:us-east-1:111122223333:';
  s.add('vpc-endpoint', 'database', base.vpc, {
    type: 'resource',
    resourceConfigurationArn: `${lattice}resourceconfiguration/rcfg-0123456789abcdef0`,
    subnets: base.privateSubnets,
  });
  s.add('vpc-endpoint', 'services', base.vpc, {
    type: 'service-network',
    serviceNetworkArn: `${lattice}servicenetwork/sn-0123456789abcdef0`,
    subnets: base.privateSubnets,
    privateDnsPreference: 'VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS',
    privateDnsDomains: ['example.com'],
  });
};
