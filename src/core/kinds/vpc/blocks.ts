import { type LaterCall, own, type Read, row } from '../../cloud/api';
import { defineBlock } from '../../cloud/block';

/** AWS takes one attribute a call, and support before hostnames. */
const attributeCall: LaterCall = { action: 'ModifyVpcAttribute', with: { VpcId: own() } };

const ofThisVpc = { 'Filters[0].Name': 'vpc-id', 'Filters[0].Values[0]': own() } as const;

/** The one that AWS made with the VPC. */
const madeByAws = (action: string, filter: string, value: string, path: string): Read => ({
  action,
  with: { ...ofThisVpc, 'Filters[1].Name': filter, 'Filters[1].Values[0]': value },
  path,
});

/** What can be set of every VPC, also of the default one. */
const settings = {
  /**
   * CloudFormation has no IPv6 on the VPC: an `ipv6Association` asks for the block. So do calls of the API, because
   * there it is the association that says when the block is there.
   */
  amazon: { cfn: null, tf: 'assign_generated_ipv6_cidr_block', api: null },
  borderGroup: { cfn: null, tf: 'ipv6_cidr_block_network_border_group', api: null },
  ipamPool: { cfn: null, tf: 'ipv6_ipam_pool_id', api: null },
  ipv6Cidr: { cfn: null, tf: 'ipv6_cidr_block', api: null },
  ipv6Netmask: { cfn: null, tf: 'ipv6_netmask_length', api: null },
  dnsSupport: {
    cfn: 'EnableDnsSupport',
    tf: 'enable_dns_support',
    api: { call: attributeCall, parameter: 'EnableDnsSupport.Value', unless: true },
  },
  dnsHostnames: {
    cfn: 'EnableDnsHostnames',
    tf: 'enable_dns_hostnames',
    api: { call: attributeCall, parameter: 'EnableDnsHostnames.Value', unless: false },
  },
  addressUsageMetrics: {
    cfn: null,
    tf: 'enable_network_address_usage_metrics',
    api: { call: attributeCall, parameter: 'EnableNetworkAddressUsageMetrics.Value', unless: false },
  },
} as const;

const attributes = {
  'owner-id': {
    cfn: null,
    tf: 'owner_id',
    api: { action: 'DescribeVpcs', with: { 'VpcIds[0]': own() }, path: 'Vpcs[0].OwnerId' },
  },
  'ipv6-cidr': {
    cfn: 'Ipv6CidrBlocks',
    tf: 'ipv6_cidr_block',
    api: {
      action: 'DescribeVpcs',
      with: { 'VpcIds[0]': own() },
      path: 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock',
    },
  },
  'default-security-group-id': {
    cfn: 'DefaultSecurityGroup',
    tf: 'default_security_group_id',
    api: madeByAws('DescribeSecurityGroups', 'group-name', 'default', 'SecurityGroups[0].GroupId'),
  },
  'default-network-acl-id': {
    cfn: 'DefaultNetworkAcl',
    tf: 'default_network_acl_id',
    api: madeByAws('DescribeNetworkAcls', 'default', 'true', 'NetworkAcls[0].NetworkAclId'),
  },
  'default-route-table-id': {
    cfn: null,
    tf: 'default_route_table_id',
    api: madeByAws('DescribeRouteTables', 'association.main', 'true', 'RouteTables[0].RouteTableId'),
  },
} as const;

export const vpcBlock = defineBlock({
  noun: 'Vpc',
  words: ['vpc'],
  area: 'network',
  cfn: 'AWS::EC2::VPC',
  tf: 'aws_vpc',
  api: {
    service: 'ec2',
    action: 'CreateVpc',
    tags: { specification: 'vpc' },
    wait: { waiter: 'VpcAvailable', with: { 'VpcIds[0]': own() } },
    undo: { action: 'DeleteVpc', with: { VpcId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block', api: 'CidrBlock' },
    ipv4Pool: { cfn: 'Ipv4IpamPoolId', tf: 'ipv4_ipam_pool_id', api: 'Ipv4IpamPoolId' },
    ipv4Netmask: { cfn: 'Ipv4NetmaskLength', tf: 'ipv4_netmask_length', api: 'Ipv4NetmaskLength' },
    ...settings,
    tenancy: { cfn: 'InstanceTenancy', tf: 'instance_tenancy', api: 'InstanceTenancy' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'Vpc.VpcId' }, ...attributes },
});

/**
 * The default VPC: Terraform adopts it, or has AWS make it where an account has none. One call of the API makes it with
 * all that belongs to it, which is looked up then.
 */
export const defaultVpcBlock = defineBlock({
  noun: 'Vpc',
  words: ['vpc'],
  area: 'network',
  cfn: null,
  given: 'vpc',
  tf: 'aws_default_vpc',
  api: {
    service: 'ec2',
    action: 'CreateDefaultVpc',
    tags: 'create-tags',
    tolerate: ['DefaultVpcAlreadyExists'],
    undo: 'The default VPC belongs to the account and is left as it is.',
  },
  tags: { cfn: false, tf: true },
  rows: settings,
  yields: {
    id: {
      cfn: null,
      tf: 'id',
      api: {
        action: 'DescribeVpcs',
        with: { 'Filters[0].Name': 'is-default', 'Filters[0].Values[0]': 'true' },
        path: 'Vpcs[0].VpcId',
      },
    },
    ...attributes,
  },
});

export const cidrAssociation = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: 'aws_vpc_ipv4_cidr_block_association',
  api: {
    service: 'ec2',
    action: 'AssociateVpcCidrBlock',
    tags: null,
    wait: {
      action: 'DescribeVpcs',
      with: { 'VpcIds[0]': row('vpc') },
      path: 'Vpcs[0].CidrBlockAssociationSet[AssociationId={association-id}].CidrBlockState.State',
      until: 'associated',
      failed: ['failed'],
    },
    undo: { action: 'DisassociateVpcCidrBlock', with: { AssociationId: own('association-id') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block', api: 'CidrBlock' },
    pool: { cfn: 'Ipv4IpamPoolId', tf: 'ipv4_ipam_pool_id', api: 'Ipv4IpamPoolId' },
    netmask: { cfn: 'Ipv4NetmaskLength', tf: 'ipv4_netmask_length', api: 'Ipv4NetmaskLength' },
  },
  yields: {
    'vpc-id': { cfn: null, tf: 'vpc_id', api: row('vpc') },
    'association-id': { cfn: null, tf: null, api: 'CidrBlockAssociation.AssociationId' },
  },
});

export const ipv6Association = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: 'aws_vpc_ipv6_cidr_block_association',
  api: {
    service: 'ec2',
    action: 'AssociateVpcCidrBlock',
    tags: null,
    wait: {
      action: 'DescribeVpcs',
      with: { 'VpcIds[0]': row('vpc') },
      path: 'Vpcs[0].Ipv6CidrBlockAssociationSet[AssociationId={association-id}].Ipv6CidrBlockState.State',
      until: 'associated',
      failed: ['failed'],
    },
    undo: { action: 'DisassociateVpcCidrBlock', with: { AssociationId: own('association-id') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    amazon: {
      cfn: 'AmazonProvidedIpv6CidrBlock',
      tf: 'assign_generated_ipv6_cidr_block',
      api: 'AmazonProvidedIpv6CidrBlock',
    },
    borderGroup: { cfn: 'Ipv6CidrBlockNetworkBorderGroup', tf: null, api: 'Ipv6CidrBlockNetworkBorderGroup' },
    byoipPool: { cfn: 'Ipv6Pool', tf: 'ipv6_pool', api: 'Ipv6Pool' },
    ipamPool: { cfn: 'Ipv6IpamPoolId', tf: 'ipv6_ipam_pool_id', api: 'Ipv6IpamPoolId' },
    ipv6Cidr: { cfn: 'Ipv6CidrBlock', tf: 'ipv6_cidr_block', api: 'Ipv6CidrBlock' },
    ipv6Netmask: { cfn: 'Ipv6NetmaskLength', tf: 'ipv6_netmask_length', api: 'Ipv6NetmaskLength' },
  },
  yields: { 'association-id': { cfn: null, tf: null, api: 'Ipv6CidrBlockAssociation.AssociationId' } },
});

export const dhcpAssociation = defineBlock({
  noun: 'DhcpOptionsAssociation',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCDHCPOptionsAssociation',
  tf: 'aws_vpc_dhcp_options_association',
  api: {
    service: 'ec2',
    action: 'AssociateDhcpOptions',
    tags: null,
    undo: { action: 'AssociateDhcpOptions', with: { DhcpOptionsId: 'default', VpcId: row('vpc') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    options: { cfn: 'DhcpOptionsId', tf: 'dhcp_options_id', api: 'DhcpOptionsId' },
  },
  yields: {},
});

const controlState = {
  action: 'DescribeVpcEncryptionControls',
  with: { 'VpcEncryptionControlIds[0]': own() },
  path: 'VpcEncryptionControls[0].State',
} as const;

/** AWS makes it in the mode `monitor`; enforcement comes with all exclusions at once. */
const enforcement: LaterCall = {
  action: 'ModifyVpcEncryptionControl',
  with: { VpcEncryptionControlId: own() },
  joint: true,
  wait: { ...controlState, until: 'available', failed: ['enforce-failed', 'monitor-failed'] },
};

export const encryptionControl = defineBlock({
  noun: 'EncryptionControl',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCEncryptionControl',
  tf: null,
  api: {
    service: 'ec2',
    action: 'CreateVpcEncryptionControl',
    tags: { specification: 'vpc-encryption-control' },
    wait: { ...controlState, until: 'available', failed: ['monitor-failed'] },
    undo: {
      action: 'DeleteVpcEncryptionControl',
      with: { VpcEncryptionControlId: own() },
      gone: { ...controlState, until: 'deleted', failed: ['delete-failed'] },
    },
  },
  tags: { cfn: true, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null, api: 'VpcId' },
    mode: { cfn: 'Mode', tf: null, api: { call: enforcement, parameter: 'Mode', unless: 'monitor' } },
    internetGateway: {
      cfn: 'InternetGatewayExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'InternetGatewayExclusion' },
    },
    egressOnlyGateway: {
      cfn: 'EgressOnlyInternetGatewayExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'EgressOnlyInternetGatewayExclusion' },
    },
    natGateway: {
      cfn: 'NatGatewayExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'NatGatewayExclusion' },
    },
    vpnGateway: {
      cfn: 'VirtualPrivateGatewayExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'VirtualPrivateGatewayExclusion' },
    },
    peering: {
      cfn: 'VpcPeeringExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'VpcPeeringExclusion' },
    },
    lambda: {
      cfn: 'LambdaExclusionInput',
      tf: null,
      api: { call: enforcement, parameter: 'LambdaExclusion' },
    },
  },
  yields: { id: { cfn: null, tf: null, api: 'VpcEncryptionControl.VpcEncryptionControlId' } },
});
