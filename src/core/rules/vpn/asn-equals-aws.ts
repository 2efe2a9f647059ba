import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
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
  bad: [
    { title: 'the default of AWS', design: withAsn(64512, false), at: 'vpn' },
    {
      title: 'the number of a transit gateway',
      design: vpnHubScene((s, { customer, gateway }) => {
        s.set('customer-gateway', customer, { bgpAsn: 64600 });
        s.set('transit-gateway', gateway, { amazonSideAsn: 64600 });
      }),
      at: 'vpn',
    },
  ],
  good: [
    { title: 'the number beside', design: withAsn(64513, false) },
    {
      title: 'the default number with a gateway that has another',
      design: vpnScene(
        (s, { customer, gateway }) => {
          s.set('customer-gateway', customer, { bgpAsn: 64512 });
          s.set('virtual-private-gateway', gateway, { amazonSideAsn: 64600 });
        },
        { staticRoutesOnly: false },
      ),
    },
    { title: 'two numbers', design: withAsn(65000, false) },
    { title: 'static routes', design: withAsn(64512, true) },
  ],
});
