import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, refListSchema, refSchema, textSchema } from '../../model/resource';

/** An elastic network interface of its own: not the primary one, which comes with its instance. */
export const networkInterfaceSchema = z.strictObject({
  ...baseFields('network-interface'),
  description: textSchema,
  /** CloudFormation takes no others. */
  interfaceType: z.enum(['interface', 'efa', 'trunk']),
  /** Fixed primary private IPv4 address in its subnet; empty: AWS picks one. */
  privateIp: textSchema,
  secondaryIps: listSchema(textSchema),
  /** How many secondary addresses AWS picks, instead of `secondaryIps`; null: none. */
  secondaryIpCount: z.nullable(z.int()),
  ipv4PrefixCount: z.nullable(z.int()),
  ipv6AddressCount: z.nullable(z.int()),
  ipv6PrefixCount: z.nullable(z.int()),
  primaryIpv6: z.boolean(),
  securityGroups: refListSchema,
  sourceDestCheck: z.boolean(),
  /** Leads to the primary private address. */
  elasticIp: refSchema,
  instance: refSchema,
  /** Counts only with an instance. */
  deviceIndex: z.int(),
});
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

export const networkInterface = defineKind<NetworkInterface>({
  kind: 'network-interface',
  label: 'Network interface',
  plural: 'Network interfaces',
  summary:
    'A virtual network card in one subnet, with addresses and security groups of its own. It stays when it is moved from one instance to another.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  keywords: ['eni', 'nic', 'network card', 'efa', 'secondary address', 'appliance'],
  schema: networkInterfaceSchema,
  look: { icon: 'network-interface', tone: 'compute', shape: 'node', placed: 'model' },
  parents: ['subnet'],
  references: [
    { path: 'instance', to: ['instance'], onDelete: 'clear', says: 'is attached to', drawn: true },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
    { path: 'elasticIp', to: ['elastic-ip'], onDelete: 'clear', says: 'is reached at' },
  ],
  fields: [
    {
      name: 'instance',
      label: 'Attached to',
      help: 'An instance in the same Availability Zone, besides the interface that it was started with.',
      control: { type: 'reference', none: 'Nothing' },
    },
    {
      name: 'deviceIndex',
      label: 'Device index',
      help: 'Its place among the interfaces of the instance. 0 is the primary one, which came with the instance; the type of the instance says how many there can be.',
      control: { type: 'number', min: 1, max: 255 },
      when: (resource) => resource.instance !== null,
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'Up to five by default. None: AWS uses the default group of the VPC.',
      control: { type: 'reference-list' },
    },
    {
      name: 'elasticIp',
      label: 'Elastic IP address',
      help: 'A public address that stays the same. It leads to the primary private address.',
      control: { type: 'reference', none: 'None' },
    },
    {
      name: 'privateIp',
      label: 'Primary private IPv4 address',
      help: 'A free address of its subnet. Empty: AWS picks one.',
      control: { type: 'address', placeholder: 'chosen by AWS' },
      replaces: true,
    },
    {
      name: 'secondaryIps',
      label: 'Secondary private IPv4 addresses',
      help: 'Further free addresses of its subnet, one a line.',
      control: { type: 'text-list', placeholder: '10.0.0.20' },
    },
    {
      name: 'secondaryIpCount',
      label: 'Number of secondary addresses',
      help: 'How many secondary IPv4 addresses AWS picks, where none are listed.',
      control: { type: 'number', min: 1, max: 255, nullable: true },
    },
    {
      name: 'ipv4PrefixCount',
      label: 'Number of IPv4 prefixes',
      help: 'Blocks of 16 addresses (/28) of the subnet that AWS assigns, for containers above all. Not beside fixed or secondary addresses.',
      control: { type: 'number', min: 1, max: 255, nullable: true },
    },
    {
      name: 'ipv6AddressCount',
      label: 'Number of IPv6 addresses',
      help: 'How many IPv6 addresses of the subnet AWS picks.',
      control: { type: 'number', min: 1, max: 255, nullable: true },
    },
    {
      name: 'ipv6PrefixCount',
      label: 'Number of IPv6 prefixes',
      help: 'Blocks (/80) of the subnet that AWS assigns. Not beside a number of IPv6 addresses.',
      control: { type: 'number', min: 1, max: 255, nullable: true },
    },
    {
      name: 'primaryIpv6',
      label: 'Primary IPv6 address',
      help: 'Makes its first IPv6 address the primary one, which then stays for as long as the interface does.',
      control: { type: 'toggle' },
    },
    {
      name: 'sourceDestCheck',
      label: 'Source/destination check',
      help: 'Drops traffic that is not addressed to or from the interface itself. One that forwards traffic (NAT, firewall) needs it off.',
      control: { type: 'toggle' },
    },
    {
      name: 'interfaceType',
      label: 'Type',
      help: 'Elastic Fabric Adapters serve tightly coupled computing; trunks carry the interfaces of containers. Only some instance types take them.',
      control: {
        type: 'select',
        options: [
          { value: 'interface', label: 'Elastic network interface' },
          { value: 'efa', label: 'Elastic Fabric Adapter (efa)' },
          { value: 'trunk', label: 'Trunk' },
        ],
      },
      replaces: true,
    },
    {
      name: 'description',
      label: 'Description',
      help: 'Shown in the console of AWS.',
      control: { type: 'text' },
    },
  ],
  tagged: true,
  stem: 'eni',
  defaults: {
    description: '',
    interfaceType: 'interface',
    privateIp: '',
    secondaryIps: [],
    secondaryIpCount: null,
    ipv4PrefixCount: null,
    ipv6AddressCount: null,
    ipv6PrefixCount: null,
    primaryIpv6: false,
    securityGroups: [],
    sourceDestCheck: true,
    elasticIp: null,
    instance: null,
    deviceIndex: 1,
  },
});
