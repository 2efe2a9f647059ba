import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

export const natGatewaySchema = z.strictObject({
  ...baseFields('nat-gateway'),
  connectivity: z.enum(['public', 'private']),
  elasticIp: refSchema,
  /** Fixed private IPv4 address in its subnet; empty: AWS picks one. */
  privateIp: textSchema,
});
export type NatGateway = z.infer<typeof natGatewaySchema>;

export const natGateway = defineKind<NatGateway>({
  kind: 'nat-gateway',
  label: 'NAT gateway',
  plural: 'NAT gateways',
  summary:
    'Lets private subnets open connections to the internet over IPv4. A public one stands in a public subnet and needs an Elastic IP address.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  keywords: ['nat', 'natgw', 'outbound', 'egress', 'translation'],
  schema: natGatewaySchema,
  look: { icon: 'nat-gateway', tone: 'public', shape: 'node', placed: 'model' },
  parents: ['subnet'],
  references: [{ path: 'elasticIp', to: ['elastic-ip'], onDelete: 'clear', says: 'is reached at' }],
  fields: [
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
    },
    {
      name: 'privateIp',
      label: 'Private IPv4 address',
      help: 'A free address of its subnet. Empty: AWS picks one.',
      control: { type: 'address', placeholder: 'chosen by AWS' },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'nat',
  defaults: { connectivity: 'public', elasticIp: null, privateIp: '' },
});
