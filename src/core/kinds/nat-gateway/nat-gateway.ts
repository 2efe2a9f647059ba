import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import {
  type AnyResource,
  baseFields,
  itemIdSchema,
  listSchema,
  refListSchema,
  refSchema,
  textSchema,
} from '../../model/resource';

const zoneAddressSchema = z.readonly(
  z.strictObject({ id: itemIdSchema, /** letter or name of a zone */ zone: textSchema, elasticIp: refSchema }),
);

/** Its parent is the subnet of a zonal one, the VPC of a regional one. */
export const natGatewaySchema = z.strictObject({
  ...baseFields('nat-gateway'),
  availabilityMode: z.enum(['zonal', 'regional']),
  connectivity: z.enum(['public', 'private']),
  elasticIp: refSchema,
  /** Fixed private IPv4 address in its subnet; empty: AWS picks one. */
  privateIp: textSchema,
  secondaryElasticIps: refListSchema,
  secondaryPrivateIps: listSchema(textSchema),
  /** private ones: how many more addresses AWS picks; null: none */
  secondaryPrivateIpCount: z.nullable(z.int()),
  /** null: 350, the default of AWS */
  maxDrainDurationSeconds: z.nullable(z.int()),
  /** regional ones: Elastic IP addresses by zone; none: AWS chooses zones and addresses itself */
  zoneAddresses: listSchema(zoneAddressSchema),
});
export type NatGateway = z.infer<typeof natGatewaySchema>;

const isZonal = (nat: AnyResource) => nat.availabilityMode !== 'regional';
const isZonalPublic = (nat: AnyResource) => isZonal(nat) && nat.connectivity === 'public';

export const natGateway = defineKind<NatGateway>({
  kind: 'nat-gateway',
  label: 'NAT gateway',
  plural: 'NAT gateways',
  summary:
    'Lets private subnets open connections to the internet over IPv4. A public one stands in a public subnet and needs an Elastic IP address; a regional one serves all zones of its VPC and stands in no subnet.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  keywords: ['nat', 'natgw', 'outbound', 'egress', 'translation', 'regional nat'],
  schema: natGatewaySchema,
  look: { icon: 'nat-gateway', tone: 'public', shape: 'node', placed: 'model' },
  parents: ['subnet', 'vpc'],
  references: [
    { path: 'elasticIp', to: ['elastic-ip'], onDelete: 'clear', says: 'is reached at' },
    { path: 'secondaryElasticIps[]', to: ['elastic-ip'], onDelete: 'drop', says: 'is also reached at' },
    { path: 'zoneAddresses[].elasticIp', to: ['elastic-ip'], onDelete: 'drop', says: 'is reached at' },
  ],
  fields: [
    {
      name: 'availabilityMode',
      label: 'Availability mode',
      help: 'Zonal stands in one subnet and fails with its zone. Regional belongs to the VPC, follows its workloads into every zone and needs no public subnet; it is always public.',
      control: {
        type: 'select',
        options: [
          { value: 'zonal', label: 'Zonal' },
          { value: 'regional', label: 'Regional' },
        ],
      },
      replaces: true,
    },
    {
      name: 'connectivity',
      label: 'Connectivity',
      help: 'Public reaches the internet and needs an Elastic IP address. Private reaches other VPCs and on-premises networks and must not have one.',
      control: {
        type: 'select',
        options: [
          { value: 'public', label: 'Public' },
          { value: 'private', label: 'Private' },
        ],
      },
      replaces: true,
    },
    {
      name: 'elasticIp',
      label: 'Elastic IP address',
      help: 'The address that the internet sees for everything behind this gateway.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
      when: isZonal,
    },
    {
      name: 'privateIp',
      label: 'Private IPv4 address',
      help: 'A free address of its subnet. Empty: AWS picks one.',
      control: { type: 'address', placeholder: 'chosen by AWS' },
      replaces: true,
      when: isZonal,
    },
    {
      name: 'secondaryElasticIps',
      label: 'Secondary Elastic IP addresses',
      help: 'Each adds 55,000 connections to one destination. AWS allows two addresses until the quota is raised, at most eight.',
      control: { type: 'reference-list' },
      when: isZonalPublic,
    },
    {
      name: 'secondaryPrivateIps',
      label: 'Secondary private IPv4 addresses',
      help: 'Free addresses of its subnet, at most seven. Public gateways pair them with the secondary Elastic IP addresses.',
      control: { type: 'text-list', placeholder: '10.0.0.20' },
      when: isZonal,
    },
    {
      name: 'secondaryPrivateIpCount',
      label: 'Number of secondary private addresses',
      help: 'Only of private gateways, and instead of a list: AWS picks that many addresses of the subnet.',
      control: { type: 'number', min: 0, max: 65535, nullable: true },
      when: (nat) => isZonal(nat) && nat.connectivity === 'private',
    },
    {
      name: 'maxDrainDurationSeconds',
      label: 'Longest drain of an address (seconds)',
      help: 'How long open connections keep a secondary address that is taken away: 1 to 4000. AWS waits 350 without a number.',
      control: { type: 'number', min: 1, max: 4000, nullable: true },
      when: isZonal,
    },
    {
      name: 'zoneAddresses',
      label: 'Elastic IP addresses by zone',
      help: 'Empty: AWS goes into the zones that need it and brings the addresses. With rows, you decide: a zone needs at least one address and takes up to 32, a row each.',
      control: {
        type: 'table',
        item: 'Address',
        columns: [
          { name: 'zone', label: 'Zone', control: { type: 'text', placeholder: 'a' } },
          { name: 'elasticIp', label: 'Elastic IP address', control: { type: 'reference', none: 'None' } },
        ],
        fresh: { zone: '', elasticIp: null },
      },
      when: (nat) => !isZonal(nat),
    },
  ],
  tagged: true,
  stem: 'nat',
  defaults: {
    availabilityMode: 'zonal',
    connectivity: 'public',
    elasticIp: null,
    privateIp: '',
    secondaryElasticIps: [],
    secondaryPrivateIps: [],
    secondaryPrivateIpCount: null,
    maxDrainDurationSeconds: null,
    zoneAddresses: [],
  },
});
