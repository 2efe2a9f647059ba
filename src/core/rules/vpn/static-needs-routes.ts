import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

export const staticNeedsRoutes = defineRule({
  id: 'vpn/static-needs-routes',
  severity: 'warning',
  title: 'Static VPN connection without static routes',
  why: 'Without BGP, AWS knows of the networks behind your device only what the static routes say.',
  fix: 'Add the networks behind the device, or let BGP announce them.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-static-dynamic.html',
  kind: 'vpn-connection',
  *check(vpn) {
    // A transit gateway has them in its route tables.
    if (!vpn.staticRoutesOnly || vpn.staticRoutes.length > 0 || vpn.transitGateway !== null) return;
    yield {
      field: 'staticRoutes',
      message: `${named(vpn)} uses static routes only and has none, so nothing is sent through it. Add the networks behind the customer gateway.`,
    };
  },
  bad: [
    {
      title: 'none on the second of two connections',
      design: vpnScene((s, { gateway }) =>
        s.add('vpn-connection', 'second', s.region(), {
          customerGateway: s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' }),
          vpnGateway: gateway,
          staticRoutesOnly: true,
        }),
      ),
      at: 'second',
      field: 'staticRoutes',
    },
    { title: 'none', design: vpnScene(() => {}, { staticRoutes: [] }), at: 'vpn', field: 'staticRoutes' },
  ],
  good: [
    { title: 'several', design: vpnScene(() => {}, { staticRoutes: ['172.16.0.0/12', '192.168.0.0/16'] }) },
    { title: 'one', design: vpnScene() },
    { title: 'a transit gateway', design: vpnHubScene(() => {}, { staticRoutesOnly: true }) },
    { title: 'BGP announces them', design: vpnScene(() => {}, { staticRoutesOnly: false, staticRoutes: [] }) },
  ],
});
