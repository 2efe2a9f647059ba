import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

export const egressOnlyInternetGatewaySchema = z.strictObject({ ...baseFields('egress-only-internet-gateway') });
export type EgressOnlyInternetGateway = z.infer<typeof egressOnlyInternetGatewaySchema>;

export const egressOnlyInternetGateway = defineKind<EgressOnlyInternetGateway>({
  kind: 'egress-only-internet-gateway',
  label: 'Egress-only internet gateway',
  plural: 'Egress-only internet gateways',
  summary: 'Lets IPv6 traffic out of the VPC and only its replies in. For IPv4 that is the job of a NAT gateway.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  keywords: ['eigw', 'eoigw', 'ipv6', 'outbound'],
  schema: egressOnlyInternetGatewaySchema,
  look: { icon: 'egress-only-internet-gateway', tone: 'public', shape: 'border', placed: 'model' },
  parents: ['vpc'],
  references: [],
  fields: [],
  tagged: true,
  stem: 'eigw',
  defaults: {},
});
