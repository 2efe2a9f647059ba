import { routes } from '../rows';
import type { Piece } from './base';

const CORE_NETWORK = 'arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0';
const ODB_NETWORK = 'arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789';

/** Ways out and in: NAT gateways of every sort, a carrier gateway, and route tables of gateways. */
export const routing: Piece = (s, base) => {
  const [publicA] = base.publicSubnets;
  const [privateA] = base.privateSubnets;
  const secondary = s.add('elastic-ip', 'nat-second', base.home);
  const nat = s.add('nat-gateway', 'nat', publicA, {
    privateIp: '10.0.0.10',
    secondaryElasticIps: [secondary],
    secondaryPrivateIps: ['10.0.0.11'],
    maxDrainDurationSeconds: 600,
  });
  s.add('nat-gateway', 'nat-private', privateA, { connectivity: 'private', secondaryPrivateIpCount: 2 });
  s.set('route-table', base.privateTable, { routes: routes(['0.0.0.0/0', nat]) });

  const appliances = s.add('subnet', 'appliances', base.vpc, { cidr: '10.0.80.0/24', routeTable: base.publicTable });
  const appliance = s.add('instance', 'appliance', appliances, {
    securityGroups: [base.group],
    publicIp: 'yes',
    sourceDestCheck: false,
  });
  s.add('route-table', 'edge', base.vpc, {
    gateways: [base.internetGateway],
    routes: routes(['10.0.0.0/24', appliance]),
  });

  const firewallSubnets = ['a', 'b'].map((zone, i) =>
    s.add('subnet', `firewall-${zone}`, base.vpc, {
      cidr: `10.0.81.${16 * i}/28`,
      zone,
      ipv6Block: null,
      routeTable: base.publicTable,
    }),
  );
  const target = s.add('network-firewall', 'firewall', base.vpc, {
    subnets: firewallSubnets,
    ipAddressType: 'DUALSTACK',
    description: 'Inspects what private subnets send',
    deleteProtection: true,
    subnetChangeProtection: true,
    policyChangeProtection: true,
    analyzeTlsSni: true,
    analyzeHttpHost: true,
    kmsKey: 'arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef',
    statelessDefaultAction: 'aws:pass',
    fragmentDefaultAction: 'aws:drop',
    statelessRuleGroups: [
      { id: '1', arn: 'arn:aws:network-firewall:us-east-1:111122223333:stateless-rulegroup/first', priority: 10 },
    ],
    statefulRuleGroups: [
      {
        id: '1',
        arn: 'arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder',
        priority: 1,
        dropToAlert: true,
      },
    ],
    ruleOrder: 'STRICT_ORDER',
    statefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
    streamExceptionPolicy: 'REJECT',
    tcpIdleTimeout: 600,
    homeNet: ['10.0.0.0/8'],
    tlsInspectionArn: 'arn:aws:network-firewall:us-east-1:111122223333:tls-configuration/inspect',
  });
  s.add('network-firewall', 'by-shared-policy', base.vpcShared, {
    subnets: [s.add('subnet', 'firewall', base.vpcShared, { cidr: '10.2.50.0/28' })],
    policyArn: 'arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/shared',
  });

  const carrier = s.add('carrier-gateway', 'cagw', base.vpc);
  const inspector = s.add('network-interface', 'inspector', appliances, { sourceDestCheck: false });
  const prefixList = s.add('managed-prefix-list', 'partners', base.home, {
    entries: [{ id: '1', cidr: '192.0.2.0/24', description: 'Partner' }],
  });
  s.add('route-table', 'elsewhere', base.vpc, {
    routes: [
      ...routes(['198.51.100.0/25', carrier]),
      { id: '7', destination: '', prefixList, target: inspector },
      // Instead of local: a command replaces it.
      { id: '8', destination: '10.0.0.0/16', target: inspector },
      ...firewallSubnets.map((endpointIn, i) => ({
        id: String(i + 5),
        destination: `203.0.113.${128 * i}/25`,
        target,
        endpointIn,
      })),
      { id: '2', destination: '198.51.100.128/25', target: null, outside: 'lgw-0123456789abcdef0' },
      { id: '3', destination: '172.20.0.0/16', target: null, outside: CORE_NETWORK },
      { id: '4', destination: '172.21.0.0/16', target: null, outside: ODB_NETWORK },
    ],
  });

  s.add('internet-gateway', 'igw-abroad', base.vpcAbroad);
  const zoneAddresses = [{ id: '1', zone: 'a', elasticIp: s.add('elastic-ip', 'nat-abroad', base.abroad) }];
  s.add('nat-gateway', 'nat-regional', base.vpcAbroad, { availabilityMode: 'regional', zoneAddresses });
  s.add('elastic-ip', 'of-own-pool', base.abroad, {
    publicIpv4Pool: 'ipv4pool-ec2-0123456789abcdef0',
    address: '198.51.100.10',
  });
  s.add('elastic-ip', 'of-ipam', base.abroad, { ipamPoolId: 'ipam-pool-0123456789abcdef0' });
  s.add('elastic-ip', 'of-outpost', base.abroad, { customerOwnedIpv4Pool: 'ipv4pool-coip-0123456789abcdef0' });
  s.add('elastic-ip', 'of-local-zone', base.shared, { networkBorderGroup: 'us-east-1-bos-1' });
};
