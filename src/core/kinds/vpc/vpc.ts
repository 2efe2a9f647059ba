import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, textSchema } from '../../model/resource';

export const vpcSchema = z.strictObject({
  ...baseFields('vpc'),
  cidr: textSchema,
  secondaryCidrs: listSchema(textSchema),
  /** `amazon`: one /56 that Amazon chooses when the VPC is created. */
  ipv6: z.enum(['none', 'amazon']),
  dnsSupport: z.boolean(),
  dnsHostnames: z.boolean(),
  tenancy: textSchema,
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
  references: [],
  fields: [
    {
      name: 'cidr',
      label: 'IPv4 CIDR',
      help: 'The primary address block, /16 to /28. It can never be changed or removed; choose one that no connected network uses.',
      control: { type: 'cidr', family: 4, placeholder: '10.0.0.0/16' },
      replaces: true,
    },
    {
      name: 'secondaryCidrs',
      label: 'Secondary IPv4 CIDRs',
      help: 'Up to four more blocks by default. Which ranges may be added depends on the ranges that the VPC already has.',
      control: { type: 'cidr-list' },
    },
    {
      name: 'ipv6',
      label: 'IPv6',
      help: 'Amazon provides a /56 block, known only after the VPC exists. Each subnet can then have a /64 of it.',
      control: {
        type: 'select',
        options: [
          { value: 'none', label: 'No IPv6' },
          { value: 'amazon', label: 'Amazon-provided /56' },
        ],
      },
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
  ],
  tagged: true,
  stem: 'vpc',
  defaults: {
    cidr: '10.0.0.0/16',
    secondaryCidrs: [],
    ipv6: 'none',
    dnsSupport: true,
    dnsHostnames: true,
    tenancy: 'default',
  },
});
