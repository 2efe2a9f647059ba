import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const LARGEST = 4294967295;
/** Numbers of Amazon; some only in one Region. */
const RESERVED: ReadonlyMap<number, string | null> = new Map([
  [7224, null],
  [9059, 'eu-west-1'],
  [10124, 'ap-northeast-1'],
  [17943, 'ap-southeast-1'],
]);

const withAsn = (bgpAsn: number) => scene((s) => s.add('customer-gateway', 'cgw', s.region(), { bgpAsn }));

export const asn = defineRule({
  id: 'customer-gateway/asn',
  severity: 'error',
  title: 'BGP ASN that AWS does not take',
  why: 'An ASN is a number from 1 to 4294967295, and some of them are reserved by Amazon.',
  fix: 'Use the public number of your network, or a private one such as 65000.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html',
  code: 'InvalidParameterValue',
  kind: 'customer-gateway',
  *check(gateway, index) {
    const { bgpAsn } = gateway;
    const region = RESERVED.get(bgpAsn);
    const code = index.getAs('region', index.regionOf(gateway.id))?.code;
    const isReserved = region === null || (region !== undefined && region === code);
    if (bgpAsn >= 1 && bgpAsn <= LARGEST && !isReserved) return;
    const expected = isReserved ? 'which Amazon keeps for itself' : 'and AWS takes 1 to 4294967295';
    yield {
      field: 'bgpAsn',
      message: `${named(gateway)} has the BGP ASN ${bgpAsn}, ${expected}. Use your public number or a private one such as 65000.`,
      repairs: [setFields('Use 65000', gateway.id, { bgpAsn: 65000 })],
    };
  },
  bad: [
    { title: 'zero', design: withAsn(0), at: 'cgw', field: 'bgpAsn' },
    { title: 'more than 32 bits', design: withAsn(4294967296), at: 'cgw', field: 'bgpAsn' },
    { title: 'a number of Amazon', design: withAsn(7224), at: 'cgw', field: 'bgpAsn' },
    {
      title: 'a number of Amazon in its Region',
      design: scene((s) => s.add('customer-gateway', 'cgw', s.region('eu-west-1'), { bgpAsn: 9059 })),
      at: 'cgw',
    },
  ],
  good: [
    { title: 'the smallest', design: withAsn(1) },
    { title: 'a private number', design: withAsn(65000) },
    { title: 'the largest', design: withAsn(4294967295) },
    { title: 'a number of Amazon elsewhere', design: withAsn(9059) },
  ],
});
