import type { ResourceOf } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels } from '../scene-transit';
import { named } from '../words';

const told = (count: number) => vpnScene(() => {}, { tunnels: tunnels(...Array.from({ length: count }, () => ({}))) });

export const tunnelCount = defineRule({
  id: 'vpn/tunnel-count',
  book: '',
  severity: 'error',
  title: 'VPN connection with options for more than two tunnels',
  why: 'A VPN connection has two tunnels.',
  fix: 'Keep the options of two tunnels.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn) {
    if (vpn.tunnels.length <= 2) return;
    yield {
      field: 'tunnels',
      message: `${named(vpn)} has options for ${vpn.tunnels.length} tunnels, and a connection has two. Remove those of the others.`,
      repairs: [
        change<ResourceOf<'vpn-connection'>>('Keep the first two', vpn.id, (now) => ({
          tunnels: now.tunnels.slice(0, 2),
        })),
      ],
    };
  },
  bad: [
    { title: 'four', design: told(4), at: 'vpn', field: 'tunnels' },
    { title: 'three', design: told(3), at: 'vpn', field: 'tunnels' },
  ],
  good: [
    { title: 'one', design: told(1) },
    {
      title: 'two of each of two connections',
      design: vpnScene(
        (s, { gateway }) =>
          s.add('vpn-connection', 'second', s.region(), {
            customerGateway: s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' }),
            vpnGateway: gateway,
            tunnels: tunnels({}, {}),
          }),
        { tunnels: tunnels({}, {}) },
      ),
    },
    { title: 'two', design: told(2) },
    { title: 'none', design: told(0) },
  ],
});
