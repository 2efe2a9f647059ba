import { freshListener } from '../../kinds/load-balancer/rows';
import { routes } from '../rows';
import type { Piece } from './base';

/** Services of one's own, and endpoints that reach them: from the same VPC, another Region and another account. */
export const privateLink: Piece = (s, { home, vpc, publicSubnets, privateSubnets, group, ...base }) => {
  const tcp = { ...freshListener, protocol: 'TCP', targetProtocol: 'TCP', healthProtocol: 'TCP' } as const;
  const api = s.add('load-balancer', 'api', vpc, {
    type: 'network',
    scheme: 'internal',
    ipAddressType: 'dualstack',
    subnets: [...publicSubnets],
    listeners: [{ ...tcp, id: '1', port: 443, targetPort: 8443 }],
  });
  const service = s.add(
    'endpoint-service',
    'orders-api',
    home,
    {
      loadBalancers: [api],
      allowedPrincipals: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:role/orders'],
      ipAddressTypes: 'dualstack',
      supportedRegions: ['eu-west-1'],
      privateDnsName: 'orders.example.com',
      payer: 'service-owner',
      contributorInsights: true,
    },
    [{ key: 'Team', value: 'orders' }],
  );
  const consumer = { type: 'interface', service: '', endpointService: service } as const;
  s.add('vpc-endpoint', 'orders', vpc, {
    ...consumer,
    subnets: [...privateSubnets],
    securityGroups: [group],
    ipAddressType: 'ipv4',
  });
  const subnetOf = (name: string, at: string, cidr: string, zone: string) => s.add('subnet', name, at, { cidr, zone });
  s.add('vpc-endpoint', 'orders-abroad', base.vpcAbroad, {
    ...consumer,
    privateDns: false,
    subnets: [subnetOf('orders-abroad', base.vpcAbroad, '10.1.48.0/24', 'c')],
  });
  s.add('vpc-endpoint', 'orders-shared', base.vpcShared, {
    ...consumer,
    privateDns: false,
    subnets: [subnetOf('orders-shared', base.vpcShared, '10.2.48.0/24', 'a')],
  });

  const firewalls = s.add('load-balancer', 'firewalls', vpc, {
    type: 'gateway',
    subnets: [privateSubnets[0]],
    listeners: [{ ...freshListener, id: '1', protocol: 'GENEVE', targetProtocol: 'GENEVE', targetPort: 6081 }],
  });
  const inspection = s.add('endpoint-service', 'inspection-service', home, {
    loadBalancers: [firewalls],
    acceptanceRequired: false,
  });
  const endpoint = s.add('vpc-endpoint', 'inspected-by-own', vpc, {
    type: 'gateway-load-balancer',
    service: '',
    endpointService: inspection,
    subnets: [privateSubnets[0]],
  });
  s.add('route-table', 'inspected-by-own', vpc, { routes: routes(['203.0.113.128/25', endpoint]) });
};
