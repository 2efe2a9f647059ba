import type { ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

type Vpn = ResourceOf<'vpn-connection'>;

export const oneCgw = defineRule({
  id: 'vpn/one-cgw',
  severity: 'info',
  set: 'resilience',
  title: 'All VPN connections of a gateway end at one customer gateway',
  why: 'A connection has two tunnels, so AWS can lose one end; if your only device fails, both are down.',
  fix: 'Add a second customer gateway on another device, with a connection of its own.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const gateway = index.get(vpn.vpnGateway ?? vpn.transitGateway);
    const customer = index.getAs('customer-gateway', vpn.customerGateway);
    if (!gateway || !customer || vpn.outsideIpAddressType === 'PrivateIpv4') return;
    const around = index.referrers(gateway.id).flatMap(({ from }) => index.get(from) ?? []);
    // A private line is a second way.
    if (around.some(({ kind }) => kind === 'direct-connect-association')) return;
    const vpns = around.filter((one): one is Vpn => one.kind === 'vpn-connection');
    // Several sites each have a device of their own: what is behind which is not known.
    if (vpns[0]?.id !== vpn.id || new Set(vpns.map((one) => one.customerGateway)).size > 1) return;
    yield {
      message: `${named(gateway)} is reached through ${named(customer)} only, by ${named(vpn)}: if that device fails, so does the VPN. Add a second customer gateway with a connection of its own.`,
    };
  },
  bad: [
    { title: 'one device', design: vpnScene(), at: 'vpn' },
    { title: 'one device on a transit gateway', design: vpnHubScene(), at: 'vpn' },
  ],
  good: [
    {
      title: 'two devices',
      design: vpnScene((s, { gateway }) => {
        const customerGateway = s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' });
        s.add('vpn-connection', 'second', s.region(), { customerGateway, vpnGateway: gateway });
      }),
    },
    {
      title: 'a backup of a private line',
      design: vpnScene((s, { gateway }) =>
        s.add('direct-connect-association', 'line', s.region(), {
          directConnectGateway: s.add('direct-connect-gateway', 'dx', null),
          gateway,
        }),
      ),
    },
    {
      title: 'no customer gateway, which has a rule of its own',
      design: vpnScene(() => {}, { customerGateway: null }),
    },
    {
      title: 'a device without a connection',
      design: scene((s) => s.add('customer-gateway', 'cgw', s.region(), { ipAddress: '203.0.113.50' })),
    },
  ],
});
