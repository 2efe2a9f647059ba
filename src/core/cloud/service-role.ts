import type { ResourceBase } from '../model/resource';
import { own, row } from './api';
import { type Block, defineBlock, makeBlock } from './block';
import { list, literal, ref } from './expr';
import { type Notice, quoted } from './notice';
import type { Place } from './place';
import { iamName, partitionOf, trustOf } from './policy';

/**
 * In the file of what protects: code of the API then makes a role well before what takes it on, as IAM needs some seconds
 * to make it known everywhere.
 */
export const roleBlock = defineBlock({
  noun: 'Role',
  words: [],
  area: 'security',
  cfn: 'AWS::IAM::Role',
  tf: 'aws_iam_role',
  api: {
    service: 'iam',
    action: 'CreateRole',
    tags: null,
    wait: { waiter: 'RoleExists', with: { RoleName: own() } },
    undo: { action: 'DeleteRole', with: { RoleName: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    /** Without a name of its own a stack needs no CAPABILITY_NAMED_IAM, and two stacks do not clash. */
    name: { cfn: null, tf: null, api: 'RoleName' },
    trust: { cfn: 'AssumeRolePolicyDocument', tf: 'assume_role_policy', api: 'AssumeRolePolicyDocument' },
    managedPolicies: { cfn: 'ManagedPolicyArns', tf: null, api: null },
    policies: { cfn: 'Policies', tf: null, api: null },
  },
  yields: { id: { cfn: '', tf: 'name', api: row('name') }, arn: { cfn: 'Arn', tf: 'arn', api: 'Role.Arn' } },
});

const attachmentBlock = defineBlock({
  noun: 'RolePolicyAttachment',
  words: [],
  area: 'security',
  cfn: null,
  tf: 'aws_iam_role_policy_attachment',
  api: {
    service: 'iam',
    action: 'AttachRolePolicy',
    tags: null,
    undo: { action: 'DetachRolePolicy', with: { RoleName: row('role'), PolicyArn: row('policy') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    role: { cfn: null, tf: 'role', api: 'RoleName' },
    policy: { cfn: null, tf: 'policy_arn', api: 'PolicyArn' },
  },
  yields: {},
});

/** What makes a role for a service that works for a resource, or for the resource itself. */
export interface ServiceRole {
  readonly blocks: readonly Block[];
  /** key of the block that is referred to */
  readonly role: string;
  /** key of what has to be there before the role is of use */
  readonly ready: string;
  readonly notices: readonly Notice[];
}

/** A role that one service may take on, with one policy of those that AWS manages (`service-role/AWSLambda…`). */
export function serviceRole(owner: ResourceBase, place: Place, service: string, managedPolicy: string): ServiceRole {
  const policy = literal(`arn:${partitionOf(place.region)}:iam::aws:policy/${managedPolicy}`);
  const properties = {
    name: literal(iamName(owner, 'role')),
    trust: trustOf(service),
    managedPolicies: list([policy]),
  };
  const role = makeBlock(roleBlock, owner, place, properties, { role: 'role', suffix: [] });
  const attached = { role: ref(role.key), policy };
  const attachment = makeBlock(attachmentBlock, owner, place, attached, { role: 'role-policy', suffix: [] });
  return {
    blocks: [role, attachment],
    role: role.key,
    ready: attachment.key,
    notices: [
      {
        resource: owner.id,
        only: 'cloudformation',
        message: `${quoted(owner.name)} makes an IAM role; CloudFormation asks for --capabilities CAPABILITY_IAM.`,
      },
      {
        resource: owner.id,
        only: 'api',
        message: `${quoted(owner.name)} takes on an IAM role that is made right before. IAM needs some seconds to make a role known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role that is there.`,
      },
    ],
  };
}

const profileBlock = defineBlock({
  noun: 'InstanceProfile',
  words: [],
  area: 'security',
  cfn: 'AWS::IAM::InstanceProfile',
  tf: 'aws_iam_instance_profile',
  api: {
    service: 'iam',
    action: 'CreateInstanceProfile',
    tags: null,
    wait: { waiter: 'InstanceProfileExists', with: { InstanceProfileName: own() } },
    undo: { action: 'DeleteInstanceProfile', with: { InstanceProfileName: own() } },
  },
  tags: { cfn: false, tf: true },
  rows: {
    name: { cfn: null, tf: null, api: 'InstanceProfileName' },
    role: { cfn: null, tf: 'role', api: null },
    roles: { cfn: 'Roles', tf: null, api: null },
  },
  yields: { id: { cfn: '', tf: 'name', api: row('name') } },
});

/** Only the API puts the role into the profile by a call of its own. */
const profileRoleBlock = defineBlock({
  noun: 'InstanceProfileRole',
  words: [],
  area: 'security',
  cfn: null,
  tf: null,
  api: {
    service: 'iam',
    action: 'AddRoleToInstanceProfile',
    tags: null,
    undo: {
      action: 'RemoveRoleFromInstanceProfile',
      with: { InstanceProfileName: row('profile'), RoleName: row('role') },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    profile: { cfn: null, tf: null, api: 'InstanceProfileName' },
    role: { cfn: null, tf: null, api: 'RoleName' },
  },
  yields: {},
});

/** An instance profile with a role of its own, whose block is `role` here. */
export function instanceProfile(owner: ResourceBase, place: Place, managedPolicy: string): ServiceRole {
  // China has a name of its own for this service, though not for Lambda and EKS.
  const service = partitionOf(place.region) === 'aws-cn' ? 'ec2.amazonaws.com.cn' : 'ec2.amazonaws.com';
  const made = serviceRole(owner, place, service, managedPolicy);
  const role = ref(made.role);
  const properties = { name: literal(iamName(owner, 'profile')), role, roles: list([role]) };
  const profile = makeBlock(profileBlock, owner, place, properties, { role: 'instance-profile', suffix: [] });
  const inside = { profile: ref(profile.key), role };
  const profileRole = makeBlock(profileRoleBlock, owner, place, inside, { role: 'instance-profile-role', suffix: [] });
  return { ...made, blocks: [...made.blocks, profile, profileRole], role: profile.key, ready: profileRole.key };
}
