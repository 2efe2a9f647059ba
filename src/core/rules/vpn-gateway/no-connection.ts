import { usersOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';
import { named } from '../words';

export const noConnection = defineRule({
  id: 'vpn-gateway/no-connection',
  book: 'vgw-unattached',
  severity: 'warning',
  title: 'Virtual private gateway where nothing ends',
  why: 'A virtual private gateway leads nowhere until a VPN connection or a Direct Connect gateway ends there.',
  fix: 'Connect a customer gateway to it, or delete it.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  kind: 'virtual-private-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    if (!vpc || usersOf(index, gateway.id, ['vpn-connection', 'direct-connect-association']).length > 0) return;
    yield {
      message: `${named(gateway)} is attached to ${named(vpc)}, but no VPN connection or Direct Connect gateway ends there, so it leads nowhere. Connect a customer gateway to it, or delete it.`,
    };
  },
  bad: [
    {
      title: 'attached and without connections',
      design: scene((s, vpc) => s.add('virtual-private-gateway', 'vgw', vpc)),
      at: 'vgw',
    },
    {
      title: 'a second VPC that is not connected yet',
      design: vpnScene((s) =>
        s.add('virtual-private-gateway', 'vgw-2', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' })),
      ),
      at: 'vgw-2',
    },
  ],
  good: [
    {
      title: 'detached, which has a rule of its own',
      design: scene((s) => s.add('virtual-private-gateway', 'vgw', s.region())),
    },
    { title: 'attached, with a connection', design: vpnScene() },
    {
      title: 'attached, with a private line',
      design: scene((s, vpc) =>
        s.add('direct-connect-association', 'line', s.region(), {
          directConnectGateway: s.add('direct-connect-gateway', 'dx', null),
          gateway: s.add('virtual-private-gateway', 'vgw', vpc),
        }),
      ),
    },
    {
      title: 'a connection that lacks its device, which has a rule of its own',
      design: vpnScene(() => {}, { customerGateway: null }),
    },
    {
      title: 'two VPCs, each with a gateway and a connection',
      design: vpnScene((s, { customer }) => {
        const vpc = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const vpnGateway = s.add('virtual-private-gateway', 'vgw-2', vpc);
        s.add('vpn-connection', 'second', s.region(), { customerGateway: customer, vpnGateway });
      }),
    },
  ],
});
