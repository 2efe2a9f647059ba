import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

export const asn = defineRule({
  id: 'direct-connect/asn',
  book: 'vgw-asn',
  severity: 'error',
  title: 'Amazon side ASN of a Direct Connect gateway that AWS does not take',
  why: 'AWS is known in BGP by a private number: 64512 to 65534, or 4200000000 to 4294967294.',
  fix: 'Choose a number of these ranges, such as 64512.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGateway.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-gateway',
  *check(gateway) {
    const number = gateway.amazonSideAsn;
    if ((number >= 64512 && number <= 65534) || (number >= 4200000000 && number <= 4294967294)) return;
    yield {
      field: 'amazonSideAsn',
      message: `${named(gateway)} has the Amazon side ASN ${number}; AWS takes 64512 to 65534 or 4200000000 to 4294967294. Choose one of these.`,
      repairs: [setFields('Use 64512', gateway.id, { amazonSideAsn: 64512 })],
    };
  },
  bad: [
    { title: 'a public number', design: lineScene(() => {}, 16509), at: 'dx', field: 'amazonSideAsn' },
    { title: 'just after the range', design: lineScene(() => {}, 65535), at: 'dx', field: 'amazonSideAsn' },
  ],
  good: [
    { title: 'the last of the short range', design: lineScene(() => {}, 65534) },
    { title: 'the first of the long range', design: lineScene(() => {}, 4200000000) },
    { title: 'the usual one', design: lineScene() },
    { title: 'the last of the long range', design: lineScene(() => {}, 4294967294) },
  ],
});
