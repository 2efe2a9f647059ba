import { own, row } from '../../cloud/api';
import { defineBlock } from '../../cloud/block';
import type { Expr } from '../../cloud/expr';

/**
 * Rules towards CIDRs and prefix lists stand inside the CloudFormation group: AWS leaves its own allow-all egress rule
 * out only if the group itself lists egress. Rules towards groups are resources of their own, because groups that name
 * each other inside would be a circle. In Terraform every rule is a resource of its own.
 */
export const securityGroupBlock = defineBlock({
  noun: 'SecurityGroup',
  words: ['sg', 'security-group'],
  area: 'security',
  cfn: 'AWS::EC2::SecurityGroup',
  tf: 'aws_security_group',
  api: {
    service: 'ec2',
    action: 'CreateSecurityGroup',
    tags: { specification: 'security-group' },
    undo: { action: 'DeleteSecurityGroup', with: { GroupId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'GroupName', tf: 'name', api: 'GroupName' },
    description: { cfn: 'GroupDescription', tf: 'description', api: 'Description' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    ingress: { cfn: 'SecurityGroupIngress', tf: null, api: null },
    egress: { cfn: 'SecurityGroupEgress', tf: null, api: null },
  },
  yields: { id: { cfn: 'GroupId', tf: 'id', api: 'GroupId' } },
});

/**
 * Terraform adopts the group that AWS made and takes every rule out of it; the rules are then added one by one. Calls of
 * the API give it tags, and take out what is not drawn.
 */
export const defaultGroupBlock = defineBlock({
  noun: 'SecurityGroup',
  words: ['sg', 'security-group'],
  area: 'security',
  cfn: null,
  tf: 'aws_default_security_group',
  api: {
    service: 'ec2',
    action: 'CreateTags',
    tags: { list: 'Tags' },
    onlyForTags: true,
    undo: 'It goes with the VPC.',
  },
  tags: { cfn: false, tf: true },
  rows: {
    vpc: { cfn: null, tf: 'vpc_id', api: null },
    adopted: { cfn: null, tf: null, api: 'Resources[0]' },
  },
  yields: { id: { cfn: null, tf: 'id', api: row('adopted') } },
});

const ruleCommon = {
  noun: 'Rule',
  words: [],
  area: 'security',
  tags: { cfn: false, tf: true },
  yields: { 'rule-id': { cfn: null, tf: null, api: 'SecurityGroupRules[0].SecurityGroupRuleId' } },
} as const;

/** A rule that AWS made by itself is there already. */
const DUPLICATE = ['InvalidPermission.Duplicate'] as const;

const ruleRows = {
  group: { cfn: 'GroupId', tf: 'security_group_id', api: 'GroupId' },
  description: { cfn: 'Description', tf: 'description', api: null },
  protocol: { cfn: 'IpProtocol', tf: 'ip_protocol', api: null },
  fromPort: { cfn: 'FromPort', tf: 'from_port', api: null },
  toPort: { cfn: 'ToPort', tf: 'to_port', api: null },
  cidr4: { cfn: 'CidrIp', tf: 'cidr_ipv4', api: null },
  cidr6: { cfn: 'CidrIpv6', tf: 'cidr_ipv6', api: null },
  /** The API has the whole rule as one parameter, with its description beside the other end. */
  permission: { cfn: null, tf: null, api: 'IpPermissions[0]' },
} as const;

const ingressBlock = defineBlock({
  ...ruleCommon,
  cfn: 'AWS::EC2::SecurityGroupIngress',
  tf: 'aws_vpc_security_group_ingress_rule',
  api: {
    service: 'ec2',
    action: 'AuthorizeSecurityGroupIngress',
    tags: { specification: 'security-group-rule' },
    tolerate: DUPLICATE,
    undo: {
      action: 'RevokeSecurityGroupIngress',
      with: { GroupId: row('group'), 'SecurityGroupRuleIds[0]': own('rule-id') },
      within: { row: 'group', unless: 'peer' },
    },
  },
  rows: {
    ...ruleRows,
    prefixList: { cfn: 'SourcePrefixListId', tf: 'prefix_list_id', api: null },
    peer: { cfn: 'SourceSecurityGroupId', tf: 'referenced_security_group_id', api: null },
    owner: { cfn: 'SourceSecurityGroupOwnerId', tf: null, api: null },
  },
});

const egressBlock = defineBlock({
  ...ruleCommon,
  cfn: 'AWS::EC2::SecurityGroupEgress',
  tf: 'aws_vpc_security_group_egress_rule',
  api: {
    service: 'ec2',
    action: 'AuthorizeSecurityGroupEgress',
    tags: { specification: 'security-group-rule' },
    tolerate: DUPLICATE,
    undo: {
      action: 'RevokeSecurityGroupEgress',
      with: { GroupId: row('group'), 'SecurityGroupRuleIds[0]': own('rule-id') },
      within: { row: 'group', unless: 'peer' },
    },
  },
  rows: {
    ...ruleRows,
    prefixList: { cfn: 'DestinationPrefixListId', tf: 'prefix_list_id', api: null },
    peer: { cfn: 'DestinationSecurityGroupId', tf: 'referenced_security_group_id', api: null },
  },
});

const revocation = {
  noun: 'Rule',
  words: [],
  area: 'security',
  cfn: null,
  tf: null,
  tags: { cfn: false, tf: false },
  rows: {
    group: { cfn: null, tf: null, api: 'GroupId' },
    permission: { cfn: null, tf: null, api: 'IpPermissions[0]' },
  },
  yields: {},
} as const;

/** A rule that AWS made and the design does not have; where AWS did not make it, so much the better. */
export const revocationBlocks = {
  ingress: defineBlock({
    ...revocation,
    api: {
      service: 'ec2',
      action: 'RevokeSecurityGroupIngress',
      tags: null,
      tolerate: ['InvalidPermission.NotFound'],
      undo: 'The rule goes with the group.',
    },
  }),
  egress: defineBlock({
    ...revocation,
    api: {
      service: 'ec2',
      action: 'RevokeSecurityGroupEgress',
      tags: null,
      tolerate: ['InvalidPermission.NotFound'],
      undo: 'The rule goes with the group.',
    },
  }),
} as const;

export type Direction = 'ingress' | 'egress';
export type RuleProperties = { readonly [Name in keyof (typeof ingressBlock)['rows']]?: Expr | undefined };
export const ruleBlocks = { ingress: ingressBlock, egress: egressBlock } as const;
