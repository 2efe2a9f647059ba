import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { hasPorts, isIcmp, protocolName, protocolNumber } from '../../net/protocol';
import { defaultGroupRules, type SecurityGroup, type SecurityGroupRule } from './security-group';

/**
 * Rules towards CIDRs and prefix lists stand inside the CloudFormation group: AWS leaves its own allow-all egress rule
 * out only if the group itself lists egress. Rules towards groups are resources of their own, because groups that name
 * each other inside would be a circle. In Terraform every rule is a resource of its own.
 */
const securityGroupBlock = defineBlock({
  noun: 'SecurityGroup',
  words: ['sg', 'security-group'],
  area: 'security',
  cfn: 'AWS::EC2::SecurityGroup',
  tf: 'aws_security_group',
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'GroupName', tf: 'name' },
    description: { cfn: 'GroupDescription', tf: 'description' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id' },
    ingress: { cfn: 'SecurityGroupIngress', tf: null },
    egress: { cfn: 'SecurityGroupEgress', tf: null },
  },
  yields: { id: { cfn: 'GroupId', tf: 'id' } },
});

/** Terraform adopts the group that AWS made and takes every rule out of it; the rules are then added one by one. */
const defaultGroupBlock = defineBlock({
  noun: 'SecurityGroup',
  words: ['sg', 'security-group'],
  area: 'security',
  cfn: null,
  tf: 'aws_default_security_group',
  tags: { cfn: false, tf: true },
  rows: { vpc: { cfn: null, tf: 'vpc_id' } },
  yields: { id: { cfn: null, tf: 'id' } },
});

const ruleCommon = {
  noun: 'Rule',
  words: [],
  area: 'security',
  tags: { cfn: false, tf: true },
  yields: {},
} as const;

const ruleRows = {
  group: { cfn: 'GroupId', tf: 'security_group_id' },
  description: { cfn: 'Description', tf: 'description' },
  protocol: { cfn: 'IpProtocol', tf: 'ip_protocol' },
  fromPort: { cfn: 'FromPort', tf: 'from_port' },
  toPort: { cfn: 'ToPort', tf: 'to_port' },
  cidr4: { cfn: 'CidrIp', tf: 'cidr_ipv4' },
  cidr6: { cfn: 'CidrIpv6', tf: 'cidr_ipv6' },
} as const;

const ingressBlock = defineBlock({
  ...ruleCommon,
  cfn: 'AWS::EC2::SecurityGroupIngress',
  tf: 'aws_vpc_security_group_ingress_rule',
  rows: {
    ...ruleRows,
    prefixList: { cfn: 'SourcePrefixListId', tf: 'prefix_list_id' },
    peer: { cfn: 'SourceSecurityGroupId', tf: 'referenced_security_group_id' },
  },
});

const egressBlock = defineBlock({
  ...ruleCommon,
  cfn: 'AWS::EC2::SecurityGroupEgress',
  tf: 'aws_vpc_security_group_egress_rule',
  rows: {
    ...ruleRows,
    prefixList: { cfn: 'DestinationPrefixListId', tf: 'prefix_list_id' },
    peer: { cfn: 'DestinationSecurityGroupId', tf: 'referenced_security_group_id' },
  },
});

type Direction = 'ingress' | 'egress';
type RuleProperties = { readonly [Name in keyof (typeof ingressBlock)['rows']]?: Expr | undefined };
const ruleBlocks = { ingress: ingressBlock, egress: egressBlock } as const;

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html: a rule to
 * 127.0.0.1/32 is AWS's own way to say "no egress" instead of its allow-all default.
 */
const NO_EGRESS = map([
  ['IpProtocol', literal('-1')],
  ['CidrIp', literal('127.0.0.1/32')],
  ['Description', literal('No egress: stands in for the allow-all rule that AWS adds otherwise')],
]);

function portsOf(rule: SecurityGroupRule): Pick<RuleProperties, 'fromPort' | 'toPort'> {
  const number = protocolNumber(rule.protocol);
  if (number === null || !(hasPorts(number) || isIcmp(number))) return {};
  const port = (value: number | null) => (value === null ? (isIcmp(number) ? literal(-1) : undefined) : literal(value));
  return { fromPort: port(rule.fromPort), toPort: port(rule.toPort) };
}

/** The other end as a property, or why there is none. */
function peerOf(rule: SecurityGroupRule, group: SecurityGroup, s: Surroundings): RuleProperties | string {
  const { peer } = rule;
  switch (peer.type) {
    case 'cidr':
      if (peer.cidr === '') return 'has no CIDR';
      return peer.cidr.includes(':') ? { cidr6: literal(peer.cidr) } : { cidr4: literal(peer.cidr) };
    case 'prefix-list': {
      if (peer.list === '') return 'has no prefix list';
      if (peer.list.startsWith('pl-')) return { prefixList: literal(peer.list) };
      const place = s.placeOf(group.id);
      const endpoint = s.gatewayEndpoint(group.parent, peer.list);
      return { prefixList: { type: 'prefix-list', place, service: peer.list, endpoint } };
    }
    case 'managed-prefix-list':
      if (peer.prefixList === null) return 'has no prefix list';
      if (s.kindOf(peer.prefixList) !== 'managed-prefix-list') return 'names a prefix list that is not in the design';
      if (s.placeOf(peer.prefixList).region !== s.placeOf(group.id).region)
        return 'names a prefix list of another Region';
      return { prefixList: ref(peer.prefixList) };
    case 'security-group':
      if (peer.group === null) return 'names no security group';
      if (s.kindOf(peer.group) !== 'security-group') return 'names a security group that is not in the design';
      return { peer: s.securityGroup(peer.group) };
  }
}

function peeringTo(other: string | null, group: SecurityGroup, s: Surroundings): string | null {
  const there = other === null ? null : s.vpcOf(other);
  return there === group.parent ? null : s.peeringBetween(group.parent, there);
}

/** The rule in the words of CloudFormation, for the list inside its group. */
function inlineRule(direction: Direction, properties: RuleProperties): Expr {
  return map(
    Object.entries(ruleBlocks[direction].rows)
      .filter(([name]) => name !== 'group')
      .map(([name, row]) => [row.cfn, properties[name as keyof RuleProperties]] as const),
  );
}

interface LoweredRules extends Lowered {
  readonly inline: Readonly<Record<Direction, readonly Expr[]>>;
}

function lowerRules(group: SecurityGroup, s: Surroundings, keepInline: boolean): LoweredRules {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const inline: Record<Direction, Expr[]> = { ingress: [], egress: [] };
  const own = s.securityGroup(group.id);
  const place = s.placeOf(group.id);
  const ipv6 = s.network(group.parent)?.ipv6 ?? false;
  const made = defaultGroupRules(group.id, ipv6);
  for (const direction of ['ingress', 'egress'] as const) {
    const [rules, byAws] = direction === 'ingress' ? [group.inbound, made.inbound] : [group.outbound, made.outbound];
    for (const rule of rules) {
      const peer = peerOf(rule, group, s);
      if (typeof peer === 'string') {
        const message = `${direction === 'ingress' ? 'Inbound' : 'Outbound'} rule ${rule.id} of ${quoted(group.name)} ${peer}; it is left out.`;
        notices.push({ resource: group.id, message });
        continue;
      }
      const properties: RuleProperties = {
        group: own,
        description: optionalText(rule.description),
        protocol: literal(protocolName(rule.protocol) ?? rule.protocol),
        ...portsOf(rule),
        ...peer,
      };
      const within = keepInline && peer.peer === undefined;
      if (within) inline[direction].push(inlineRule(direction, properties));
      // CloudFormation would fail on a rule that the default group has from AWS.
      const onlyTerraform = within || (group.isDefault && byAws.some((other) => sameRule(other, rule)));
      const block = makeBlock(ruleBlocks[direction], group, place, properties, {
        role: `${direction}/${rule.id}`,
        suffix: [direction, rule.id],
        dependsOn: [
          // A group of another VPC can be named only while the VPCs are peered.
          rule.peer.type === 'security-group' ? peeringTo(rule.peer.group, group, s) : null,
          // AWS adds its own rule for IPv6 together with the block, but not once the default group was changed.
          group.isDefault && ipv6 ? `${group.parent}/ipv6` : null,
        ],
        ...(onlyTerraform ? { only: 'terraform' as const } : {}),
      });
      blocks.push({ ...block, tags: null });
    }
  }
  return { blocks, notices, inline };
}

function sameRule(a: SecurityGroupRule, b: SecurityGroupRule): boolean {
  const text = (rule: SecurityGroupRule) =>
    JSON.stringify([protocolNumber(rule.protocol), portsOf(rule), Object.entries(rule.peer).sort()]);
  return text(a) === text(b);
}

function sameRules(a: readonly SecurityGroupRule[], b: readonly SecurityGroupRule[]): boolean {
  return a.length === b.length && a.every((rule) => b.some((other) => sameRule(rule, other)));
}

/** Whether a default group is as AWS makes it: nothing needs to be exported then. */
export function isUnchangedDefaultGroup(group: SecurityGroup): boolean {
  // With or without the rule for IPv6, which AWS adds when the VPC gets IPv6: that may be after the group was drawn.
  const made = [defaultGroupRules(group.id), defaultGroupRules(group.id, true)];
  return (
    group.isDefault &&
    group.tags.length === 0 &&
    sameRules(group.inbound, made[0]?.inbound ?? []) &&
    made.some(({ outbound }) => sameRules(group.outbound, outbound))
  );
}

/** What CloudFormation cannot take out of the default group, as commands. */
function removals(group: SecurityGroup, place: Place, ipv6: boolean): readonly Notice[] {
  const made = defaultGroupRules(group.id, ipv6);
  const notice = (command: string, what: string): Notice => ({
    resource: group.id,
    only: 'cloudformation',
    message: `CloudFormation cannot remove ${what} from the default security group of a VPC. Remove it by hand.`,
    command: `aws ec2 ${command} --region ${place.region} --group-id sg-ID --ip-permissions `,
  });
  const missing = (ours: readonly SecurityGroupRule[], theirs: readonly SecurityGroupRule[]) =>
    theirs.filter((rule) => !ours.some((other) => sameRule(rule, other)));
  const notices: Notice[] = [];
  if (missing(group.inbound, made.inbound).length > 0) {
    const found = notice('revoke-security-group-ingress', 'the rule that allows everything from the group itself');
    notices.push({ ...found, command: `${found.command}'IpProtocol=-1,UserIdGroupPairs=[{GroupId=sg-ID}]'` });
  }
  for (const { peer } of missing(group.outbound, made.outbound)) {
    const overIpv6 = peer.type === 'cidr' && peer.cidr === '::/0';
    const what = `the rule that allows everything out${overIpv6 ? ' over IPv6' : ''}`;
    const ranges = overIpv6 ? 'Ipv6Ranges=[{CidrIpv6=::/0}]' : 'IpRanges=[{CidrIp=0.0.0.0/0}]';
    const found = notice('revoke-security-group-egress', what);
    notices.push({ ...found, command: `${found.command}'IpProtocol=-1,${ranges}'` });
  }
  return notices;
}

function lowerDefaultGroup(group: SecurityGroup, vpc: string, s: Surroundings): Lowered {
  if (isUnchangedDefaultGroup(group)) return NOTHING;
  const place = s.placeOf(group.id);
  const rules = lowerRules(group, s, false);
  const block = makeBlock(defaultGroupBlock, group, place, { vpc: ref(vpc) });
  return {
    blocks: [block, ...rules.blocks],
    notices: [...rules.notices, ...removals(group, place, s.network(vpc)?.ipv6 ?? false)],
  };
}

/** One block for the group and one for each rule; the default group only where it differs from what AWS makes. */
export function lowerSecurityGroup(group: SecurityGroup, s: Surroundings): Lowered {
  const vpc = group.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  if (group.isDefault) return lowerDefaultGroup(group, vpc, s);
  const rules = lowerRules(group, s, true);
  const { ingress, egress } = rules.inline;
  const block = makeBlock(securityGroupBlock, group, s.placeOf(group.id), {
    name: optionalText(group.name),
    // AWS requires one.
    description: literal(group.description || group.name || 'Security group'),
    vpc: ref(vpc),
    ingress: ingress.length > 0 ? list(ingress) : undefined,
    egress: list(egress.length > 0 ? egress : [NO_EGRESS]),
  });
  return { blocks: [block, ...rules.blocks], notices: rules.notices };
}
