import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

const SIDES = [
  ['customerGateway', 'customer gateway'],
  ['vpnGateway', 'virtual private gateway'],
] as const;

export const missingSide = defineRule({
  id: 'vpn/missing-side',
  book: 'vpn-target-one',
  severity: 'error',
  title: 'VPN connection that lacks a gateway',
  why: 'A VPN connection runs from a customer gateway to a virtual private gateway; without one of them it joins nothing.',
  fix: 'Choose the missing gateway, or delete the connection.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnConnection.html',
  code: 'MissingParameter',
  kind: 'vpn-connection',
  *check(vpn) {
    for (const [field, label] of SIDES) {
      if (vpn[field] !== null) continue;
      yield { field, message: `${named(vpn)} has no ${label}; AWS expects one at each end. Choose one.` };
    }
  },
  bad: [
    {
      title: 'no customer gateway',
      design: vpnScene(() => {}, { customerGateway: null }),
      at: 'vpn',
      field: 'customerGateway',
    },
    {
      title: 'no virtual private gateway',
      design: vpnScene(() => {}, { vpnGateway: null }),
      at: 'vpn',
      field: 'vpnGateway',
    },
  ],
  good: [
    { title: 'both', design: vpnScene() },
    { title: 'both, with BGP', design: vpnScene(() => {}, { staticRoutesOnly: false, staticRoutes: [] }) },
  ],
});
