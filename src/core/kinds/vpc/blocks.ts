import { defineBlock } from '../../cloud/block';

export const vpcBlock = defineBlock({
  noun: 'Vpc',
  words: ['vpc'],
  area: 'network',
  cfn: 'AWS::EC2::VPC',
  tf: 'aws_vpc',
  tags: { cfn: true, tf: true },
  rows: {
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block' },
    ipv4Pool: { cfn: 'Ipv4IpamPoolId', tf: 'ipv4_ipam_pool_id' },
    ipv4Netmask: { cfn: 'Ipv4NetmaskLength', tf: 'ipv4_netmask_length' },
    /** CloudFormation has no IPv6 on the VPC: an `ipv6Association` asks for the block. */
    amazon: { cfn: null, tf: 'assign_generated_ipv6_cidr_block' },
    borderGroup: { cfn: null, tf: 'ipv6_cidr_block_network_border_group' },
    ipamPool: { cfn: null, tf: 'ipv6_ipam_pool_id' },
    ipv6Cidr: { cfn: null, tf: 'ipv6_cidr_block' },
    ipv6Netmask: { cfn: null, tf: 'ipv6_netmask_length' },
    dnsSupport: { cfn: 'EnableDnsSupport', tf: 'enable_dns_support' },
    dnsHostnames: { cfn: 'EnableDnsHostnames', tf: 'enable_dns_hostnames' },
    tenancy: { cfn: 'InstanceTenancy', tf: 'instance_tenancy' },
    addressUsageMetrics: { cfn: null, tf: 'enable_network_address_usage_metrics' },
  },
  yields: {
    id: { cfn: '', tf: 'id' },
    'ipv6-cidr': { cfn: 'Ipv6CidrBlocks', tf: 'ipv6_cidr_block' },
    'default-security-group-id': { cfn: 'DefaultSecurityGroup', tf: 'default_security_group_id' },
    'default-network-acl-id': { cfn: 'DefaultNetworkAcl', tf: 'default_network_acl_id' },
    'default-route-table-id': { cfn: null, tf: 'default_route_table_id' },
  },
});

export const cidrAssociation = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: 'aws_vpc_ipv4_cidr_block_association',
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id' },
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block' },
    pool: { cfn: 'Ipv4IpamPoolId', tf: 'ipv4_ipam_pool_id' },
    netmask: { cfn: 'Ipv4NetmaskLength', tf: 'ipv4_netmask_length' },
  },
  yields: { 'vpc-id': { cfn: null, tf: 'vpc_id' } },
});

export const ipv6Association = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: 'aws_vpc_ipv6_cidr_block_association',
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id' },
    amazon: { cfn: 'AmazonProvidedIpv6CidrBlock', tf: 'assign_generated_ipv6_cidr_block' },
    borderGroup: { cfn: 'Ipv6CidrBlockNetworkBorderGroup', tf: null },
    byoipPool: { cfn: 'Ipv6Pool', tf: 'ipv6_pool' },
    ipamPool: { cfn: 'Ipv6IpamPoolId', tf: 'ipv6_ipam_pool_id' },
    ipv6Cidr: { cfn: 'Ipv6CidrBlock', tf: 'ipv6_cidr_block' },
    ipv6Netmask: { cfn: 'Ipv6NetmaskLength', tf: 'ipv6_netmask_length' },
  },
  yields: {},
});

export const dhcpAssociation = defineBlock({
  noun: 'DhcpOptionsAssociation',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCDHCPOptionsAssociation',
  tf: 'aws_vpc_dhcp_options_association',
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id' },
    options: { cfn: 'DhcpOptionsId', tf: 'dhcp_options_id' },
  },
  yields: {},
});

export const encryptionControl = defineBlock({
  noun: 'EncryptionControl',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCEncryptionControl',
  tf: null,
  tags: { cfn: true, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null },
    mode: { cfn: 'Mode', tf: null },
    internetGateway: { cfn: 'InternetGatewayExclusionInput', tf: null },
    egressOnlyGateway: { cfn: 'EgressOnlyInternetGatewayExclusionInput', tf: null },
    natGateway: { cfn: 'NatGatewayExclusionInput', tf: null },
    vpnGateway: { cfn: 'VirtualPrivateGatewayExclusionInput', tf: null },
    peering: { cfn: 'VpcPeeringExclusionInput', tf: null },
    lambda: { cfn: 'LambdaExclusionInput', tf: null },
  },
  yields: {},
});
