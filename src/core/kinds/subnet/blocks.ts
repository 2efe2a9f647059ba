import { before, type LaterCall, own, row } from '../../cloud/api';
import { defineBlock } from '../../cloud/block';

/** AWS takes one attribute a call. */
const attributeCall: LaterCall = { action: 'ModifySubnetAttribute', with: { SubnetId: own() } };

/** The pool and whether instances get one of its addresses go together. */
const customerOwnedCall: LaterCall = { ...attributeCall, joint: true };

/** What can be set of every subnet, also of a default one. */
const settings = {
  ipv6: { cfn: 'Ipv6CidrBlock', tf: 'ipv6_cidr_block', api: 'Ipv6CidrBlock' },
  ipv6Only: { cfn: 'Ipv6Native', tf: 'ipv6_native', api: 'Ipv6Native' },
  mapPublicIp: {
    cfn: 'MapPublicIpOnLaunch',
    tf: 'map_public_ip_on_launch',
    api: { call: attributeCall, parameter: 'MapPublicIpOnLaunch.Value', unless: false },
  },
  assignIpv6: {
    cfn: 'AssignIpv6AddressOnCreation',
    tf: 'assign_ipv6_address_on_creation',
    api: { call: attributeCall, parameter: 'AssignIpv6AddressOnCreation.Value', unless: false },
  },
  dns64: {
    cfn: 'EnableDns64',
    tf: 'enable_dns64',
    api: { call: attributeCall, parameter: 'EnableDns64.Value', unless: false },
  },
  hostnames: { cfn: 'PrivateDnsNameOptionsOnLaunch', tf: null, api: null },
  hostnameType: {
    cfn: null,
    tf: 'private_dns_hostname_type_on_launch',
    api: { call: attributeCall, parameter: 'PrivateDnsHostnameTypeOnLaunch' },
  },
  resourceNameA: {
    cfn: null,
    tf: 'enable_resource_name_dns_a_record_on_launch',
    api: { call: attributeCall, parameter: 'EnableResourceNameDnsARecordOnLaunch.Value', unless: false },
  },
  resourceNameAaaa: {
    cfn: null,
    tf: 'enable_resource_name_dns_aaaa_record_on_launch',
    api: { call: attributeCall, parameter: 'EnableResourceNameDnsAAAARecordOnLaunch.Value', unless: false },
  },
  mapCustomerOwnedIp: {
    cfn: null,
    tf: 'map_customer_owned_ip_on_launch',
    api: { call: customerOwnedCall, parameter: 'MapCustomerOwnedIpOnLaunch.Value' },
  },
  customerOwnedIpPool: {
    cfn: null,
    tf: 'customer_owned_ipv4_pool',
    api: { call: customerOwnedCall, parameter: 'CustomerOwnedIpv4Pool' },
  },
} as const;

export const subnetBlock = defineBlock({
  noun: 'Subnet',
  words: ['subnet'],
  area: 'network',
  cfn: 'AWS::EC2::Subnet',
  tf: 'aws_subnet',
  api: {
    service: 'ec2',
    action: 'CreateSubnet',
    tags: { specification: 'subnet' },
    wait: { waiter: 'SubnetAvailable', with: { 'SubnetIds[0]': own() } },
    undo: { action: 'DeleteSubnet', with: { SubnetId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block', api: 'CidrBlock' },
    zone: { cfn: 'AvailabilityZone', tf: 'availability_zone', api: 'AvailabilityZone' },
    zoneId: { cfn: 'AvailabilityZoneId', tf: 'availability_zone_id', api: 'AvailabilityZoneId' },
    outpost: { cfn: 'OutpostArn', tf: 'outpost_arn', api: 'OutpostArn' },
    ...settings,
    lniDeviceIndex: {
      cfn: 'EnableLniAtDeviceIndex',
      tf: 'enable_lni_at_device_index',
      api: { call: attributeCall, parameter: 'EnableLniAtDeviceIndex' },
    },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'Subnet.SubnetId' } },
});

/** AWS makes one in each Availability Zone with the default VPC. */
export const defaultSubnetBlock = defineBlock({
  noun: 'Subnet',
  words: ['subnet'],
  area: 'network',
  cfn: null,
  given: 'subnet',
  tf: 'aws_default_subnet',
  api: {
    service: 'ec2',
    action: 'DescribeSubnets',
    with: {
      'Filters[0].Name': 'default-for-az',
      'Filters[0].Values[0]': 'true',
      'Filters[1].Name': 'availability-zone',
    },
    tags: 'create-tags',
    undo: 'It belongs to the default VPC, which is left as it is.',
  },
  tags: { cfn: false, tf: true },
  rows: {
    zone: { cfn: null, tf: 'availability_zone', api: 'Filters[1].Values[0]' },
    ...settings,
    ipv6: { cfn: null, tf: 'ipv6_cidr_block', api: null },
    ipv6Only: { cfn: null, tf: null, api: null },
  },
  yields: { id: { cfn: null, tf: 'id', api: 'Subnets[0].SubnetId' } },
});

export const routeTableAssociation = defineBlock({
  noun: 'RouteTableAssociation',
  words: [],
  area: 'routing',
  cfn: 'AWS::EC2::SubnetRouteTableAssociation',
  tf: 'aws_route_table_association',
  api: {
    service: 'ec2',
    action: 'AssociateRouteTable',
    tags: null,
    undo: { action: 'DisassociateRouteTable', with: { AssociationId: own('association-id') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    routeTable: { cfn: 'RouteTableId', tf: 'route_table_id', api: 'RouteTableId' },
  },
  yields: { 'association-id': { cfn: null, tf: null, api: 'AssociationId' } },
});

export const reservationBlock = defineBlock({
  noun: 'CidrReservation',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::SubnetCidrReservation',
  tf: 'aws_ec2_subnet_cidr_reservation',
  api: {
    service: 'ec2',
    action: 'CreateSubnetCidrReservation',
    tags: null,
    undo: { action: 'DeleteSubnetCidrReservation', with: { SubnetCidrReservationId: own() } },
  },
  tags: { cfn: true, tf: false },
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    cidr: { cfn: 'Cidr', tf: 'cidr_block', api: 'Cidr' },
    type: { cfn: 'ReservationType', tf: 'reservation_type', api: 'ReservationType' },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
  },
  yields: { id: { cfn: null, tf: null, api: 'SubnetCidrReservation.SubnetCidrReservationId' } },
});

/** A subnet always has an ACL: its association with the default one is replaced, and put back later. */
const currentAcl = (path: string) => ({
  action: 'DescribeNetworkAcls',
  with: { 'Filters[0].Name': 'association.subnet-id', 'Filters[0].Values[0]': row('subnet') },
  path,
});

export const networkAclAssociation = defineBlock({
  noun: 'NetworkAclAssociation',
  words: [],
  area: 'security',
  cfn: 'AWS::EC2::SubnetNetworkAclAssociation',
  tf: 'aws_network_acl_association',
  api: {
    service: 'ec2',
    action: 'ReplaceNetworkAclAssociation',
    before: {
      'first-association-id': currentAcl('NetworkAcls[0].Associations[SubnetId={subnet}].NetworkAclAssociationId'),
      'first-acl-id': currentAcl('NetworkAcls[0].NetworkAclId'),
    },
    with: { AssociationId: before('first-association-id') },
    tags: null,
    undo: {
      action: 'ReplaceNetworkAclAssociation',
      with: { AssociationId: own('association-id'), NetworkAclId: before('first-acl-id') },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: null },
    networkAcl: { cfn: 'NetworkAclId', tf: 'network_acl_id', api: 'NetworkAclId' },
  },
  yields: { 'association-id': { cfn: null, tf: null, api: 'NewAssociationId' } },
});
