import { strangeAsn } from '../amazon-asn';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';

export const asn = defineRule({
  id: 'transit-gateway/asn',
  book: 'vgw-asn',
  severity: 'error',
  title: 'Amazon side ASN of a transit gateway that AWS does not take',
  why: 'AWS is known in BGP by a private number: 64512 to 65534, or 4200000000 to 4294967294.',
  fix: 'Choose a number of these ranges, or none: AWS then takes 64512.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayRequestOptions.html',
  code: 'InvalidParameterValue',
  kind: 'transit-gateway',
  check: strangeAsn,
  bad: [
    {
      title: 'a public number',
      design: transitScene(() => {}, { amazonSideAsn: 16509 }),
      at: 'tgw',
      field: 'amazonSideAsn',
    },
    {
      title: 'just after the range',
      design: transitScene(() => {}, { amazonSideAsn: 65535 }),
      at: 'tgw',
      field: 'amazonSideAsn',
    },
  ],
  good: [
    { title: 'the last of the short range', design: transitScene(() => {}, { amazonSideAsn: 65534 }) },
    { title: 'the last of the long range', design: transitScene(() => {}, { amazonSideAsn: 4294967294 }) },
    { title: 'none', design: transitScene() },
    { title: 'the first of the long range', design: transitScene(() => {}, { amazonSideAsn: 4200000000 }) },
  ],
});
