import { strangeAsn } from '../amazon-asn';
import { defineRule } from '../rule';
import { scene } from '../scene';

const withAsn = (amazonSideAsn: number | null) =>
  scene((s, vpc) => s.add('virtual-private-gateway', 'vgw', vpc, { amazonSideAsn }));

export const asn = defineRule({
  id: 'vpn-gateway/asn',
  severity: 'error',
  title: 'Amazon side ASN that AWS does not take',
  why: 'AWS is known in BGP by a private number: 64512 to 65534, or 4200000000 to 4294967294.',
  fix: 'Choose a number of these ranges, or none: AWS then takes 64512.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnGateway.html',
  code: 'InvalidParameterValue',
  kind: 'virtual-private-gateway',
  check: strangeAsn,
  bad: [
    { title: 'a public number', design: withAsn(16509), at: 'vgw', field: 'amazonSideAsn' },
    { title: 'just after the range', design: withAsn(65535), at: 'vgw', field: 'amazonSideAsn' },
    { title: 'the last of 32 bits', design: withAsn(4294967295), at: 'vgw', field: 'amazonSideAsn' },
  ],
  good: [
    { title: 'the last of the long range', design: withAsn(4294967294) },
    { title: 'none', design: withAsn(null) },
    { title: 'the last of the short range', design: withAsn(65534) },
    { title: 'the first of the long range', design: withAsn(4200000000) },
  ],
});
