import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

export const outsideAddress = defineRule({
  id: 'vpn/outside-address',
  book: '',
  severity: 'error',
  title: 'Outside addresses that the VPN connection cannot have',
  why: 'Private or IPv6 addresses outside of the tunnels need a transit gateway, and private ones the attachment of a Direct Connect gateway to run over.',
  fix: 'Choose a transit gateway and the transport attachment, or use public IPv4 addresses.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/private-ip-dx.html',
  code: 'InvalidParameterCombination',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const { outsideIpAddressType, transitGateway, transport } = vpn;
    if (outsideIpAddressType === 'PublicIpv4') return;
    const isPrivate = outsideIpAddressType === 'PrivateIpv4';
    const repairs = [setFields('Use public IPv4 addresses', vpn.id, { outsideIpAddressType: 'PublicIpv4' })];
    const what = isPrivate ? 'private IPv4' : 'IPv6';
    if (transitGateway === null) {
      yield {
        field: 'outsideIpAddressType',
        message: `${named(vpn)} has ${what} addresses outside of its tunnels and does not end at a transit gateway, which AWS expects then. Use public IPv4 addresses.`,
        repairs,
      };
      return;
    }
    const association = index.getAs('direct-connect-association', transport);
    if (!isPrivate || association?.gateway === transitGateway) return;
    yield {
      field: 'transport',
      message: `${named(vpn)} has private addresses outside of its tunnels and no attachment of a Direct Connect gateway to ${named(index.get(transitGateway))} to run over. Choose one as its transport.`,
      repairs,
    };
  },
  bad: [
    {
      title: 'a virtual private gateway',
      design: vpnScene(() => {}, { outsideIpAddressType: 'PrivateIpv4' }),
      at: 'vpn',
      field: 'outsideIpAddressType',
    },
    {
      title: 'no transport',
      design: vpnHubScene(() => {}, { outsideIpAddressType: 'PrivateIpv4' }),
      at: 'vpn',
      field: 'transport',
    },
    {
      title: 'the transport of another gateway',
      design: vpnHubScene((s, { vpn }) => {
        const gateway = s.add('transit-gateway', 'tgw-2', s.region());
        const directConnectGateway = s.add('direct-connect-gateway', 'dx', null);
        const transport = s.add('direct-connect-association', 'dx-2', s.region(), { directConnectGateway, gateway });
        s.set('vpn-connection', vpn, { outsideIpAddressType: 'PrivateIpv4', transport });
      }),
      at: 'vpn',
      field: 'transport',
    },
  ],
  good: [
    { title: 'public addresses on a transit gateway', design: vpnHubScene() },
    { title: 'public addresses', design: vpnScene() },
    { title: 'IPv6 to a transit gateway', design: vpnHubScene(() => {}, { outsideIpAddressType: 'Ipv6' }) },
    {
      title: 'private ones over Direct Connect',
      design: vpnHubScene((s, { vpn, gateway }) => {
        const directConnectGateway = s.add('direct-connect-gateway', 'dx', null);
        const transport = s.add('direct-connect-association', 'dx-1', s.region(), { directConnectGateway, gateway });
        s.set('vpn-connection', vpn, { outsideIpAddressType: 'PrivateIpv4', transport });
      }),
    },
  ],
});
