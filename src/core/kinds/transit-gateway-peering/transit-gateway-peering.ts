import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema } from '../../model/resource';

/** Its parent is the Region of the requester. */
export const transitGatewayPeeringSchema = z.strictObject({
  ...baseFields('transit-gateway-peering'),
  requester: refSchema,
  accepter: refSchema,
});
export type TransitGatewayPeering = z.infer<typeof transitGatewayPeeringSchema>;

export const transitGatewayPeering = defineKind<TransitGatewayPeering>({
  kind: 'transit-gateway-peering',
  label: 'Transit gateway peering attachment',
  plural: 'Transit gateway peering attachments',
  summary:
    'Joins two transit gateways, of one Region or of two, over the network of AWS. Each side needs static routes to it: nothing is learned across.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
  keywords: ['tgw', 'peering', 'inter-region', 'cross-region'],
  schema: transitGatewayPeeringSchema,
  look: { icon: 'transit-gateway-peering', tone: 'routing', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'requester', to: ['transit-gateway'], onDelete: 'delete', says: 'asks from' },
    { path: 'accepter', to: ['transit-gateway'], onDelete: 'delete', says: 'asks to join' },
  ],
  fields: [
    {
      name: 'requester',
      label: 'Requester',
      help: 'The transit gateway that asks for the peering.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'accepter',
      label: 'Accepter',
      help: 'The transit gateway that is asked. It may be in another Region or another account, whose owner accepts.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'tgw-peering',
  defaults: { requester: null, accepter: null },
});
