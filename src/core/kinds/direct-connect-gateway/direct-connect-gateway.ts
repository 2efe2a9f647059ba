import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema } from '../../model/resource';

/** Global: it stands on the canvas, in no Region. Its name is the name at AWS. */
export const directConnectGatewaySchema = z.strictObject({
  ...baseFields('direct-connect-gateway'),
  amazonSideAsn: z.int(),
  /** null: the account whose credentials are used */
  account: refSchema,
});
export type DirectConnectGateway = z.infer<typeof directConnectGatewaySchema>;

export const directConnectGateway = defineKind<DirectConnectGateway>({
  kind: 'direct-connect-gateway',
  label: 'Direct Connect gateway',
  plural: 'Direct Connect gateways',
  summary:
    'Joins private lines of AWS Direct Connect with virtual private gateways or transit gateways of any Region. It belongs to no Region itself.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  keywords: ['dx', 'dxgw', 'private line', 'on-premises', 'hybrid', 'virtual interface'],
  schema: directConnectGatewaySchema,
  look: { icon: 'direct-connect-gateway', tone: 'network', shape: 'node', placed: 'free' },
  parents: [],
  references: [{ path: 'account', to: ['account'], onDelete: 'clear', says: 'belongs to' }],
  fields: [
    {
      name: 'amazonSideAsn',
      label: 'Amazon side ASN',
      help: 'The number of the gateway in BGP: 64512 to 65534 or 4200000000 to 4294967294. A transit gateway that is joined to it needs another one.',
      control: { type: 'number', min: 1, max: 4294967294 },
      replaces: true,
    },
    {
      name: 'account',
      label: 'AWS account',
      help: 'Whose gateway it is. Gateways of other accounts are joined to it by a proposal, which exports write.',
      control: { type: 'reference', none: 'The account of your credentials' },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'dxgw',
  defaults: { amazonSideAsn: 64512, account: null },
});
