import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

/** What AWS knows of the device at the other end of VPN connections. */
export const customerGatewaySchema = z.strictObject({
  ...baseFields('customer-gateway'),
  ipAddress: textSchema,
  bgpAsn: z.int(),
  deviceName: textSchema,
  /** '': the tunnels are authenticated by pre-shared keys */
  certificateArn: textSchema,
  /** The on-premises network that it stands in: drawn only. */
  network: refSchema,
});
export type CustomerGateway = z.infer<typeof customerGatewaySchema>;

export const customerGateway = defineKind<CustomerGateway>({
  kind: 'customer-gateway',
  label: 'Customer gateway',
  plural: 'Customer gateways',
  summary:
    'Describes your own VPN device to AWS: its public address and its number in BGP. Draw a link from it to a virtual private gateway or a transit gateway to connect the two.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html',
  keywords: ['cgw', 'on-premises', 'router', 'firewall', 'vpn device', 'hybrid'],
  schema: customerGatewaySchema,
  look: { icon: 'customer-gateway', tone: 'network', shape: 'node', placed: 'model' },
  parents: ['region'],
  references: [{ path: 'network', to: ['on-premises'], onDelete: 'clear', says: 'stands in', drawn: true }],
  fields: [
    {
      name: 'ipAddress',
      label: 'IP address',
      help: 'The static public IPv4 address of the device, or of the NAT device that it stands behind. A private one for tunnels over Direct Connect, an IPv6 one for a transit gateway; with a certificate it may be empty.',
      control: { type: 'address', placeholder: '203.0.113.50' },
      replaces: true,
    },
    {
      name: 'bgpAsn',
      label: 'BGP ASN',
      help: 'Your network’s number: a public one of yours, or a private one (64512 to 65534, 4200000000 to 4294967294). With static routes 65000 will do.',
      control: { type: 'number', min: 1, max: 4294967295 },
      replaces: true,
    },
    {
      name: 'deviceName',
      label: 'Device name',
      help: 'A name for the device at AWS. It tells apart two customer gateways with the same address and ASN.',
      control: { type: 'text', placeholder: 'router-1' },
      replaces: true,
    },
    {
      name: 'certificateArn',
      label: 'Certificate ARN',
      help: 'A private certificate in AWS Certificate Manager that authenticates the tunnels instead of pre-shared keys.',
      control: { type: 'text', placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/…' },
      replaces: true,
    },
    {
      name: 'network',
      label: 'On-premises network',
      help: 'Where the device stands: joined by a line on the canvas, of no matter to AWS.',
      control: { type: 'reference', none: 'None' },
    },
  ],
  tagged: true,
  stem: 'cgw',
  defaults: { ipAddress: '203.0.113.1', bgpAsn: 65000, deviceName: '', certificateArn: '', network: null },
});
