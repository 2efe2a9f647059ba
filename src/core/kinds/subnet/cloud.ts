import { before, type LaterCall, own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { containsCidr, maskCidr } from '../../net/cidr';
import type { Subnet } from './subnet';

/** AWS takes one attribute a call. */
const attributeCall: LaterCall = { action: 'ModifySubnetAttribute', with: { SubnetId: own() } };

const subnetBlock = defineBlock({
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
    ipv6: { cfn: 'Ipv6CidrBlock', tf: 'ipv6_cidr_block', api: 'Ipv6CidrBlock' },
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
  },
  yields: { id: { cfn: '', tf: 'id', api: 'Subnet.SubnetId' } },
});

const routeTableAssociation = defineBlock({
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

/** A subnet always has an ACL: its association with the default one is replaced, and put back later. */
const currentAcl = (path: string) => ({
  action: 'DescribeNetworkAcls',
  with: { 'Filters[0].Name': 'association.subnet-id', 'Filters[0].Values[0]': row('subnet') },
  path,
});

const networkAclAssociation = defineBlock({
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

/** The one of these blocks of its VPC that holds it, if one does. */
function blockOf(subnet: Subnet, cidrs: readonly string[]): string | null {
  const own = maskCidr(subnet.cidr);
  if (!own) return null;
  return (
    cidrs.find((text) => {
      const outer = maskCidr(text);
      return outer !== null && containsCidr(outer, own);
    }) ?? null
  );
}

function associations(subnet: Subnet, place: Place, s: Surroundings): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const missing = (what: string) =>
    notices.push({
      resource: subnet.id,
      message: `${quoted(subnet.name)} refers to a ${what} that is not in the design.`,
    });
  const main = s.neededMainTable(subnet.parent);
  const table = subnet.routeTable ?? main;
  if (subnet.routeTable !== null && s.kindOf(subnet.routeTable) !== 'route-table') missing('route table');
  else if (table !== null) {
    blocks.push(
      makeBlock(
        routeTableAssociation,
        subnet,
        place,
        { subnet: ref(subnet.id), routeTable: ref(table) },
        {
          role: 'route-table',
          suffix: [],
          // Terraform and the API adopt the main table itself; CloudFormation cannot, so its stand-in is associated explicitly.
          ...(subnet.routeTable === null ? { only: 'cloudformation' as const } : {}),
        },
      ),
    );
  }
  if (subnet.networkAcl !== null) {
    const networkAcl = s.networkAcl(subnet.networkAcl);
    if (s.kindOf(subnet.networkAcl) !== 'network-acl') missing('network ACL');
    else if (networkAcl) {
      blocks.push(
        makeBlock(
          networkAclAssociation,
          subnet,
          place,
          { subnet: ref(subnet.id), networkAcl },
          {
            role: 'network-acl',
            suffix: [],
          },
        ),
      );
    }
  }
  return { blocks, notices };
}

/** Its /64: written out where the block of the VPC is known, else computed once the VPC exists. */
function ipv6Of(subnet: Subnet, vpc: string, network: NonNullable<ReturnType<Surroundings['network']>>): Expr {
  const number = subnet.ipv6Block ?? 0;
  const known = network.ipv6Subnet(number);
  return known === null ? { type: 'ipv6-subnet', vpc, number, prefix: network.ipv6Prefix } : literal(known);
}

export function lowerSubnet(subnet: Subnet, s: Surroundings): Lowered {
  const network = s.network(subnet.parent);
  const vpc = subnet.parent;
  if (!network || vpc === null) return NOTHING;
  const place = s.placeOf(subnet.id);
  const notices: Notice[] = [];
  const secondary = blockOf(subnet, network.secondaryCidrs);
  // In none of the blocks that are known, it lies in one that IPAM chooses.
  const pooled = secondary === null && blockOf(subnet, [network.cidr]) === null ? network.poolBlocks : [];
  const association = secondary === null ? null : `${vpc}/${secondary}`;
  // A subnet in a secondary block can only be made after the block is associated: Terraform learns it from the reference.
  const vpcId: Expr =
    association === null
      ? ref(vpc)
      : { type: 'by-target', terraform: ref(association, 'vpc-id'), cloudformation: ref(vpc), api: ref(vpc) };
  const ipv6 = subnet.ipv6Block !== null && network.ipv6;
  if (subnet.ipv6Block !== null && !network.ipv6)
    notices.push({
      resource: subnet.id,
      message: `${quoted(subnet.name)} has an IPv6 block, but its VPC has none; it is left out.`,
    });
  if (subnet.cidr === '')
    notices.push({ resource: subnet.id, message: `${quoted(subnet.name)} has no IPv4 CIDR; AWS needs one.` });
  const block = makeBlock(
    subnetBlock,
    subnet,
    place,
    {
      vpc: vpcId,
      cidr: optionalText(subnet.cidr),
      zone: subnet.zone === '' ? undefined : { type: 'zone', place, letter: subnet.zone },
      ipv6: ipv6 ? ipv6Of(subnet, vpc, network) : undefined,
      mapPublicIp: subnet.mapPublicIp ? literal(true) : undefined,
      assignIpv6: subnet.assignIpv6 && ipv6 ? literal(true) : undefined,
    },
    { dependsOn: [association, ...pooled, ipv6 ? `${vpc}/ipv6` : null] },
  );
  const associated = associations(subnet, place, s);
  return { blocks: [block, ...associated.blocks], notices: [...notices, ...associated.notices] };
}
