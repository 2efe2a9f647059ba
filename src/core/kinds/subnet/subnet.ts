import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refSchema, textSchema } from '../../model/resource';

/** Addresses of a subnet that AWS gives out by itself no longer: for prefixes, or only where they are asked for. */
const reservationSchema = z.readonly(
  z.strictObject({ id: itemIdSchema, cidr: textSchema, type: z.enum(['prefix', 'explicit']), description: textSchema }),
);

export const subnetSchema = z.strictObject({
  ...baseFields('subnet'),
  /** The one that AWS makes in each Availability Zone with the default VPC of the Region. */
  isDefault: z.boolean(),
  /**
   * Letter of the Availability Zone in the VPC's Region: `a` in us-east-1 is us-east-1a. Of other zones the name
   * (`us-east-1-bos-1a`, a Local Zone), of those that are the same in every account the id (`use1-az4`).
   */
  zone: textSchema,
  /** '' in a subnet for IPv6 only */
  cidr: textSchema,
  ipv6Only: z.boolean(),
  /** Which /64 of the VPC's IPv6 block, from 0 (a /56 holds 256); null for a subnet without IPv6. */
  ipv6Block: z.nullable(z.int()),
  mapPublicIp: z.boolean(),
  assignIpv6: z.boolean(),
  dns64: z.boolean(),
  hostnameType: z.enum(['ip-name', 'resource-name']),
  resourceNameA: z.boolean(),
  resourceNameAaaa: z.boolean(),
  reservations: listSchema(reservationSchema),
  publicAccessExclusion: z.enum(['none', 'allow-bidirectional', 'allow-egress']),
  /** '' for a subnet that is not on an Outpost */
  outpostArn: textSchema,
  /** Pool of customer-owned addresses of the Outpost that instances get one from; '': they get none. */
  customerOwnedIpPool: textSchema,
  /** Device index of local network interfaces on an Outpost server; null: there are none. */
  lniDeviceIndex: z.nullable(z.int()),
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
      help: 'A subnet lies in exactly one zone, for life. Besides the Availability Zones of the Region, a Local Zone or Wavelength Zone can be given by its name (us-east-1-bos-1a), an Availability Zone also by its id (use1-az4).',
      control: { type: 'zone' },
      replaces: true,
    },
    {
      name: 'cidr',
      label: 'IPv4 CIDR',
      help: 'A block inside one CIDR of the VPC, /16 to /28. AWS keeps the first four addresses and the last one.',
      control: { type: 'cidr', family: 4, placeholder: '10.0.0.0/24' },
      replaces: true,
      when: ({ ipv6Only }) => ipv6Only !== true,
    },
    {
      name: 'ipv6Only',
      label: 'IPv6 only',
      help: 'The subnet has no IPv4 addresses at all: instances (built on the Nitro System) are reached and reach out over IPv6, and by DNS64 and a NAT gateway also what has IPv4 only.',
      control: { type: 'toggle' },
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
      name: 'dns64',
      label: 'DNS64',
      help: 'The Amazon DNS server answers with an address of 64:ff9b::/96 for names that have IPv4 addresses only. Route that block to a NAT gateway, which translates.',
      control: { type: 'toggle' },
    },
    {
      name: 'hostnameType',
      label: 'Hostname type',
      help: 'What instances are called when they start: after their private IPv4 address (ip-10-0-0-5) or after their id (i-0123456789abcdef0). A subnet for IPv6 only has names by id.',
      control: {
        type: 'select',
        options: [
          { value: 'ip-name', label: 'IP name' },
          { value: 'resource-name', label: 'Resource name' },
        ],
      },
    },
    {
      name: 'resourceNameA',
      label: 'A records of resource names',
      help: 'DNS answers for the names by id with the IPv4 address of the instance.',
      control: { type: 'toggle' },
    },
    {
      name: 'resourceNameAaaa',
      label: 'AAAA records of resource names',
      help: 'DNS answers for the names by id with the IPv6 address of the instance.',
      control: { type: 'toggle' },
    },
    {
      name: 'reservations',
      label: 'CIDR reservations',
      help: 'Parts of the subnet that AWS no longer gives addresses from by itself. Prefix: kept for prefixes of network interfaces. Explicit: kept for addresses that are asked for one by one.',
      control: {
        type: 'table',
        item: 'reservation',
        columns: [
          { name: 'cidr', label: 'CIDR', control: { type: 'text', placeholder: '10.0.0.64/28' } },
          {
            name: 'type',
            label: 'Kept for',
            control: {
              type: 'select',
              options: [
                { value: 'prefix', label: 'Prefixes' },
                { value: 'explicit', label: 'Explicit addresses' },
              ],
            },
          },
          { name: 'description', label: 'Description', control: { type: 'text' } },
        ],
        fresh: { cidr: '', type: 'prefix', description: '' },
      },
    },
    {
      name: 'publicAccessExclusion',
      label: 'Excluded from Block Public Access',
      help: 'What Block Public Access of the Region does not hold for in this subnet; it takes the place of what the VPC says. Bidirectional: traffic passes both ways. Egress: only what goes out by NAT gateways and egress-only internet gateways. It counts only where Block Public Access is on in the Region.',
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
      name: 'outpostArn',
      label: 'Outpost',
      help: 'ARN of the AWS Outpost that the subnet is on; it lies in the zone that the Outpost is connected to. Empty: in the zone itself.',
      control: { type: 'text', placeholder: 'arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0' },
      replaces: true,
    },
    {
      name: 'customerOwnedIpPool',
      label: 'Customer-owned IP pool',
      help: 'Instances that start here get an address of this pool of the Outpost. Empty: none.',
      control: { type: 'text', placeholder: 'ipv4pool-coip-0123456789abcdef0' },
      when: ({ outpostArn }) => outpostArn !== '',
    },
    {
      name: 'lniDeviceIndex',
      label: 'Local network interfaces at device index',
      help: 'On an Outpost server, the place at which instances have an interface in your own network: 1 to 15. Empty: none.',
      control: { type: 'number', min: 1, max: 15, nullable: true },
      when: ({ outpostArn }) => outpostArn !== '',
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
    isDefault: false,
    zone: 'a',
    cidr: '',
    ipv6Only: false,
    ipv6Block: null,
    mapPublicIp: false,
    assignIpv6: false,
    dns64: false,
    hostnameType: 'ip-name',
    resourceNameA: false,
    resourceNameAaaa: false,
    reservations: [],
    publicAccessExclusion: 'none',
    outpostArn: '',
    customerOwnedIpPool: '',
    lniDeviceIndex: null,
    routeTable: null,
    networkAcl: null,
  },
});
