import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema } from '../../model/resource';

/** Its parent is the Region of the requester. */
export const vpcPeeringConnectionSchema = z.strictObject({
  ...baseFields('vpc-peering-connection'),
  requester: refSchema,
  accepter: refSchema,
  /** The requester's VPC resolves the accepter's public DNS names to private addresses, and the reverse. */
  requesterDns: z.boolean(),
  accepterDns: z.boolean(),
});
export type VpcPeeringConnection = z.infer<typeof vpcPeeringConnectionSchema>;

export const vpcPeeringConnection = defineKind<VpcPeeringConnection>({
  kind: 'vpc-peering-connection',
  label: 'VPC peering connection',
  plural: 'VPC peering connections',
  summary:
    'Connects two VPCs by their private addresses. It is not transitive, their CIDRs must not overlap, and both sides need routes.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
  keywords: ['pcx', 'peering', 'connect vpcs'],
  schema: vpcPeeringConnectionSchema,
  look: { icon: 'vpc-peering-connection', tone: 'routing', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'requester', to: ['vpc'], onDelete: 'delete', says: 'is requested by' },
    { path: 'accepter', to: ['vpc'], onDelete: 'delete', says: 'is accepted by' },
  ],
  fields: [
    {
      name: 'requester',
      label: 'Requester VPC',
      help: 'The side that asks for the connection.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'accepter',
      label: 'Accepter VPC',
      help: 'The side that accepts it. Both may be in different Regions.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'requesterDns',
      label: 'Accepter resolves requester names privately',
      help: 'Public DNS names of the requester VPC resolve to private addresses from the accepter VPC. Needs both DNS attributes on both VPCs.',
      control: { type: 'toggle' },
    },
    {
      name: 'accepterDns',
      label: 'Requester resolves accepter names privately',
      help: 'Public DNS names of the accepter VPC resolve to private addresses from the requester VPC. Needs both DNS attributes on both VPCs.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'pcx',
  defaults: { requester: null, accepter: null, requesterDns: false, accepterDns: false },
});
