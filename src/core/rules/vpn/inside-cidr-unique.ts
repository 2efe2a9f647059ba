import type { ResourceOf } from '../../kinds/index';
import type { Tunnel } from '../../kinds/vpn-connection/tunnel';
import type { ResourceId } from '../../model/resource';
import { changeRow } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels } from '../scene-transit';
import { named } from '../words';

const keyOf = (gateway: ResourceId | null, cidr: string) => `${gateway} ${cidr}`;

/** The tunnel that has a block first, by virtual private gateway. */
const firsts = perDesign((index) => {
  const first = new Map<string, { readonly vpn: ResourceOf<'vpn-connection'>; readonly tunnel: string }>();
  for (const vpn of index.all('vpn-connection')) {
    for (const { id, insideCidr } of vpn.tunnels) {
      const key = keyOf(vpn.vpnGateway, insideCidr);
      if (insideCidr !== '' && !first.has(key)) first.set(key, { vpn, tunnel: id });
    }
  }
  return first;
});

export const insideCidrUnique = defineRule({
  id: 'vpn/inside-cidr-unique',
  severity: 'error',
  title: 'Two tunnels of one gateway with the same inside CIDR',
  why: 'All tunnels that end at one virtual private gateway need inside addresses of their own.',
  fix: 'Use another /30 of 169.254.0.0/16, or none: AWS then chooses.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidCidr.InUse',
  kind: 'vpn-connection',
  *check(vpn, index) {
    if (vpn.vpnGateway === null) return;
    for (const [i, { id, insideCidr }] of vpn.tunnels.entries()) {
      const first = firsts(index).get(keyOf(vpn.vpnGateway, insideCidr));
      if (!first || (first.vpn.id === vpn.id && first.tunnel === id)) continue;
      yield {
        field: `tunnels[${i}].insideCidr`,
        message: `${named(vpn)} uses ${insideCidr.slice(0, 60)} inside a tunnel, as a tunnel of ${named(first.vpn)} does; AWS wants another block for each. Change it, or leave it to AWS.`,
        repairs: [changeRow<Tunnel>('Let AWS choose', vpn.id, 'tunnels', id, (now) => ({ ...now, insideCidr: '' }))],
      };
    }
  },
  bad: [
    {
      title: 'both tunnels',
      design: vpnScene(() => {}, {
        tunnels: tunnels({ insideCidr: '169.254.10.0/30' }, { insideCidr: '169.254.10.0/30' }),
      }),
      at: 'vpn',
      field: 'tunnels[1].insideCidr',
    },
    {
      title: 'two connections',
      design: vpnScene(
        (s, { gateway }) =>
          s.add('vpn-connection', 'second', s.region(), {
            customerGateway: s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' }),
            vpnGateway: gateway,
            tunnels: tunnels({ insideCidr: '169.254.10.0/30' }),
          }),
        { tunnels: tunnels({}, { insideCidr: '169.254.10.0/30' }) },
      ),
      at: 'second',
      field: 'tunnels[0].insideCidr',
    },
  ],
  good: [
    {
      title: 'the same block on two gateways',
      design: vpnScene(
        (s, { customer }) =>
          s.add('vpn-connection', 'second', s.region(), {
            customerGateway: customer,
            vpnGateway: s.add('virtual-private-gateway', 'vgw-2', s.region()),
            tunnels: tunnels({ insideCidr: '169.254.10.0/30' }),
          }),
        { tunnels: tunnels({ insideCidr: '169.254.10.0/30' }) },
      ),
    },
    {
      title: 'both left to AWS',
      design: vpnScene(() => {}, { tunnels: tunnels({}, {}) }),
    },
    { title: 'none', design: vpnScene() },
    {
      title: 'two blocks',
      design: vpnScene(() => {}, {
        tunnels: tunnels({ insideCidr: '169.254.10.0/30' }, { insideCidr: '169.254.10.4/30' }),
      }),
    },
  ],
});
