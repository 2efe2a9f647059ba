import { attachedNowhere } from '../gateways';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';

export const unattached = defineRule({
  id: 'vpn-gateway/unattached',
  severity: 'warning',
  title: 'Virtual private gateway that is attached to no VPC',
  why: 'A virtual private gateway does nothing until it is attached to a VPC.',
  fix: 'Drag it onto the VPC that it is meant for, or delete it.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  kind: 'virtual-private-gateway',
  check: attachedNowhere,
  bad: [
    {
      title: 'beside a VPC that has none',
      design: scene((s) => s.add('virtual-private-gateway', 'vgw', s.region())),
      at: 'vgw',
    },
    {
      title: 'beside a VPC that has one',
      design: vpnScene((s) => s.add('virtual-private-gateway', 'spare', s.region())),
      at: 'spare',
    },
  ],
  good: [
    { title: 'attached', design: vpnScene() },
    {
      title: 'attached in another Region',
      design: scene((s) =>
        s.add('virtual-private-gateway', 'vgw', s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' })),
      ),
    },
    {
      title: 'two VPCs, each with its own',
      design: vpnScene((s) =>
        s.add('virtual-private-gateway', 'vgw-2', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' })),
      ),
    },
    {
      title: 'attached and without connections',
      design: scene((s, vpc) => s.add('virtual-private-gateway', 'vgw', vpc)),
    },
  ],
});
