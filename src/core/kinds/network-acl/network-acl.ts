import { z } from 'zod/mini';
import { canonicalText } from '../../cloud/network-text';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, textSchema } from '../../model/resource';
import { hasPorts, isIcmp, protocolNumber } from '../../net/protocol';

export const networkAclEntrySchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    /** 1 to 32766; entries are tried from the lowest number, the first that matches decides */
    ruleNumber: z.int(),
    action: z.enum(['allow', 'deny']),
    /** `tcp`, `udp`, `icmp`, `icmpv6`, `-1` (all) or a protocol number as text */
    protocol: textSchema,
    /** an IPv4 or IPv6 CIDR */
    cidr: textSchema,
    /** ports for tcp and udp; null for other protocols */
    fromPort: z.nullable(z.int()),
    toPort: z.nullable(z.int()),
    /** for icmp and icmpv6, -1: all; null for other protocols */
    icmpType: z.nullable(z.int()),
    icmpCode: z.nullable(z.int()),
  }),
);
export type NetworkAclEntry = z.infer<typeof networkAclEntrySchema>;

/** The final `*` deny of each direction is built in and never listed. */
export const networkAclSchema = z.strictObject({
  ...baseFields('network-acl'),
  /** AWS makes one with every VPC; it applies to subnets without an association. */
  isDefault: z.boolean(),
  inbound: listSchema(networkAclEntrySchema),
  outbound: listSchema(networkAclEntrySchema),
});
export type NetworkAcl = z.infer<typeof networkAclSchema>;

export const networkAcl = defineKind<NetworkAcl>({
  kind: 'network-acl',
  label: 'Network ACL',
  plural: 'Network ACLs',
  summary:
    'A stateless filter at the border of subnets: numbered entries, first match decides, and replies need an entry of their own.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  keywords: ['nacl', 'acl', 'firewall', 'deny', 'stateless'],
  schema: networkAclSchema,
  look: { icon: 'network-acl', tone: 'security', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [],
  fields: [
    {
      name: 'inbound',
      label: 'Inbound entries',
      help: 'Tried from the lowest number; what none matches is denied.',
      control: { type: 'rows', editor: 'network-acl-entries' },
    },
    {
      name: 'outbound',
      label: 'Outbound entries',
      help: 'Replies to allowed inbound traffic leave through ephemeral ports (1024-65535) and need an entry here.',
      control: { type: 'rows', editor: 'network-acl-entries' },
    },
  ],
  tagged: true,
  stem: 'nacl',
  defaults: { isDefault: false, inbound: [], outbound: [] },
  undeletable: (acl) =>
    acl.isDefault
      ? `"${acl.name}" is the default network ACL of its VPC; AWS deletes it only together with the VPC.`
      : null,
});

/** What AWS puts into the default network ACL of a VPC: rule 100 allows everything (101 for IPv6, where the VPC has it). */
export function defaultAclEntries(ipv6: boolean): readonly NetworkAclEntry[] {
  const all = {
    action: 'allow',
    protocol: '-1',
    fromPort: null,
    toPort: null,
    icmpType: null,
    icmpCode: null,
  } as const;
  const v4: NetworkAclEntry = { id: '1', ruleNumber: 100, cidr: '0.0.0.0/0', ...all };
  return ipv6 ? [v4, { id: '2', ruleNumber: 101, cidr: '::/0', ...all }] : [v4];
}

/** Equal for two entries that say the same. */
export function entryText(entry: NetworkAclEntry): string {
  const protocol = protocolNumber(entry.protocol);
  const { ruleNumber, action, cidr, fromPort, toPort, icmpType, icmpCode } = entry;
  const ports = protocol !== null && hasPorts(protocol) ? [fromPort, toPort] : [];
  const icmp = protocol !== null && isIcmp(protocol) ? [icmpType, icmpCode] : [];
  return JSON.stringify([ruleNumber, action, protocol, canonicalText(cidr), ports, icmp]);
}

const textOf = (entries: readonly NetworkAclEntry[]) => JSON.stringify(entries.map(entryText).sort());
const made = [textOf(defaultAclEntries(false)), textOf(defaultAclEntries(true))];

/**
 * Whether the entries of a default ACL are those that AWS puts into it, with or without the one for IPv6: AWS adds that
 * one itself when the VPC gets IPv6, which may be after the ACL was drawn.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 */
export function hasEntriesOfAws({ inbound, outbound }: NetworkAcl): boolean {
  return made.includes(textOf(inbound)) && made.includes(textOf(outbound));
}
