import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { Vpc } from './vpc';

const vpcBlock = defineBlock({
  noun: 'Vpc',
  words: ['vpc'],
  area: 'network',
  cfn: 'AWS::EC2::VPC',
  tf: 'aws_vpc',
  tags: { cfn: true, tf: true },
  rows: {
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block' },
    /** CloudFormation has no such property on the VPC: an `ipv6Association` asks for the block. */
    ipv6: { cfn: null, tf: 'assign_generated_ipv6_cidr_block' },
    dnsSupport: { cfn: 'EnableDnsSupport', tf: 'enable_dns_support' },
    dnsHostnames: { cfn: 'EnableDnsHostnames', tf: 'enable_dns_hostnames' },
    tenancy: { cfn: 'InstanceTenancy', tf: 'instance_tenancy' },
  },
  yields: {
    id: { cfn: '', tf: 'id' },
    'ipv6-cidr': { cfn: 'Ipv6CidrBlocks', tf: 'ipv6_cidr_block' },
    'default-security-group-id': { cfn: 'DefaultSecurityGroup', tf: 'default_security_group_id' },
    'default-network-acl-id': { cfn: 'DefaultNetworkAcl', tf: 'default_network_acl_id' },
    'default-route-table-id': { cfn: null, tf: 'default_route_table_id' },
  },
});

const cidrAssociation = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: 'aws_vpc_ipv4_cidr_block_association',
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id' },
    cidr: { cfn: 'CidrBlock', tf: 'cidr_block' },
  },
  yields: { 'vpc-id': { cfn: null, tf: 'vpc_id' } },
});

const ipv6Association = defineBlock({
  noun: 'CidrBlock',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCCidrBlock',
  tf: null,
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null },
    amazon: { cfn: 'AmazonProvidedIpv6CidrBlock', tf: null },
  },
  yields: {},
});

/** One block a CIDR: the primary one with the VPC, each secondary one as an association named by its text. */
export function lowerVpc(vpc: Vpc, s: Surroundings): Lowered {
  const place = s.placeOf(vpc.id);
  const notices: Notice[] = [];
  const blocks: Block[] = [
    makeBlock(vpcBlock, vpc, place, {
      cidr: optionalText(vpc.cidr),
      ipv6: vpc.ipv6 === 'amazon' ? literal(true) : undefined,
      dnsSupport: literal(vpc.dnsSupport),
      dnsHostnames: literal(vpc.dnsHostnames),
      tenancy: vpc.tenancy === 'default' ? undefined : optionalText(vpc.tenancy),
    }),
  ];
  if (vpc.cidr === '')
    notices.push({ resource: vpc.id, message: `${quoted(vpc.name)} has no IPv4 CIDR; AWS needs one.` });
  if (vpc.ipv6 === 'amazon') {
    const properties = { vpc: ref(vpc.id), amazon: literal(true) };
    blocks.push(makeBlock(ipv6Association, vpc, place, properties, { role: 'ipv6' }));
  }
  for (const cidr of new Set(vpc.secondaryCidrs)) {
    if (cidr === '') continue;
    const properties = { vpc: ref(vpc.id), cidr: literal(cidr) };
    blocks.push(makeBlock(cidrAssociation, vpc, place, properties, { role: cidr }));
  }
  return { blocks, notices };
}
