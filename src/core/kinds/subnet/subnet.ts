import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

export const subnetSchema = z.strictObject({
  ...baseFields('subnet'),
  /** Letter of the Availability Zone in the VPC's Region: `a` in us-east-1 is us-east-1a. */
  zone: textSchema,
  cidr: textSchema,
  /** Which /64 of the VPC's IPv6 block, from 0 (a /56 holds 256); null for a subnet without IPv6. */
  ipv6Block: z.nullable(z.int()),
  mapPublicIp: z.boolean(),
  assignIpv6: z.boolean(),
  /** Explicit association; null: the main route table of the VPC applies. */
  routeTable: refSchema,
  /** Explicit association; null: the default network ACL of the VPC applies. */
  networkAcl: refSchema,
});
export type Subnet = z.infer<typeof subnetSchema>;

export const subnet = defineKind<Subnet>({
  kind: 'subnet',
  label: 'Subnet',
  plural: 'Subnets',
  summary:
    'A range of addresses of the VPC in one Availability Zone. Its route table decides whether it is public or private.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  keywords: ['subnetwork', 'cidr', 'tier', 'public subnet', 'private subnet'],
  schema: subnetSchema,
  look: { icon: 'subnet', tone: 'network', shape: 'container', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'routeTable', to: ['route-table'], onDelete: 'clear', says: 'uses the routes of' },
    { path: 'networkAcl', to: ['network-acl'], onDelete: 'clear', says: 'is filtered by' },
  ],
  fields: [
    {
      name: 'zone',
      label: 'Availability Zone',
      help: 'A subnet lies in exactly one zone, for life.',
      control: { type: 'zone' },
      replaces: true,
    },
    {
      name: 'cidr',
      label: 'IPv4 CIDR',
      help: 'A block inside one CIDR of the VPC, /16 to /28. AWS keeps the first four addresses and the last one.',
      control: { type: 'cidr', family: 4, placeholder: '10.0.0.0/24' },
      replaces: true,
    },
    {
      name: 'ipv6Block',
      label: 'IPv6 /64 number',
      help: 'Which of the blocks of size /64 in the IPv6 block of the VPC: 0 to 255 in a /56. Empty: no IPv6.',
      control: { type: 'number', min: 0, max: 1_048_575, nullable: true },
    },
    {
      name: 'mapPublicIp',
      label: 'Auto-assign public IPv4',
      help: 'Instances that start here get a public address. Without a route to an internet gateway such an address does nothing, and it is billed.',
      control: { type: 'toggle' },
    },
    {
      name: 'assignIpv6',
      label: 'Auto-assign IPv6',
      help: 'Network interfaces that are created here get an IPv6 address. Needs an IPv6 block.',
      control: { type: 'toggle' },
    },
    {
      name: 'routeTable',
      label: 'Route table',
      help: 'Decides where traffic that leaves the subnet goes. Without an association the main route table of the VPC applies.',
      control: { type: 'reference', none: 'Main route table (implicit)' },
    },
    {
      name: 'networkAcl',
      label: 'Network ACL',
      help: 'A stateless filter at the border of the subnet. Without an association the default network ACL applies, which allows everything until it is edited.',
      control: { type: 'reference', none: 'Default network ACL (implicit)' },
    },
  ],
  tagged: true,
  stem: 'subnet',
  defaults: {
    zone: 'a',
    cidr: '',
    ipv6Block: null,
    mapPublicIp: false,
    assignIpv6: false,
    routeTable: null,
    networkAcl: null,
  },
});
