import type { Tunnel } from '../../kinds/vpn-connection/tunnel';
import { containsCidr, parseCidr4 } from '../../net/cidr';
import { LINK_LOCAL } from '../../net/ranges';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels } from '../scene-transit';
import { clipped, named } from '../words';

/** Blocks of 169.254.0.0/16 that AWS keeps for itself. */
const RESERVED: readonly string[] = [...[0, 1, 2, 3, 4, 5].map((n) => `169.254.${n}.0/30`), '169.254.169.252/30'];

const tunnel = (insideCidr: string) => vpnScene(() => {}, { tunnels: tunnels({ insideCidr }) });

export const insideCidr = defineRule({
  id: 'vpn/inside-cidr',
  severity: 'error',
  title: 'Inside CIDR of a tunnel that AWS does not take',
  why: 'The two ends of a tunnel take their addresses from a /30 of 169.254.0.0/16; AWS keeps a few of these for itself.',
  fix: 'Use another such block, or none: AWS then chooses.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn) {
    for (const [i, { id, insideCidr: text }] of vpn.tunnels.entries()) {
      if (text === '') continue;
      const cidr = parseCidr4(text);
      const fits = cidr.ok && cidr.value.prefix === 30 && containsCidr(LINK_LOCAL, cidr.value);
      if (fits && !RESERVED.includes(text)) continue;
      yield {
        field: `tunnels[${i}].insideCidr`,
        message: `${named(vpn)} has the inside CIDR "${clipped(text, 60)}", ${fits ? 'which AWS keeps for itself' : 'and AWS expects a /30 of 169.254.0.0/16'}. Use another block, or none.`,
        repairs: [changeRow<Tunnel>('Let AWS choose', vpn.id, 'tunnels', id, (now) => ({ ...now, insideCidr: '' }))],
      };
    }
  },
  bad: [
    { title: 'too large', design: tunnel('169.254.10.0/29'), at: 'vpn', field: 'tunnels[0].insideCidr' },
    { title: 'elsewhere', design: tunnel('10.9.0.0/30'), at: 'vpn', field: 'tunnels[0].insideCidr' },
    { title: 'reserved', design: tunnel('169.254.169.252/30'), at: 'vpn', field: 'tunnels[0].insideCidr' },
    { title: 'no CIDR', design: tunnel('169.254.10.1'), at: 'vpn', field: 'tunnels[0].insideCidr' },
  ],
  good: [
    { title: 'the last of the range', design: tunnel('169.254.255.252/30') },
    { title: 'none', design: vpnScene() },
    { title: 'a free one', design: tunnel('169.254.10.0/30') },
    { title: 'beside a reserved one', design: tunnel('169.254.5.4/30') },
  ],
});
