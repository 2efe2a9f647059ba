import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refListSchema, refSchema } from '../../model/resource';

/** Its parent is the Region of the VPC; in another account than the gateway's the two Regions are two resources. */
export const transitGatewayAttachmentSchema = z.strictObject({
  ...baseFields('transit-gateway-attachment'),
  transitGateway: refSchema,
  vpc: refSchema,
  /** One for each Availability Zone that the gateway serves. */
  subnets: refListSchema,
  applianceMode: z.boolean(),
  dnsSupport: z.boolean(),
  ipv6Support: z.boolean(),
  securityGroupReferencing: z.boolean(),
});
export type TransitGatewayAttachment = z.infer<typeof transitGatewayAttachmentSchema>;

export const transitGatewayAttachment = defineKind<TransitGatewayAttachment>({
  kind: 'transit-gateway-attachment',
  label: 'Transit gateway VPC attachment',
  plural: 'Transit gateway VPC attachments',
  summary:
    'Joins a VPC to a transit gateway, by a network interface in one subnet of each Availability Zone. Draw a link from a VPC to a transit gateway.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  keywords: ['tgw', 'attachment', 'hub', 'spoke', 'appliance mode'],
  schema: transitGatewayAttachmentSchema,
  look: { icon: 'transit-gateway-attachment', tone: 'routing', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'transitGateway', to: ['transit-gateway'], onDelete: 'delete', says: 'attaches to' },
    { path: 'vpc', to: ['vpc'], onDelete: 'delete', says: 'attaches' },
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
  ],
  fields: [
    {
      name: 'transitGateway',
      label: 'Transit gateway',
      help: 'The gateway that the VPC joins. It is in the Region of the VPC.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'vpc',
      label: 'VPC',
      help: 'The VPC that joins. Its route tables need routes to the transit gateway.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'One in each Availability Zone that the gateway is to serve; resources in other zones do not reach it. A /28 of its own in each zone is best.',
      control: { type: 'reference-list' },
    },
    {
      name: 'applianceMode',
      label: 'Appliance mode support',
      help: 'Both directions of a flow pass the same Availability Zone. Turn it on for the VPC of a firewall.',
      control: { type: 'toggle' },
    },
    {
      name: 'dnsSupport',
      label: 'DNS support',
      help: 'Public DNS names of instances in other attached VPCs resolve to private addresses from this VPC.',
      control: { type: 'toggle' },
    },
    {
      name: 'ipv6Support',
      label: 'IPv6 support',
      help: 'The attachment carries IPv6 too. Its subnets need IPv6 blocks.',
      control: { type: 'toggle' },
    },
    {
      name: 'securityGroupReferencing',
      label: 'Security group referencing support',
      help: 'Inbound rules of this VPC may name security groups of other attached VPCs, where the gateway has it on as well.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'tgw-attachment',
  defaults: {
    transitGateway: null,
    vpc: null,
    subnets: [],
    applianceMode: false,
    dnsSupport: true,
    ipv6Support: false,
    securityGroupReferencing: true,
  },
});
