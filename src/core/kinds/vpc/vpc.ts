import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refSchema, textSchema } from '../../model/resource';

/** One more IPv4 block, which IPAM takes out of a pool; `netmask` null: as long as the pool says. */
const poolBlockSchema = z.readonly(
  z.strictObject({ id: itemIdSchema, pool: textSchema, netmask: z.nullable(z.int()) }),
);

export const vpcSchema = z.strictObject({
  ...baseFields('vpc'),
  /** The one that AWS makes in each Region of an account: adopted, never made with addresses of one's choice. */
  isDefault: z.boolean(),
  /** '' where IPAM chooses it */
  cidr: textSchema,
  /** The IPAM pool that the primary block is from; '': from none. */
  ipv4Pool: textSchema,
  /** Prefix length of the block that IPAM chooses; it counts only beside a pool and without a CIDR. */
  ipv4Netmask: z.nullable(z.int()),
  secondaryCidrs: listSchema(textSchema),
  secondaryPools: listSchema(poolBlockSchema),
  /**
   * `amazon`: one /56 that Amazon chooses when the VPC is created · `byoip`: a block of addresses of one's own, brought
   * to AWS · `ipam`: a block of an IPAM pool, given or chosen by IPAM.
   */
  ipv6: z.enum(['none', 'amazon', 'byoip', 'ipam']),
  /** Of addresses brought to AWS (`ipv6pool-ec2-…`) or of IPAM (`ipam-pool-…`). */
  ipv6Pool: textSchema,
  /** '' where IPAM chooses it */
  ipv6Cidr: textSchema,
  ipv6Netmask: z.nullable(z.int()),
  /** Where Amazon announces the block; '': the Region. */
  ipv6BorderGroup: textSchema,
  dnsSupport: z.boolean(),
  dnsHostnames: z.boolean(),
  /** null: those that AWS makes in each Region */
  dhcpOptions: refSchema,
  tenancy: textSchema,
  addressUsageMetrics: z.boolean(),
  publicAccessExclusion: z.enum(['none', 'allow-bidirectional', 'allow-egress']),
  encryptionControl: z.enum(['off', 'monitor', 'enforce']),
});
export type Vpc = z.infer<typeof vpcSchema>;

export const vpc = defineKind<Vpc>({
  kind: 'vpc',
  label: 'VPC',
  plural: 'VPCs',
  summary:
    'An isolated virtual network with its own address space, in one Region across all of its Availability Zones.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html',
  keywords: ['network', 'virtual private cloud', 'vnet'],
  schema: vpcSchema,
  look: { icon: 'vpc', tone: 'network', shape: 'container', placed: 'free' },
  parents: ['region'],
  references: [{ path: 'dhcpOptions', to: ['dhcp-options'], onDelete: 'clear', says: 'hands out the DHCP options of' }],
  fields: [
    {
      name: 'cidr',
      label: 'IPv4 CIDR',
      help: 'The primary address block, /16 to /28. It can never be changed or removed; choose one that no connected network uses.',
      control: { type: 'cidr', family: 4, placeholder: '10.0.0.0/16' },
      replaces: true,
    },
    {
      name: 'ipv4Pool',
      label: 'IPAM pool of the IPv4 CIDR',
      help: 'Id of the IPAM pool that the primary block is taken from. Leave the CIDR empty and IPAM chooses one; with a CIDR, that one is taken. Empty: no IPAM.',
      control: { type: 'text', placeholder: 'ipam-pool-0123456789abcdef0' },
      replaces: true,
    },
    {
      name: 'ipv4Netmask',
      label: 'IPv4 netmask length',
      help: 'How large the block that IPAM chooses is: 16 to 28. Empty: as the pool says.',
      control: { type: 'number', min: 16, max: 28, nullable: true },
      replaces: true,
      when: ({ ipv4Pool, cidr }) => ipv4Pool !== '' && cidr === '',
    },
    {
      name: 'secondaryCidrs',
      label: 'Secondary IPv4 CIDRs',
      help: 'Up to four more blocks by default. Which ranges may be added depends on the ranges that the VPC already has.',
      control: { type: 'cidr-list' },
    },
    {
      name: 'secondaryPools',
      label: 'Secondary IPv4 CIDRs from IPAM',
      help: 'More blocks that IPAM chooses from its pools. They count as secondary CIDRs; which addresses they have is known only after the VPC exists.',
      control: {
        type: 'table',
        item: 'block from a pool',
        columns: [
          { name: 'pool', label: 'IPAM pool', control: { type: 'text', placeholder: 'ipam-pool-0123456789abcdef0' } },
          { name: 'netmask', label: 'Netmask length', control: { type: 'number', min: 16, max: 28, nullable: true } },
        ],
        fresh: { pool: '', netmask: 24 },
      },
    },
    {
      name: 'ipv6',
      label: 'IPv6',
      help: 'A block that Amazon provides (a /56, known only after the VPC exists), one of addresses that you brought to AWS, or one of an IPAM pool. Each subnet can then have a /64 of it. A VPC of this design has one IPv6 block.',
      control: {
        type: 'select',
        options: [
          { value: 'none', label: 'No IPv6' },
          { value: 'amazon', label: 'Amazon-provided /56' },
          { value: 'byoip', label: 'Addresses of your own (BYOIP)' },
          { value: 'ipam', label: 'IPAM pool' },
        ],
      },
    },
    {
      name: 'ipv6BorderGroup',
      label: 'Network border group',
      help: 'Where Amazon announces the IPv6 block: the Region, or the group of a Local Zone, such as us-east-1-bos-1. Empty: the Region.',
      control: { type: 'text', placeholder: 'us-east-1' },
      when: ({ ipv6 }) => ipv6 === 'amazon',
    },
    {
      name: 'ipv6Pool',
      label: 'IPv6 pool',
      help: 'Id of the pool that the block is taken from: ipv6pool-ec2-… for addresses that you brought to AWS, ipam-pool-… for IPAM.',
      control: { type: 'text', placeholder: 'ipam-pool-0123456789abcdef0' },
      when: ({ ipv6 }) => ipv6 === 'byoip' || ipv6 === 'ipam',
    },
    {
      name: 'ipv6Cidr',
      label: 'IPv6 CIDR',
      help: 'The block, /44 to /60 in steps of four. From an IPAM pool it may stay empty: IPAM then chooses one.',
      control: { type: 'cidr', family: 6, placeholder: '2001:db8:1234:1a00::/56' },
      when: ({ ipv6 }) => ipv6 === 'byoip' || ipv6 === 'ipam',
    },
    {
      name: 'ipv6Netmask',
      label: 'IPv6 netmask length',
      help: 'How large the block that IPAM chooses is: 44, 48, 52, 56 or 60. Empty: as the pool says.',
      control: { type: 'number', min: 44, max: 60, nullable: true },
      when: ({ ipv6, ipv6Cidr }) => ipv6 === 'ipam' && ipv6Cidr === '',
    },
    {
      name: 'dnsSupport',
      label: 'DNS resolution',
      help: 'The Amazon DNS server at the second address of the VPC answers queries (enableDnsSupport).',
      control: { type: 'toggle' },
    },
    {
      name: 'dnsHostnames',
      label: 'DNS hostnames',
      help: 'Instances with public addresses get public DNS names (enableDnsHostnames). Private DNS of endpoints needs it, and DNS resolution, on.',
      control: { type: 'toggle' },
    },
    {
      name: 'dhcpOptions',
      label: 'DHCP options',
      help: 'What instances learn by DHCP: domain name, DNS and time servers. Without a set of your own, AWS hands out the Amazon DNS server and the usual domain name of the Region.',
      control: { type: 'reference', none: 'Those of AWS' },
    },
    {
      name: 'tenancy',
      label: 'Tenancy',
      help: 'Dedicated runs every instance on hardware of your own, at extra cost. It can be changed back to default later, not the other way.',
      control: {
        type: 'select',
        options: [
          { value: 'default', label: 'Default (shared hardware)' },
          { value: 'dedicated', label: 'Dedicated' },
        ],
      },
      replaces: true,
    },
    {
      name: 'addressUsageMetrics',
      label: 'Network address usage metrics',
      help: 'CloudWatch shows how many of the network address units of the VPC are used. Free of charge.',
      control: { type: 'toggle' },
    },
    {
      name: 'publicAccessExclusion',
      label: 'Excluded from Block Public Access',
      help: 'What Block Public Access of the Region does not hold for in this VPC. Bidirectional: traffic passes both ways. Egress: only what goes out by NAT gateways and egress-only internet gateways. It counts only where Block Public Access is on in the Region.',
      control: {
        type: 'select',
        options: [
          { value: 'none', label: 'Not excluded' },
          { value: 'allow-bidirectional', label: 'Allow both directions' },
          { value: 'allow-egress', label: 'Allow what goes out' },
        ],
      },
    },
    {
      name: 'encryptionControl',
      label: 'Encryption control',
      help: 'Monitor reports which traffic in the VPC is not encrypted; enforce lets in only what encrypts it. The gateways and peering connections that are drawn are excluded from enforcement, since AWS cannot encrypt what leaves the VPC. Billed by the hour.',
      control: {
        type: 'select',
        options: [
          { value: 'off', label: 'Off' },
          { value: 'monitor', label: 'Monitor' },
          { value: 'enforce', label: 'Enforce' },
        ],
      },
    },
  ],
  tagged: true,
  stem: 'vpc',
  defaults: {
    isDefault: false,
    cidr: '10.0.0.0/16',
    ipv4Pool: '',
    ipv4Netmask: null,
    secondaryCidrs: [],
    secondaryPools: [],
    ipv6: 'none',
    ipv6Pool: '',
    ipv6Cidr: '',
    ipv6Netmask: null,
    ipv6BorderGroup: '',
    dnsSupport: true,
    dnsHostnames: true,
    dhcpOptions: null,
    tenancy: 'default',
    addressUsageMetrics: false,
    publicAccessExclusion: 'none',
    encryptionControl: 'off',
  },
});
