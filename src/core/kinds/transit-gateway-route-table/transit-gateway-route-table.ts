import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refListSchema, refSchema, textSchema } from '../../model/resource';

/** Exactly one of an attachment and `blackhole`. */
export const transitGatewayRouteSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    /** An IPv4 or IPv6 CIDR, or the id of a prefix list (`pl-…`). */
    destination: textSchema,
    attachment: refSchema,
    blackhole: z.boolean(),
  }),
);
export type TransitGatewayRoute = z.infer<typeof transitGatewayRouteSchema>;

/** A table that is not the default one of its gateway. Attachments are what joins something to the gateway. */
export const transitGatewayRouteTableSchema = z.strictObject({
  ...baseFields('transit-gateway-route-table'),
  associations: refListSchema,
  propagations: refListSchema,
  routes: listSchema(transitGatewayRouteSchema),
});
export type TransitGatewayRouteTable = z.infer<typeof transitGatewayRouteTableSchema>;

const attachments = [
  'transit-gateway-attachment',
  'vpn-connection',
  'direct-connect-association',
  'transit-gateway-peering',
];

export const transitGatewayRouteTable = defineKind<TransitGatewayRouteTable>({
  kind: 'transit-gateway-route-table',
  label: 'Transit gateway route table',
  plural: 'Transit gateway route tables',
  summary:
    'Says where a transit gateway sends what comes in through the attachments that are associated with the table. It learns networks by propagation; static routes go first.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
  keywords: ['tgw', 'rtb', 'association', 'propagation', 'blackhole', 'segmentation'],
  schema: transitGatewayRouteTableSchema,
  look: { icon: 'transit-gateway-route-table', tone: 'routing', shape: 'shelf', placed: 'model' },
  parents: ['transit-gateway'],
  references: [
    { path: 'associations[]', to: attachments, onDelete: 'drop', says: 'directs what comes from' },
    { path: 'propagations[]', to: attachments, onDelete: 'drop', says: 'learns routes from' },
    { path: 'routes[].attachment', to: attachments, onDelete: 'drop', says: 'routes to' },
  ],
  fields: [
    {
      name: 'associations',
      label: 'Associations',
      help: 'What comes in through these attachments follows the table. An attachment follows one table only.',
      control: { type: 'reference-list' },
    },
    {
      name: 'propagations',
      label: 'Propagations',
      help: 'The table learns the networks behind these attachments by itself: the CIDRs of VPCs, and what BGP announces.',
      control: { type: 'reference-list' },
    },
    {
      name: 'routes',
      label: 'Static routes',
      help: 'One destination a row, to an attachment or into a blackhole, where traffic is dropped. They win over learned ones to the same destination.',
      control: {
        type: 'table',
        item: 'Route',
        columns: [
          { name: 'destination', label: 'Destination', control: { type: 'text', placeholder: '10.0.0.0/8' } },
          { name: 'blackhole', label: 'Blackhole', control: { type: 'toggle' } },
          {
            name: 'attachment',
            label: 'Attachment',
            control: { type: 'reference', none: 'None' },
            when: (row) => row.blackhole !== true,
          },
        ],
        fresh: { destination: '', attachment: null, blackhole: false },
      },
    },
  ],
  tagged: true,
  stem: 'tgw-rt',
  defaults: { associations: [], propagations: [], routes: [] },
});
