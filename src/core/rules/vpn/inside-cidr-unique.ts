import type { ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { setFields } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

const TUNNELS = ['tunnel1InsideCidr', 'tunnel2InsideCidr'] as const;

const keyOf = (gateway: ResourceId | null, cidr: string) => `${gateway} ${cidr}`;

/** The tunnel that has a block first, by virtual private gateway. */
const firsts = perDesign((index) => {
  const first = new Map<string, { readonly vpn: ResourceOf<'vpn-connection'>; readonly field: string }>();
  for (const vpn of index.all('vpn-connection')) {
    for (const field of TUNNELS) {
      const key = keyOf(vpn.vpnGateway, vpn[field]);
      if (vpn[field] !== '' && !first.has(key)) first.set(key, { vpn, field });
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
    for (const field of TUNNELS) {
      const first = firsts(index).get(keyOf(vpn.vpnGateway, vpn[field]));
      if (!first || (first.vpn.id === vpn.id && first.field === field)) continue;
      yield {
        field,
        message: `${named(vpn)} uses ${vpn[field].slice(0, 60)} inside a tunnel, as a tunnel of ${named(first.vpn)} does; AWS wants another block for each. Change it, or leave it to AWS.`,
        repairs: [setFields('Let AWS choose', vpn.id, { [field]: '' })],
      };
    }
  },
  bad: [
    {
      title: 'both tunnels',
      design: vpnScene(() => {}, { tunnel1InsideCidr: '169.254.10.0/30', tunnel2InsideCidr: '169.254.10.0/30' }),
      at: 'vpn',
      field: 'tunnel2InsideCidr',
    },
    {
      title: 'two connections',
      design: vpnScene(
        (s, { gateway }) =>
          s.add('vpn-connection', 'second', s.region(), {
            customerGateway: s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' }),
            vpnGateway: gateway,
            tunnel1InsideCidr: '169.254.10.0/30',
          }),
        { tunnel2InsideCidr: '169.254.10.0/30' },
      ),
      at: 'second',
      field: 'tunnel1InsideCidr',
    },
  ],
  good: [
    { title: 'none', design: vpnScene() },
    {
      title: 'two blocks',
      design: vpnScene(() => {}, { tunnel1InsideCidr: '169.254.10.0/30', tunnel2InsideCidr: '169.254.10.4/30' }),
    },
  ],
});
