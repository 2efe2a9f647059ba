/** A quota of an account in a Region that AWS raises on request. */
interface Quota {
  readonly label: string;
  /** of a new account */
  readonly usual: number;
  /** what AWS raises it to at most, where it says so */
  readonly most?: number;
}

/**
 * https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 * https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html
 */
export const quotas = {
  'vpcs-per-region': { label: 'VPCs per Region', usual: 5 },
  'subnets-per-vpc': { label: 'Subnets per VPC', usual: 200 },
  'ipv4-cidrs-per-vpc': { label: 'IPv4 CIDRs per VPC', usual: 5, most: 50 },
  'route-tables-per-vpc': { label: 'Route tables per VPC', usual: 200 },
  'routes-per-table': { label: 'Routes per table and family', usual: 500, most: 1000 },
  'internet-gateways': { label: 'Internet gateways per Region', usual: 5 },
  'nat-gateways-per-zone': { label: 'NAT gateways per zone', usual: 5 },
  'regional-nat-gateways-per-vpc': { label: 'Regional NAT gateways per VPC', usual: 5 },
  'elastic-ips': { label: 'Elastic IP addresses per Region', usual: 5 },
  'security-groups': { label: 'Security groups per Region', usual: 2500 },
  'rules-per-group': { label: 'Rules per security group and direction', usual: 60 },
  'groups-per-interface': { label: 'Security groups per network interface', usual: 5, most: 16 },
  'network-acls-per-vpc': { label: 'Network ACLs per VPC', usual: 200 },
  'entries-per-acl': { label: 'Entries per network ACL and direction', usual: 20, most: 40 },
  'peerings-per-vpc': { label: 'Peering connections per VPC', usual: 50, most: 125 },
  'gateway-endpoints': { label: 'Gateway endpoints per Region', usual: 20 },
  'interface-endpoints-per-vpc': { label: 'Interface endpoints per VPC', usual: 50 },
  'resource-endpoints-per-vpc': { label: 'Resource endpoints per VPC', usual: 200 },
  'service-network-endpoints-per-vpc': { label: 'Service network endpoints per VPC', usual: 50 },
  'transit-gateways': { label: 'Transit gateways per Region', usual: 5 },
  'transit-gateway-tables': { label: 'Route tables per transit gateway', usual: 20 },
  'transit-gateway-attachments': { label: 'Attachments per transit gateway', usual: 5000 },
  'transit-gateway-peerings': { label: 'Peering attachments per transit gateway', usual: 50 },
  'virtual-private-gateways': { label: 'Virtual private gateways per Region', usual: 5 },
  'customer-gateways': { label: 'Customer gateways per Region', usual: 50 },
  'vpn-connections': { label: 'VPN connections per Region', usual: 50 },
  'vpn-connections-per-gateway': { label: 'VPN connections per virtual private gateway', usual: 10 },
  'accelerated-vpn-connections': { label: 'Accelerated VPN connections per Region', usual: 10 },
} as const satisfies Readonly<Record<string, Quota>>;

export type QuotaName = keyof typeof quotas;
export const quotaNames = Object.keys(quotas) as readonly QuotaName[];
