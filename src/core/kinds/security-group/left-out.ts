import type { LeftOut } from '../../cloud/left-out';

const APART = 'rules that name a group are resources of their own, since groups that name each other would be a circle';
const BY_ID = 'groups are given by id, as names are only for default VPCs';
const RULES = 'every rule is a resource of its own';
const REVOKE = 'for groups whose rules Terraform does not know; these are all known';

export const leftOut: LeftOut = {
  'AWS::EC2::SecurityGroup': {
    'SecurityGroupEgress.DestinationSecurityGroupId': APART,
    'SecurityGroupIngress.SourceSecurityGroupId': APART,
    'SecurityGroupIngress.SourceSecurityGroupName': BY_ID,
    'SecurityGroupIngress.SourceSecurityGroupOwnerId': APART,
  },
  'AWS::EC2::SecurityGroupIngress': {
    GroupName: BY_ID,
    SourceSecurityGroupName: BY_ID,
  },
  aws_security_group: {
    egress: RULES,
    ingress: RULES,
    name_prefix: 'the name of the group is the one that its author gave it',
    revoke_rules_on_delete: REVOKE,
  },
  aws_default_security_group: {
    egress: RULES,
    ingress: RULES,
    revoke_rules_on_delete: REVOKE,
  },
};
