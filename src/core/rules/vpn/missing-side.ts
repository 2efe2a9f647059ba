import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

export const missingSide = defineRule({
  id: 'vpn/missing-side',
  book: 'vpn-target-one',
  severity: 'error',
  title: 'VPN connection that lacks a gateway, or ends at two',
  why: 'A VPN connection runs from a customer gateway to one virtual private gateway or one transit gateway.',
  fix: 'Choose the missing gateway, or clear one of the two at AWS.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnConnection.html',
  code: 'InvalidParameterCombination',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const { customerGateway, vpnGateway, transitGateway } = vpn;
    if (customerGateway === null)
      yield {
        field: 'customerGateway',
        message: `${named(vpn)} has no customer gateway; AWS expects a gateway at each end. Choose one.`,
      };
    if (vpnGateway === null && transitGateway === null)
      yield {
        field: 'vpnGateway',
        message: `${named(vpn)} has neither a virtual private gateway nor a transit gateway; AWS expects a gateway at each end. Choose one.`,
      };
    if (vpnGateway === null || transitGateway === null) return;
    const [one, two] = [index.get(vpnGateway), index.get(transitGateway)].map(named);
    yield {
      field: 'transitGateway',
      message: `${named(vpn)} ends at ${one} and at ${two}; AWS takes one gateway. Clear the other.`,
      repairs: [
        setFields(`Keep ${one}`, vpn.id, { transitGateway: null }),
        setFields(`Keep ${two}`, vpn.id, { vpnGateway: null }),
      ],
    };
  },
  bad: [
    {
      title: 'no customer gateway',
      design: vpnScene(() => {}, { customerGateway: null }),
      at: 'vpn',
      field: 'customerGateway',
    },
    {
      title: 'no gateway at AWS',
      design: vpnScene(() => {}, { vpnGateway: null }),
      at: 'vpn',
      field: 'vpnGateway',
    },
    {
      title: 'two gateways at AWS',
      design: vpnScene((s, { vpn }) =>
        s.set('vpn-connection', vpn, { transitGateway: s.add('transit-gateway', 'tgw', s.region()) }),
      ),
      at: 'vpn',
      field: 'transitGateway',
    },
  ],
  good: [
    {
      title: 'a gateway that is attached to no VPC yet',
      design: vpnScene((s, { vpn }) =>
        s.set('vpn-connection', vpn, { vpnGateway: s.add('virtual-private-gateway', 'spare', s.region()) }),
      ),
    },
    { title: 'both', design: vpnScene() },
    { title: 'both, with BGP', design: vpnScene(() => {}, { staticRoutesOnly: false, staticRoutes: [] }) },
    { title: 'a transit gateway', design: vpnHubScene() },
  ],
});
