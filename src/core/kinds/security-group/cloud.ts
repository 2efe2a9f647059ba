import { type Block, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { canonicalText, networkText } from '../../cloud/network-text';
import { type Language, type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { hasPorts, isIcmp, protocolName, protocolNumber } from '../../net/protocol';
import {
  type Direction,
  defaultGroupBlock,
  type RuleProperties,
  revocationBlocks,
  ruleBlocks,
  securityGroupBlock,
} from './blocks';
import { associationsFor, egressByHand, groupOfDesign, lowerAssociations } from './other-vpcs';
import { defaultGroupRules, type SecurityGroup, type SecurityGroupRule } from './security-group';

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html: a rule to
 * 127.0.0.1/32 is AWS's own way to say "no egress" instead of its allow-all default.
 */
const NO_EGRESS = map([
  ['IpProtocol', literal('-1')],
  ['CidrIp', literal('127.0.0.1/32')],
  ['Description', literal('No egress: stands in for the allow-all rule that AWS adds otherwise')],
]);

/** The rule in the words of the API: the description stands beside the other end. */
function permissionOf(properties: RuleProperties): Expr {
  const { description, protocol, fromPort, toPort, cidr4, cidr6, prefixList, peer, owner } = properties;
  const end = (name: string, value: Expr | undefined, account?: Expr) =>
    value &&
    list([
      map([
        [name, value],
        ['UserId', account],
        ['Description', description],
      ]),
    ]);
  return map([
    ['IpProtocol', protocol],
    ['FromPort', fromPort],
    ['ToPort', toPort],
    ['IpRanges', end('CidrIp', cidr4)],
    ['Ipv6Ranges', end('CidrIpv6', cidr6)],
    ['PrefixListIds', end('PrefixListId', prefixList)],
    ['UserIdGroupPairs', end('GroupId', peer, owner)],
  ]);
}

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
      return peer.cidr.includes(':') ? { cidr6: networkText(peer.cidr) } : { cidr4: literal(peer.cidr) };
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
    case 'security-group-id':
      if (peer.groupId === '') return 'names no security group';
      return {
        peer: {
          type: 'by-target',
          terraform: literal(peer.account === '' ? peer.groupId : `${peer.account}/${peer.groupId}`),
          cloudformation: literal(peer.groupId),
          api: literal(peer.groupId),
        },
        owner: optionalText(peer.account),
      };
    case 'security-group':
      if (peer.group === null) return 'names no security group';
      if (s.kindOf(peer.group) !== 'security-group') return 'names a security group that is not in the design';
      return groupOfDesign(peer.group, group, s);
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
      .filter(([name, { cfn }]) => name !== 'group' && cfn !== null)
      .map(([name, { cfn }]) => [cfn ?? '', properties[name as keyof RuleProperties]] as const),
  );
}

/** The rules that AWS makes with a group; over IPv6 it depends. */
function rulesOfAws(group: SecurityGroup, direction: Direction, ipv6: boolean): readonly SecurityGroupRule[] {
  const { inbound, outbound } = defaultGroupRules(group.id, ipv6);
  if (direction === 'egress') return outbound;
  return group.isDefault ? inbound : [];
}

/** Whether a new group has a rule already, to the letter. */
function isThere(rule: SecurityGroupRule, group: SecurityGroup, direction: Direction): boolean {
  return rule.description === '' && rulesOfAws(group, direction, false).some((made) => sameRule(made, rule));
}

/** Rules of AWS that the design does not have, or has with a description: the API takes them out first. */
function revocations(group: SecurityGroup, s: Surroundings): readonly Block[] {
  const ipv6 = s.network(group.parent)?.ipv6 ?? false;
  const place = s.placeOf(group.id);
  return (['ingress', 'egress'] as const).flatMap((direction) => {
    const ours = direction === 'ingress' ? group.inbound : group.outbound;
    return rulesOfAws(group, direction, ipv6)
      .filter((made) => !ours.some((rule) => rule.description === '' && sameRule(rule, made)))
      .flatMap((made, i) => {
        const peer = peerOf(made, group, s);
        if (typeof peer === 'string') return [];
        const permission = permissionOf({ protocol: literal('-1'), ...peer });
        const block = makeBlock(
          revocationBlocks[direction],
          group,
          place,
          { group: s.securityGroup(group.id), permission },
          {
            role: `${direction}/made-by-aws-${i + 1}`,
            suffix: [direction, 'made', 'by', 'aws', String(i + 1)],
            dependsOn: [ipv6 ? `${group.parent}/ipv6` : null],
          },
        );
        return [block];
      });
  });
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
      const byHand = direction === 'egress' ? egressByHand(rule, group, s) : null;
      if (byHand) notices.push(byHand);
      const languages: readonly Language[] = [
        'terraform',
        // It would fail on a rule that the default group has from AWS.
        ...(within || byHand !== null || (group.isDefault && byAws.some((other) => sameRule(other, rule)))
          ? []
          : (['cloudformation'] as const)),
        ...(isThere(rule, group, direction) ? [] : (['api'] as const)),
      ];
      const block = makeBlock(
        ruleBlocks[direction],
        group,
        place,
        { ...properties, permission: permissionOf(properties) },
        {
          role: `${direction}/${rule.id}`,
          suffix: [direction, rule.id],
          dependsOn: [
            // A group of another VPC can be named only while the VPCs are peered.
            rule.peer.type === 'security-group' ? peeringTo(rule.peer.group, group, s) : null,
            ...associationsFor(rule, group, s),
            // AWS adds its own rule for IPv6 together with the block, but not once the default group was changed.
            group.isDefault && ipv6 ? `${group.parent}/ipv6` : null,
          ],
          only: languages,
        },
      );
      blocks.push({ ...block, tags: null });
    }
  }
  return { blocks, notices, inline };
}

function sameRule(a: SecurityGroupRule, b: SecurityGroupRule): boolean {
  const end = ({ peer }: SecurityGroupRule) =>
    peer.type === 'cidr' ? canonicalText(peer.cidr) : Object.entries(peer).sort();
  const text = (rule: SecurityGroupRule) => JSON.stringify([protocolNumber(rule.protocol), portsOf(rule), end(rule)]);
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
  const block = makeBlock(defaultGroupBlock, group, place, {
    vpc: ref(vpc),
    adopted: ref(vpc, 'default-security-group-id'),
  });
  return {
    blocks: [block, ...revocations(group, s), ...rules.blocks],
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
  const associations = lowerAssociations(group, s);
  return {
    blocks: [block, ...revocations(group, s), ...associations.blocks, ...rules.blocks],
    notices: [...associations.notices, ...rules.notices],
  };
}
