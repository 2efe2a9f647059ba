import { own, row } from '../../cloud/api';
import { defineBlock } from '../../cloud/block';
import { type Expr, literal } from '../../cloud/expr';
import { protocolNumber } from '../../net/protocol';

export const networkAclBlock = defineBlock({
  noun: 'NetworkAcl',
  words: ['nacl', 'acl', 'network-acl'],
  area: 'security',
  cfn: 'AWS::EC2::NetworkAcl',
  tf: 'aws_network_acl',
  api: {
    service: 'ec2',
    action: 'CreateNetworkAcl',
    tags: { specification: 'network-acl' },
    undo: { action: 'DeleteNetworkAcl', with: { NetworkAclId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: { vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' } },
  yields: { id: { cfn: '', tf: 'id', api: 'NetworkAcl.NetworkAclId' } },
});

/**
 * Terraform adopts the ACL that AWS made. Its entries stand inside, unlike those of other ACLs: `ingress` and `egress`
 * are not computed here, so that each apply would remove entries that are resources of their own. Calls of the API
 * change the entries one by one.
 */
export const defaultAclBlock = defineBlock({
  noun: 'NetworkAcl',
  words: ['nacl', 'acl', 'network-acl'],
  area: 'security',
  cfn: null,
  tf: 'aws_default_network_acl',
  api: {
    service: 'ec2',
    action: 'CreateTags',
    tags: { list: 'Tags' },
    onlyForTags: true,
    undo: 'It goes with the VPC.',
  },
  tags: { cfn: false, tf: true },
  rows: {
    adopted: { cfn: null, tf: 'default_network_acl_id', api: 'Resources[0]' },
    ingress: { cfn: null, tf: 'ingress', tfBlock: true, api: null },
    egress: { cfn: null, tf: 'egress', tfBlock: true, api: null },
    subnets: { cfn: null, tf: 'subnet_ids', api: null },
  },
  yields: { id: { cfn: null, tf: 'id', api: row('adopted') } },
});

/** CloudFormation takes protocols as numbers only; where there is none the text is printed as it is. */
const asNumber = (value: Expr): Expr => {
  const number = value.type === 'literal' ? protocolNumber(String(value.value)) : null;
  return number === null ? value : literal(number);
};

/** The API takes the same numbers as texts. */
const asNumberText = (value: Expr): Expr => {
  const number = asNumber(value);
  return number.type === 'literal' ? literal(String(number.value)) : number;
};

const theEntry = { NetworkAclId: row('networkAcl'), RuleNumber: row('ruleNumber'), Egress: row('egress') } as const;

export const entryBlock = defineBlock({
  noun: 'Entry',
  words: [],
  area: 'security',
  cfn: 'AWS::EC2::NetworkAclEntry',
  tf: 'aws_network_acl_rule',
  api: {
    service: 'ec2',
    action: 'CreateNetworkAclEntry',
    tags: null,
    undo: { action: 'DeleteNetworkAclEntry', with: theEntry, within: { row: 'networkAcl' } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    networkAcl: { cfn: 'NetworkAclId', tf: 'network_acl_id', api: 'NetworkAclId' },
    egress: { cfn: 'Egress', tf: 'egress', api: 'Egress' },
    ruleNumber: { cfn: 'RuleNumber', tf: 'rule_number', api: 'RuleNumber' },
    action: { cfn: 'RuleAction', tf: 'rule_action', api: 'RuleAction' },
    protocol: { cfn: 'Protocol', tf: 'protocol', api: 'Protocol', shape: { cfn: asNumber, api: asNumberText } },
    cidr4: { cfn: 'CidrBlock', tf: 'cidr_block', api: 'CidrBlock' },
    cidr6: { cfn: 'Ipv6CidrBlock', tf: 'ipv6_cidr_block', api: 'Ipv6CidrBlock' },
    fromPort: { cfn: null, tf: 'from_port', api: null },
    toPort: { cfn: null, tf: 'to_port', api: null },
    portRange: { cfn: 'PortRange', tf: null, api: 'PortRange' },
    icmpType: { cfn: null, tf: 'icmp_type', api: null },
    icmpCode: { cfn: null, tf: 'icmp_code', api: null },
    icmp: { cfn: 'Icmp', tf: null, api: 'IcmpTypeCode' },
  },
  yields: {},
});

/** Only calls of the API can change or remove an entry that AWS put into the default ACL. */
export const changedEntryBlock = defineBlock({
  ...entryBlock,
  cfn: null,
  tf: null,
  api: {
    service: 'ec2',
    action: 'ReplaceNetworkAclEntry',
    tags: null,
    undo: 'The default ACL goes with the VPC.',
  },
});

export const removedEntryBlock = defineBlock({
  noun: 'Entry',
  words: [],
  area: 'security',
  cfn: null,
  tf: null,
  api: {
    service: 'ec2',
    action: 'DeleteNetworkAclEntry',
    tags: null,
    tolerate: ['InvalidNetworkAclEntry.NotFound'],
    undo: 'The default ACL goes with the VPC.',
  },
  tags: { cfn: false, tf: false },
  rows: {
    networkAcl: { cfn: null, tf: null, api: 'NetworkAclId' },
    egress: { cfn: null, tf: null, api: 'Egress' },
    ruleNumber: { cfn: null, tf: null, api: 'RuleNumber' },
  },
  yields: {},
});
