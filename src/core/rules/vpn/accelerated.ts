import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

export const accelerated = defineRule({
  id: 'vpn/accelerated',
  severity: 'error',
  title: 'Accelerated VPN connection that AWS does not take',
  why: 'Acceleration works for connections to a transit gateway, over the internet, with tunnels of standard bandwidth.',
  fix: 'Connect to a transit gateway, or turn acceleration off.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/accelerated-vpn.html',
  kind: 'vpn-connection',
  *check(vpn) {
    if (!vpn.acceleration) return;
    const why =
      vpn.transitGateway === null
        ? 'does not end at a transit gateway'
        : vpn.tunnelBandwidth === 'large'
          ? 'has tunnels of large bandwidth'
          : vpn.outsideIpAddressType === 'PrivateIpv4'
            ? 'runs over private addresses'
            : null;
    if (why === null) return;
    yield {
      field: 'acceleration',
      message: `${named(vpn)} is accelerated and ${why}; AWS accelerates only standard tunnels of transit gateways over the internet. Turn acceleration off.`,
      repairs: [setFields('Turn acceleration off', vpn.id, { acceleration: false })],
    };
  },
  bad: [
    {
      title: 'a virtual private gateway',
      design: vpnScene(() => {}, { acceleration: true }),
      at: 'vpn',
      field: 'acceleration',
    },
    {
      title: 'large tunnels',
      design: vpnHubScene(() => {}, { acceleration: true, tunnelBandwidth: 'large' }),
      at: 'vpn',
      field: 'acceleration',
    },
  ],
  good: [
    {
      title: 'standard tunnels over public addresses, told explicitly',
      design: vpnHubScene(() => {}, {
        acceleration: true,
        tunnelBandwidth: 'standard',
        outsideIpAddressType: 'PublicIpv4',
      }),
    },
    { title: 'a transit gateway', design: vpnHubScene(() => {}, { acceleration: true }) },
    { title: 'none', design: vpnScene() },
    { title: 'large tunnels without it', design: vpnHubScene(() => {}, { tunnelBandwidth: 'large' }) },
  ],
});
