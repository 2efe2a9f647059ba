import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, refSchema, textSchema } from '../../model/resource';

/** Its parent is the Region of the gateway that joins. */
export const directConnectAssociationSchema = z.strictObject({
  ...baseFields('direct-connect-association'),
  directConnectGateway: refSchema,
  gateway: refSchema,
  allowedPrefixes: listSchema(textSchema),
});
export type DirectConnectAssociation = z.infer<typeof directConnectAssociationSchema>;

export const directConnectAssociation = defineKind<DirectConnectAssociation>({
  kind: 'direct-connect-association',
  label: 'Direct Connect gateway association',
  plural: 'Direct Connect gateway associations',
  summary:
    'Joins a virtual private gateway or a transit gateway to a Direct Connect gateway, and says which networks are announced to your side.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
  keywords: ['dx', 'dxgw', 'allowed prefixes', 'hybrid'],
  schema: directConnectAssociationSchema,
  look: { icon: 'direct-connect-association', tone: 'network', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'directConnectGateway', to: ['direct-connect-gateway'], onDelete: 'delete', says: 'joins' },
    { path: 'gateway', to: ['virtual-private-gateway', 'transit-gateway'], onDelete: 'delete', says: 'joins' },
  ],
  fields: [
    {
      name: 'directConnectGateway',
      label: 'Direct Connect gateway',
      help: 'Where your private lines end at AWS.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'gateway',
      label: 'Gateway',
      help: 'A virtual private gateway or a transit gateway. One Direct Connect gateway takes one sort of the two.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'allowedPrefixes',
      label: 'Allowed prefixes',
      help: 'With a transit gateway these networks are announced to your side, as written. With a virtual private gateway they let through the CIDRs of its VPC that lie in them; none lets all through.',
      control: { type: 'cidr-list' },
    },
  ],
  tagged: false,
  stem: 'dx-association',
  defaults: { directConnectGateway: null, gateway: null, allowedPrefixes: [] },
});
