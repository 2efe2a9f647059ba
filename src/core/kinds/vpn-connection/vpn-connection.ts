import { z } from 'zod/mini';
import { defineKind, type FieldSpec } from '../../model/define-kind';
import { type AnyResource, baseFields, listSchema, refSchema, textSchema } from '../../model/resource';
import { FRESH_TUNNEL, tunnelColumns, tunnelSchema } from './tunnel';

/**
 * Its parent is the Region of its gateways. Pre-shared keys have no place here: a design is shared and exported, and
 * AWS makes them where none are given.
 */
export const vpnConnectionSchema = z.strictObject({
  ...baseFields('vpn-connection'),
  customerGateway: refSchema,
  /** Exactly one of this and `transitGateway`. */
  vpnGateway: refSchema,
  transitGateway: refSchema,
  staticRoutesOnly: z.boolean(),
  /** Networks behind the customer gateway; they count only while routes are static, at a virtual private gateway. */
  staticRoutes: listSchema(textSchema),
  acceleration: z.boolean(),
  insideIpVersion: z.enum(['ipv4', 'ipv6']),
  outsideIpAddressType: z.enum(['PublicIpv4', 'PrivateIpv4', 'Ipv6']),
  /** The attachment that private tunnels run over; null without one. */
  transport: refSchema,
  /** '': all of the family */
  localIpv4Cidr: textSchema,
  remoteIpv4Cidr: textSchema,
  localIpv6Cidr: textSchema,
  remoteIpv6Cidr: textSchema,
  presharedKeyStorage: z.enum(['Standard', 'SecretsManager']),
  tunnelBandwidth: z.enum(['standard', 'large']),
  /** Up to two, the first for tunnel 1; AWS chooses everything of a tunnel that has none. */
  tunnels: listSchema(tunnelSchema),
});
export type VpnConnection = z.infer<typeof vpnConnectionSchema>;

const isOnHub = (resource: AnyResource) => resource.transitGateway !== null;
const isPrivate = (resource: AnyResource) => resource.outsideIpAddressType === 'PrivateIpv4';
const insideIs = (version: string) => (resource: AnyResource) => resource.insideIpVersion === version;

const network = (name: string, label: string, help: string, family: 4 | 6): FieldSpec => ({
  name,
  label,
  help,
  control: { type: 'cidr', family, placeholder: family === 4 ? '0.0.0.0/0' : '::/0' },
  replaces: true,
  when: insideIs(`ipv${family}`),
});

const ends: readonly FieldSpec[] = [
  {
    name: 'customerGateway',
    label: 'Customer gateway',
    help: 'Your end of the tunnels. Once it is built, download the configuration of your device from AWS: it holds the pre-shared keys, which this design never stores.',
    control: { type: 'reference', none: 'None' },
    replaces: true,
  },
  {
    name: 'vpnGateway',
    label: 'Virtual private gateway',
    help: 'The end of the tunnels at AWS, attached to one VPC. Leave it empty for a transit gateway.',
    control: { type: 'reference', none: 'None' },
    replaces: true,
  },
  {
    name: 'transitGateway',
    label: 'Transit gateway',
    help: 'The end of the tunnels at AWS for many VPCs. Leave it empty for a virtual private gateway.',
    control: { type: 'reference', none: 'None' },
    replaces: true,
  },
];

const routing: readonly FieldSpec[] = [
  {
    name: 'staticRoutesOnly',
    label: 'Static routes only',
    help: 'For devices without BGP: AWS then knows only the networks that are listed here, or routed to it by a transit gateway. Otherwise BGP announces them.',
    control: { type: 'toggle' },
    replaces: true,
  },
  {
    name: 'staticRoutes',
    label: 'Static routes',
    help: 'The networks behind your device. Route tables with propagation learn them. For a transit gateway, write them in its route tables.',
    control: { type: 'cidr-list' },
    when: (resource) => resource.staticRoutesOnly === true && !isOnHub(resource),
  },
];

const options: readonly FieldSpec[] = [
  {
    name: 'acceleration',
    label: 'Acceleration',
    help: 'Tunnels enter the network of AWS at the edge location nearest to your device, by AWS Global Accelerator. Transit gateways only.',
    control: { type: 'toggle' },
    replaces: true,
    when: isOnHub,
  },
  {
    name: 'insideIpVersion',
    label: 'Tunnel inside IP version',
    help: 'What the tunnels carry. IPv6 needs a transit gateway.',
    control: {
      type: 'select',
      options: [
        { value: 'ipv4', label: 'IPv4' },
        { value: 'ipv6', label: 'IPv6' },
      ],
    },
    replaces: true,
    when: isOnHub,
  },
  {
    name: 'outsideIpAddressType',
    label: 'Outside IP address type',
    help: 'How your device reaches the tunnels: over the internet, or by private addresses over AWS Direct Connect.',
    control: {
      type: 'select',
      options: [
        { value: 'PublicIpv4', label: 'Public IPv4' },
        { value: 'PrivateIpv4', label: 'Private IPv4' },
        { value: 'Ipv6', label: 'IPv6' },
      ],
    },
    replaces: true,
    when: isOnHub,
  },
  {
    name: 'transport',
    label: 'Transport attachment',
    help: 'The association of a Direct Connect gateway with the transit gateway that private tunnels run over.',
    control: { type: 'reference', none: 'None' },
    replaces: true,
    when: isPrivate,
  },
  network('localIpv4Cidr', 'Local IPv4 network', 'Your side of the tunnels. Empty: everything.', 4),
  network('remoteIpv4Cidr', 'Remote IPv4 network', 'The AWS side of the tunnels. Empty: everything.', 4),
  network('localIpv6Cidr', 'Local IPv6 network', 'Your side of the tunnels. Empty: everything.', 6),
  network('remoteIpv6Cidr', 'Remote IPv6 network', 'The AWS side of the tunnels. Empty: everything.', 6),
  {
    name: 'presharedKeyStorage',
    label: 'Pre-shared key storage',
    help: 'Where AWS keeps the keys: with the connection, or in AWS Secrets Manager.',
    control: {
      type: 'select',
      options: [
        { value: 'Standard', label: 'Standard' },
        { value: 'SecretsManager', label: 'AWS Secrets Manager' },
      ],
    },
    replaces: true,
  },
  {
    name: 'tunnelBandwidth',
    label: 'Tunnel bandwidth',
    help: 'Standard: up to 1.25 Gbit/s for each tunnel. Large: up to 5 Gbit/s, at transit gateways only.',
    control: {
      type: 'select',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'large', label: 'Large' },
      ],
    },
    when: isOnHub,
  },
  {
    name: 'tunnels',
    label: 'Tunnel options',
    help: 'What the two tunnels are told, the first row for tunnel 1. What is left empty AWS chooses. A key that you give is asked for when you deploy, and stands in no export.',
    control: { type: 'table', item: 'Tunnel', columns: tunnelColumns, fresh: FRESH_TUNNEL },
    replaces: true,
  },
];

export const vpnConnection = defineKind<VpnConnection>({
  kind: 'vpn-connection',
  label: 'VPN connection',
  plural: 'VPN connections',
  summary:
    'Site-to-Site VPN: two IPsec tunnels between your device and a virtual private gateway or a transit gateway. Designs and exports never hold the pre-shared keys.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html',
  keywords: ['vpn', 'site-to-site', 'ipsec', 'tunnel', 'on-premises', 'hybrid'],
  schema: vpnConnectionSchema,
  look: { icon: 'vpn-connection', tone: 'network', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'customerGateway', to: ['customer-gateway'], onDelete: 'delete', says: 'connects' },
    { path: 'vpnGateway', to: ['virtual-private-gateway'], onDelete: 'delete', says: 'connects' },
    { path: 'transitGateway', to: ['transit-gateway'], onDelete: 'delete', says: 'connects' },
    { path: 'transport', to: ['direct-connect-association'], onDelete: 'clear', says: 'runs over' },
  ],
  fields: [...ends, ...routing, ...options],
  tagged: true,
  stem: 'vpn',
  defaults: {
    customerGateway: null,
    vpnGateway: null,
    transitGateway: null,
    staticRoutesOnly: false,
    staticRoutes: [],
    acceleration: false,
    insideIpVersion: 'ipv4',
    outsideIpAddressType: 'PublicIpv4',
    transport: null,
    localIpv4Cidr: '',
    remoteIpv4Cidr: '',
    localIpv6Cidr: '',
    remoteIpv6Cidr: '',
    presharedKeyStorage: 'Standard',
    tunnelBandwidth: 'standard',
    tunnels: [],
  },
});
