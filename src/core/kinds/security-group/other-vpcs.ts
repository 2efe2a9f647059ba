import { row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { hasPorts, protocolNumber } from '../../net/protocol';
import type { SecurityGroup, SecurityGroupRule } from './security-group';

/** The group in a further VPC, where it can be used once this is made. */
const associationBlock = defineBlock({
  noun: 'VpcAssociation',
  words: [],
  area: 'security',
  cfn: 'AWS::EC2::SecurityGroupVpcAssociation',
  tf: 'aws_vpc_security_group_vpc_association',
  api: {
    service: 'ec2',
    action: 'AssociateSecurityGroupVpc',
    tags: null,
    undo: { action: 'DisassociateSecurityGroupVpc', with: { GroupId: row('group'), VpcId: row('vpc') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    group: { cfn: 'GroupId', tf: 'security_group_id', api: 'GroupId' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
  },
  yields: {},
});

export function lowerAssociations(group: SecurityGroup, s: Surroundings): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const place = s.placeOf(group.id);
  for (const vpc of new Set(group.vpcs)) {
    const why =
      s.kindOf(vpc) !== 'vpc'
        ? 'a VPC that is not in the design'
        : vpc === group.parent
          ? 'its own VPC'
          : s.placeOf(vpc).region !== place.region
            ? 'a VPC of another Region'
            : null;
    if (why !== null) {
      notices.push({
        resource: group.id,
        message: `The association of ${quoted(group.name)} with ${why} is left out.`,
      });
      continue;
    }
    const properties = { group: s.securityGroup(group.id), vpc: ref(vpc) };
    const extras = { role: `vpc/${vpc}`, suffix: ['in', s.nameOf(vpc)] };
    blocks.push(makeBlock(associationBlock, group, place, properties, extras));
  }
  return { blocks, notices };
}

/** Groups of two VPCs that meet in one of them can name each other once they are associated. */
export function associationsFor(
  rule: SecurityGroupRule,
  group: SecurityGroup,
  s: Surroundings,
): readonly (string | null)[] {
  if (rule.peer.type !== 'security-group' || rule.peer.group === null) return [];
  const there = s.vpcOf(rule.peer.group);
  return there === group.parent
    ? []
    : [s.groupAssociation(rule.peer.group, group.parent), s.groupAssociation(group.id, there)];
}

/** A group of the design as the other end of a rule; one of another account is named together with that. */
export function groupOfDesign(id: string, group: SecurityGroup, s: Surroundings): { peer: Expr; owner?: Expr } {
  const peer = s.securityGroup(id);
  const other = s.placeOf(id);
  const vpc = s.vpcOf(id);
  if (s.placeOf(group.id).account === other.account || vpc === null) return { peer };
  const named: Expr = { type: 'joined', separator: '/', items: [ref(vpc, 'owner-id'), peer] };
  return {
    peer: { type: 'by-target', terraform: named, cloudformation: peer, api: peer },
    owner: { type: 'account-id', place: other, after: vpc },
  };
}

/** Account and id of a group of another account, as far as they are known; null for a group of the same account. */
function foreignGroup({ peer }: SecurityGroupRule, group: SecurityGroup, s: Surroundings) {
  if (peer.type === 'security-group-id') return peer.account === '' ? null : peer;
  if (peer.type !== 'security-group' || peer.group === null) return null;
  const isOurs = s.placeOf(peer.group).account === s.placeOf(group.id).account;
  return isOurs ? null : { account: 'ACCOUNT', groupId: 'sg-PEER' };
}

/** A command that adds to a group what CloudFormation has no property for: an outbound rule towards another account. */
export function egressByHand(rule: SecurityGroupRule, group: SecurityGroup, s: Surroundings): Notice | null {
  const peer = foreignGroup(rule, group, s);
  if (peer === null) return null;
  const safe = (text: string, other: string) => (/^[A-Za-z0-9-]+$/.test(text) ? text : other);
  const protocol = protocolNumber(rule.protocol);
  const ports = protocol !== null && hasPorts(protocol) ? `,FromPort=${rule.fromPort},ToPort=${rule.toPort}` : '';
  const pair = `{UserId=${safe(peer.account, 'ACCOUNT')},GroupId=${safe(peer.groupId, 'sg-ID')}}`;
  return {
    resource: group.id,
    only: 'cloudformation',
    message: `CloudFormation has no outbound rules to a security group of another account; outbound rule ${rule.id} of ${quoted(group.name)} is left out. Add it by hand.`,
    command: `aws ec2 authorize-security-group-egress --region ${s.placeOf(group.id).region} --group-id sg-ID --ip-permissions 'IpProtocol=${protocol ?? -1}${ports},UserIdGroupPairs=[${pair}]'`,
  };
}
