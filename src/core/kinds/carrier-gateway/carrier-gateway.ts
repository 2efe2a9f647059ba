import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

export const carrierGatewaySchema = z.strictObject({ ...baseFields('carrier-gateway') });
export type CarrierGateway = z.infer<typeof carrierGatewaySchema>;

export const carrierGateway = defineKind<CarrierGateway>({
  kind: 'carrier-gateway',
  label: 'Carrier gateway',
  plural: 'Carrier gateways',
  summary:
    'Connects subnets in Wavelength Zones to the network of a telecommunication carrier and, through it, outwards to the internet. A route of those subnets must point to it.',
  docs: 'https://docs.aws.amazon.com/wavelength/latest/developerguide/wavelength-networking-components.html',
  keywords: ['cagw', 'wavelength', '5g', 'carrier', 'edge', 'telco'],
  schema: carrierGatewaySchema,
  look: { icon: 'carrier-gateway', tone: 'public', shape: 'border', placed: 'model' },
  parents: ['vpc'],
  references: [],
  fields: [],
  tagged: true,
  stem: 'cagw',
  defaults: {},
});
