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
  bad: [{ title: 'three', design: told(3), at: 'vpn', field: 'tunnels' }],
  good: [
    { title: 'two', design: told(2) },
    { title: 'none', design: told(0) },
  ],
});
