import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

/** Its parent is the VPC that it is attached to, or the Region while it is detached. */
export const virtualPrivateGatewaySchema = z.strictObject({
  ...baseFields('virtual-private-gateway'),
  /** null: the default of AWS, 64512 */
  amazonSideAsn: z.nullable(z.int()),
});
export type VirtualPrivateGateway = z.infer<typeof virtualPrivateGatewaySchema>;

export const virtualPrivateGateway = defineKind<VirtualPrivateGateway>({
  kind: 'virtual-private-gateway',
  label: 'Virtual private gateway',
  plural: 'Virtual private gateways',
  summary:
    'The AWS end of Site-to-Site VPN connections of one VPC. Route tables learn its routes by propagation; it carries IPv4 only.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  keywords: ['vgw', 'vpn gateway', 'on-premises', 'hybrid', 'ipsec'],
  schema: virtualPrivateGatewaySchema,
  look: { icon: 'virtual-private-gateway', tone: 'network', shape: 'border', placed: 'model' },
  parents: ['vpc', 'region'],
  references: [],
  fields: [
    {
      name: 'amazonSideAsn',
      label: 'Amazon side ASN',
      help: 'The number by which AWS is known in BGP sessions: 64512 to 65534, or 4200000000 to 4294967294. AWS takes 64512 without one.',
      control: { type: 'number', min: 1, max: 4294967295, nullable: true },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'vgw',
  defaults: { amazonSideAsn: null },
});
