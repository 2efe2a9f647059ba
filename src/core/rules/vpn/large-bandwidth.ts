import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

/** Regions without large tunnels. https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html */
const WITHOUT = ['ap-southeast-4', 'ca-west-1', 'eu-central-2', 'il-central-1', 'me-central-1'];

export const largeBandwidth = defineRule({
  id: 'vpn/large-bandwidth',
  severity: 'error',
  title: 'Large tunnels where AWS has none',
  why: 'Tunnels of large bandwidth end at a transit gateway, come from a customer gateway with a fixed address, and are not offered in every Region.',
  fix: 'Use the standard bandwidth, or a transit gateway in another Region.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  kind: 'vpn-connection',
  *check(vpn, index) {
    if (vpn.tunnelBandwidth !== 'large') return;
    const code = index.getAs('region', index.regionOf(vpn.id))?.code ?? '';
    const customer = index.getAs('customer-gateway', vpn.customerGateway);
    const why =
      vpn.transitGateway === null
        ? 'does not end at a transit gateway'
        : WITHOUT.includes(code)
          ? `is in ${code}, where AWS offers none`
          : customer?.ipAddress === ''
            ? `comes from ${named(customer)}, which has no fixed IP address`
            : null;
    if (why === null) return;
    yield {
      field: 'tunnelBandwidth',
      message: `${named(vpn)} has tunnels of large bandwidth and ${why}. Use the standard bandwidth.`,
      repairs: [setFields('Use the standard bandwidth', vpn.id, { tunnelBandwidth: 'standard' })],
    };
  },
  bad: [
    {
      title: 'a virtual private gateway',
      design: vpnScene(() => {}, { tunnelBandwidth: 'large' }),
      at: 'vpn',
      field: 'tunnelBandwidth',
    },
    {
      title: 'a Region without it',
      design: vpnHubScene((s) => s.set('region', s.region(), { code: 'il-central-1' }), { tunnelBandwidth: 'large' }),
      at: 'vpn',
      field: 'tunnelBandwidth',
    },
    {
      title: 'no fixed address',
      design: vpnHubScene(
        (s, { customer }) => s.set('customer-gateway', customer, { ipAddress: '', certificateArn: 'arn:aws:acm:x' }),
        { tunnelBandwidth: 'large' },
      ),
      at: 'vpn',
      field: 'tunnelBandwidth',
    },
  ],
  good: [
    {
      title: 'standard tunnels in a Region without large ones',
      design: vpnHubScene((s) => s.set('region', s.region(), { code: 'il-central-1' })),
    },
    {
      title: 'a certificate beside a fixed address',
      design: vpnHubScene(
        (s, { customer }) => s.set('customer-gateway', customer, { certificateArn: 'arn:aws:acm:x' }),
        {
          tunnelBandwidth: 'large',
        },
      ),
    },
    { title: 'a transit gateway', design: vpnHubScene(() => {}, { tunnelBandwidth: 'large' }) },
    { title: 'standard tunnels', design: vpnScene() },
  ],
});
