import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

/** What AWS takes where none is given. */
const DEFAULT_ASN = 64512;

const withAsn = (bgpAsn: number, staticRoutesOnly: boolean) =>
  vpnScene((s, { customer }) => s.set('customer-gateway', customer, { bgpAsn }), { staticRoutesOnly });

export const asnEqualsAws = defineRule({
  id: 'vpn/asn-equals-aws',
  book: 'cgw-asn-equals-aws',
  severity: 'warning',
  title: 'Both ends of a VPN have the same ASN',
  why: 'BGP between AWS and your device is between two networks; with one number for both each refuses the routes of the other.',
  fix: 'Give one of the two gateways another ASN.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const customer = index.getAs('customer-gateway', vpn.customerGateway);
    const gateway =
      index.getAs('virtual-private-gateway', vpn.vpnGateway) ?? index.getAs('transit-gateway', vpn.transitGateway);
    if (!customer || !gateway || vpn.staticRoutesOnly) return;
    if (customer.bgpAsn !== (gateway.amazonSideAsn ?? DEFAULT_ASN)) return;
    yield {
      message: `${named(vpn)} joins ${named(customer)} and ${named(gateway)}, which have the same ASN ${customer.bgpAsn}; BGP then fails. Give one of them another.`,
    };
  },
  bad: [{ title: 'the default of AWS', design: withAsn(64512, false), at: 'vpn' }],
  good: [
    { title: 'two numbers', design: withAsn(65000, false) },
    { title: 'static routes', design: withAsn(64512, true) },
  ],
});
