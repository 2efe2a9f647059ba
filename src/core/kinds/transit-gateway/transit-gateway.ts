import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, textSchema } from '../../model/resource';

/** A hub of one Region. Its route tables are its children; attachments are resources of their own. */
export const transitGatewaySchema = z.strictObject({
  ...baseFields('transit-gateway'),
  description: textSchema,
  /** null: the default of AWS, 64512 */
  amazonSideAsn: z.nullable(z.int()),
  defaultAssociation: z.boolean(),
  defaultPropagation: z.boolean(),
  autoAccept: z.boolean(),
  dnsSupport: z.boolean(),
  vpnEcmp: z.boolean(),
  multicast: z.boolean(),
  securityGroupReferencing: z.boolean(),
  encryption: z.boolean(),
  /** Blocks for Connect attachments: /24 or larger for IPv4, /64 or larger for IPv6. */
  cidrBlocks: listSchema(textSchema),
});
export type TransitGateway = z.infer<typeof transitGatewaySchema>;

export const transitGateway = defineKind<TransitGateway>({
  kind: 'transit-gateway',
  label: 'Transit gateway',
  plural: 'Transit gateways',
  summary:
    'A router of the Region for many VPCs, VPN connections and Direct Connect. Attach VPCs to it, then route to it from their subnets; its own route tables decide who reaches whom.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  keywords: ['tgw', 'hub', 'spoke', 'router', 'transit', 'hybrid'],
  schema: transitGatewaySchema,
  look: { icon: 'transit-gateway', tone: 'routing', shape: 'node', placed: 'free' },
  parents: ['region'],
  references: [],
  fields: [
    {
      name: 'description',
      label: 'Description',
      help: 'A note of yours that AWS keeps with the gateway.',
      control: { type: 'text', placeholder: 'Hub of the Region' },
    },
    {
      name: 'amazonSideAsn',
      label: 'Amazon side ASN',
      help: 'The number of the gateway in BGP: 64512 to 65534 or 4200000000 to 4294967294. Empty: 64512. Gateways that are peered are best given numbers of their own.',
      control: { type: 'number', min: 1, max: 4294967294, nullable: true },
      replaces: true,
    },
    {
      name: 'defaultAssociation',
      label: 'Default route table association',
      help: 'New attachments follow the default route table of the gateway, which AWS makes. Turn it off when you draw route tables of your own.',
      control: { type: 'toggle' },
    },
    {
      name: 'defaultPropagation',
      label: 'Default route table propagation',
      help: 'New attachments announce their networks to the default route table. With both defaults on, everything that is attached reaches everything else.',
      control: { type: 'toggle' },
    },
    {
      name: 'autoAccept',
      label: 'Auto accept shared attachments',
      help: 'Attachments that other accounts ask for are accepted without a look at them.',
      control: { type: 'toggle' },
    },
    {
      name: 'dnsSupport',
      label: 'DNS support',
      help: 'Public DNS names of instances resolve to private addresses from other attached VPCs.',
      control: { type: 'toggle' },
    },
    {
      name: 'vpnEcmp',
      label: 'VPN ECMP support',
      help: 'Traffic is spread over several VPN tunnels to the same network. Works with BGP only.',
      control: { type: 'toggle' },
    },
    {
      name: 'multicast',
      label: 'Multicast support',
      help: 'Multicast domains may be made on the gateway.',
      control: { type: 'toggle' },
      replaces: true,
    },
    {
      name: 'securityGroupReferencing',
      label: 'Security group referencing support',
      help: 'Inbound rules may name security groups of other attached VPCs. The attachments of both VPCs need it on too.',
      control: { type: 'toggle' },
    },
    {
      name: 'encryption',
      label: 'Encryption support',
      help: 'Traffic between VPCs that enforce encryption in transit stays encrypted by the network. Every attached VPC has to support it.',
      control: { type: 'toggle' },
    },
    {
      name: 'cidrBlocks',
      label: 'CIDR blocks',
      help: 'Addresses for Connect attachments: up to five blocks, /24 or larger for IPv4, /64 or larger for IPv6.',
      control: { type: 'cidr-list' },
    },
  ],
  tagged: true,
  stem: 'tgw',
  defaults: {
    description: '',
    amazonSideAsn: null,
    defaultAssociation: true,
    defaultPropagation: true,
    autoAccept: false,
    dnsSupport: true,
    vpnEcmp: true,
    multicast: false,
    securityGroupReferencing: false,
    encryption: false,
    cidrBlocks: [],
  },
});
