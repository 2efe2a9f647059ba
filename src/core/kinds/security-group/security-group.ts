import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refListSchema, refSchema, textSchema } from '../../model/resource';

/** The other end of a rule: exactly one of the forms that AWS knows. */
export const peerSchema = z.readonly(
  z.discriminatedUnion('type', [
    /** an IPv4 or IPv6 CIDR; a single host is /32 or /128 */
    z.readonly(z.strictObject({ type: z.literal('cidr'), cidr: textSchema })),
    /** an AWS service (`s3`, `dynamodb`) whose managed prefix list is meant, or the id of a list (`pl-…`) */
    z.readonly(z.strictObject({ type: z.literal('prefix-list'), list: textSchema })),
    /** a prefix list of the design */
    z.readonly(z.strictObject({ type: z.literal('managed-prefix-list'), prefixList: refSchema })),
    z.readonly(z.strictObject({ type: z.literal('security-group'), group: refSchema })),
    /** a group (`sg-…`) outside of the design; `account` is its owner's number, empty for the own account */
    z.readonly(z.strictObject({ type: z.literal('security-group-id'), groupId: textSchema, account: textSchema })),
  ]),
);
export type RulePeer = z.infer<typeof peerSchema>;

export const securityGroupRuleSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    /** `tcp`, `udp`, `icmp`, `icmpv6`, `-1` (all) or a protocol number as text */
    protocol: textSchema,
    /** first port; the ICMP type for icmp and icmpv6 (-1: all); null where the protocol has none */
    fromPort: z.nullable(z.int()),
    /** last port; the ICMP code for icmp and icmpv6 (-1: all); null where the protocol has none */
    toPort: z.nullable(z.int()),
    peer: peerSchema,
    description: textSchema,
  }),
);
export type SecurityGroupRule = z.infer<typeof securityGroupRuleSchema>;

export const securityGroupSchema = z.strictObject({
  ...baseFields('security-group'),
  description: textSchema,
  /** AWS makes one group named `default` with every VPC. */
  isDefault: z.boolean(),
  /** Other VPCs of the Region in which it may be used too. */
  vpcs: refListSchema,
  inbound: listSchema(securityGroupRuleSchema),
  outbound: listSchema(securityGroupRuleSchema),
});
export type SecurityGroup = z.infer<typeof securityGroupSchema>;

const ALL_OUT: SecurityGroupRule = {
  id: '1',
  protocol: '-1',
  fromPort: null,
  toPort: null,
  peer: { type: 'cidr', cidr: '0.0.0.0/0' },
  description: '',
};

export const securityGroup = defineKind<SecurityGroup>({
  kind: 'security-group',
  label: 'Security group',
  plural: 'Security groups',
  summary:
    'A stateful filter on network interfaces: its rules only allow, and replies pass by themselves. What no rule allows is dropped.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  keywords: ['sg', 'firewall', 'ports', 'allow', 'filter'],
  schema: securityGroupSchema,
  look: { icon: 'security-group', tone: 'security', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'vpcs[]', to: ['vpc'], onDelete: 'drop', says: 'may be used in' },
    { path: 'inbound[].peer.group', to: ['security-group'], onDelete: 'drop', says: 'allows traffic from' },
    { path: 'outbound[].peer.group', to: ['security-group'], onDelete: 'drop', says: 'allows traffic to' },
    { path: 'inbound[].peer.prefixList', to: ['managed-prefix-list'], onDelete: 'drop', says: 'allows traffic from' },
    { path: 'outbound[].peer.prefixList', to: ['managed-prefix-list'], onDelete: 'drop', says: 'allows traffic to' },
  ],
  fields: [
    {
      name: 'description',
      label: 'Description',
      help: 'Required by AWS, up to 255 characters, and fixed once the group exists.',
      control: { type: 'text' },
      replaces: true,
      when: (group) => group.isDefault !== true,
    },
    {
      name: 'inbound',
      label: 'Inbound rules',
      help: 'Who may open a connection to what carries this group.',
      control: { type: 'rows', editor: 'security-group-rules' },
    },
    {
      name: 'outbound',
      label: 'Outbound rules',
      help: 'Where what carries this group may open a connection to.',
      control: { type: 'rows', editor: 'security-group-rules' },
    },
    {
      name: 'vpcs',
      label: 'Other VPCs',
      help: 'VPCs of the same Region that this group is associated with: instances, endpoints and rules there may use it like a group of their own.',
      control: { type: 'reference-list' },
      when: (group) => group.isDefault !== true,
    },
  ],
  tagged: true,
  stem: 'sg',
  defaults: { description: 'Made with VPC Designer', isDefault: false, vpcs: [], inbound: [], outbound: [ALL_OUT] },
  undeletable: (group) =>
    group.isDefault
      ? `"${group.name}" is the default security group of its VPC; AWS answers Client.CannotDelete and deletes it only together with the VPC.`
      : null,
});

const ALL_OUT_IPV6: SecurityGroupRule = { ...ALL_OUT, id: '2', peer: { type: 'cidr', cidr: '::/0' } };

/**
 * What AWS puts into the default group of a VPC: everything from itself, everything out, over IPv6 too where the VPC
 * has it. https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function defaultGroupRules(self: string, ipv6 = false): Pick<SecurityGroup, 'inbound' | 'outbound'> {
  return {
    inbound: [
      {
        id: '1',
        protocol: '-1',
        fromPort: null,
        toPort: null,
        peer: { type: 'security-group', group: self },
        description: '',
      },
    ],
    outbound: ipv6 ? [ALL_OUT, ALL_OUT_IPV6] : [ALL_OUT],
  };
}
