import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

/** Its parent is the VPC that it is attached to, or the Region while it is detached. */
export const internetGatewaySchema = z.strictObject({ ...baseFields('internet-gateway') });
export type InternetGateway = z.infer<typeof internetGatewaySchema>;

export const internetGateway = defineKind<InternetGateway>({
  kind: 'internet-gateway',
  label: 'Internet gateway',
  plural: 'Internet gateways',
  summary:
    'Connects a VPC to the internet, both ways, for resources with a public IPv4 or an IPv6 address. A route must point to it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  keywords: ['igw', 'internet', 'public'],
  schema: internetGatewaySchema,
  look: { icon: 'internet-gateway', tone: 'public', shape: 'border', placed: 'model' },
  parents: ['vpc', 'region'],
  references: [],
  fields: [],
  tagged: true,
  stem: 'igw',
  defaults: {},
});
