import { secondOfVpc } from '../gateways';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';

export const onePerVpc = defineRule({
  id: 'vpn-gateway/one-per-vpc',
  severity: 'error',
  title: 'Second virtual private gateway of a VPC',
  why: 'A VPC has at most one virtual private gateway; all of its VPN connections end there.',
  fix: 'Connect to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
  code: 'VpnGatewayAttachmentLimitExceeded',
  kind: 'virtual-private-gateway',
  check: (gateway, index) => secondOfVpc(gateway, index, 'virtual private gateway'),
  bad: [
    {
      title: 'three',
      design: scene((s, vpc) => {
        for (const name of ['first', 'second', 'third']) s.add('virtual-private-gateway', name, vpc);
      }),
      at: 'third',
    },
    { title: 'two', design: vpnScene((s, { vpc }) => s.add('virtual-private-gateway', 'second', vpc)), at: 'second' },
  ],
  good: [
    {
      title: 'one on each of two VPCs',
      design: vpnScene((s) =>
        s.add('virtual-private-gateway', 'second', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' })),
      ),
    },
    {
      title: 'one attached and one spare',
      design: vpnScene((s) => s.add('virtual-private-gateway', 'spare', s.region())),
    },
    { title: 'one', design: vpnScene() },
    {
      title: 'two that are attached nowhere',
      design: scene((s) => {
        s.add('virtual-private-gateway', 'one', s.region());
        s.add('virtual-private-gateway', 'two', s.region());
      }),
    },
  ],
});
