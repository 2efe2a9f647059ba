import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

/** Connections with static routes only that a route table of a transit gateway leads to. */
const routedByHubs = perDesign((index) => {
  const tables = index.all('transit-gateway-route-table');
  return new Set(tables.flatMap(({ routes }) => routes.map(({ attachment }) => attachment)));
});

export const staticTgw = defineRule({
  id: 'vpn/static-tgw',
  severity: 'info',
  title: 'Static VPN connection on a transit gateway without a route to it',
  why: 'A static VPN connection tells a transit gateway nothing: the networks behind it are static routes of the tables of the transit gateway. Traffic is spread over several connections by BGP only.',
  fix: 'Add static routes to the connection in a route table of the transit gateway, or use BGP.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpn-attachments.html',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const gateway = index.getAs('transit-gateway', vpn.transitGateway);
    if (!gateway || !vpn.staticRoutesOnly || routedByHubs(index).has(vpn.id)) return;
    yield {
      field: 'staticRoutesOnly',
      message: `${named(vpn)} has no BGP, and no route table of ${named(gateway)} has a static route to it. Add routes to the networks behind it there, or let BGP announce them.`,
    };
  },
  bad: [
    {
      title: 'no route',
      design: vpnHubScene(() => {}, { staticRoutesOnly: true }),
      at: 'vpn',
      field: 'staticRoutesOnly',
    },
    {
      title: 'routes of the connection, which count at virtual private gateways only',
      design: vpnHubScene(() => {}, { staticRoutesOnly: true, staticRoutes: ['172.16.0.0/12'] }),
      at: 'vpn',
      field: 'staticRoutesOnly',
    },
    {
      title: 'a table that learns from it, of which there is nothing to learn',
      design: vpnHubScene(
        (s, { gateway, vpn }) => {
          s.set('transit-gateway', gateway, { defaultPropagation: false });
          s.add('transit-gateway-route-table', 'own', gateway, { propagations: [vpn] });
        },
        { staticRoutesOnly: true },
      ),
      at: 'vpn',
      field: 'staticRoutesOnly',
    },
  ],
  good: [
    { title: 'BGP', design: vpnHubScene() },
    {
      title: 'a static route',
      design: vpnHubScene(
        (s, { gateway, vpn }) =>
          s.add('transit-gateway-route-table', 'own', gateway, {
            routes: [{ id: '1', destination: '172.16.0.0/12', attachment: vpn, blackhole: false }],
          }),
        { staticRoutesOnly: true },
      ),
    },
    { title: 'a virtual private gateway', design: vpnScene() },
    {
      title: 'no gateway at AWS, which has a rule of its own',
      design: vpnScene(() => {}, { vpnGateway: null }),
    },
  ],
});
