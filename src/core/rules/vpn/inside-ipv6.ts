import type { Index, ResourceOf } from '../../kinds/index';
import type { Tunnel } from '../../kinds/vpn-connection/tunnel';
import type { ResourceId } from '../../model/resource';
import { containsCidr, parseCidr6 } from '../../net/cidr';
import { changeRow, setFields } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels, vpnHubScene } from '../scene-transit';
import { clipped, named } from '../words';

const parsedLocal = parseCidr6('fd00::/8');

const keyOf = (gateway: ResourceId | null, cidr: string) => `${gateway} ${cidr}`;

/** The tunnel that has a block first, by transit gateway. */
const firsts = perDesign((index: Index) => {
  const first = new Map<string, { readonly vpn: ResourceOf<'vpn-connection'>; readonly tunnel: string }>();
  for (const vpn of index.all('vpn-connection'))
    for (const { id, insideIpv6Cidr } of vpn.tunnels) {
      const key = keyOf(vpn.transitGateway, insideIpv6Cidr);
      if (insideIpv6Cidr !== '' && !first.has(key)) first.set(key, { vpn, tunnel: id });
    }
  return first;
});

/** What is wrong with a block; null if nothing is. */
function fault(text: string): string | null {
  const cidr = parseCidr6(text);
  const fits = cidr.ok && cidr.value.prefix === 126 && parsedLocal.ok && containsCidr(parsedLocal.value, cidr.value);
  return fits ? null : 'and AWS expects a /126 of fd00::/8';
}

const hub = (...blocks: readonly string[]) =>
  vpnHubScene(() => {}, {
    insideIpVersion: 'ipv6',
    tunnels: tunnels(...blocks.map((insideIpv6Cidr) => ({ insideIpv6Cidr }))),
  });

export const insideIpv6 = defineRule({
  id: 'vpn/inside-ipv6',
  severity: 'error',
  title: 'IPv6 inside of tunnels that AWS does not take',
  why: 'IPv6 in tunnels needs a transit gateway; the two ends take their addresses from a /126 of fd00::/8, another one for each tunnel of a gateway.',
  fix: 'Use another such block, or none: AWS then chooses.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn, index) {
    if (vpn.insideIpVersion === 'ipv6' && vpn.vpnGateway !== null && vpn.transitGateway === null)
      yield {
        field: 'insideIpVersion',
        message: `${named(vpn)} carries IPv6 to ${named(index.get(vpn.vpnGateway))}; AWS carries IPv6 only to transit gateways. Use IPv4, or a transit gateway.`,
        repairs: [setFields('Use IPv4', vpn.id, { insideIpVersion: 'ipv4' })],
      };
    for (const [i, { id, insideIpv6Cidr: text }] of vpn.tunnels.entries()) {
      if (text === '') continue;
      const first = firsts(index).get(keyOf(vpn.transitGateway, text));
      const isTaken = first !== undefined && (first.vpn.id !== vpn.id || first.tunnel !== id);
      const wrong =
        fault(text) ??
        (vpn.insideIpVersion === 'ipv4' ? 'and its tunnels carry IPv4' : null) ??
        (isTaken ? `which a tunnel of ${named(first.vpn)} has already` : null);
      if (wrong === null) continue;
      yield {
        field: `tunnels[${i}].insideIpv6Cidr`,
        message: `${named(vpn)} has the inside IPv6 CIDR "${clipped(text, 60)}" for a tunnel, ${wrong}. Use another block, or none.`,
        repairs: [
          changeRow<Tunnel>('Let AWS choose', vpn.id, 'tunnels', id, (now) => ({ ...now, insideIpv6Cidr: '' })),
        ],
      };
    }
  },
  bad: [
    { title: 'too large', design: hub('fd00::/64'), at: 'vpn', field: 'tunnels[0].insideIpv6Cidr' },
    { title: 'elsewhere', design: hub('2001:db8::/126'), at: 'vpn', field: 'tunnels[0].insideIpv6Cidr' },
    { title: 'twice', design: hub('fd00::/126', 'fd00::/126'), at: 'vpn', field: 'tunnels[1].insideIpv6Cidr' },
    {
      title: 'in tunnels of IPv4',
      design: vpnHubScene(() => {}, { tunnels: tunnels({ insideIpv6Cidr: 'fd00::/126' }) }),
      at: 'vpn',
      field: 'tunnels[0].insideIpv6Cidr',
    },
    {
      title: 'a virtual private gateway',
      design: vpnScene(() => {}, { insideIpVersion: 'ipv6' }),
      at: 'vpn',
      field: 'insideIpVersion',
    },
  ],
  good: [
    { title: 'the last block of the range', design: hub('fdff:ffff:ffff:ffff:ffff:ffff:ffff:fffc/126') },
    { title: 'two blocks', design: hub('fd00::/126', 'fd00::4/126') },
    { title: 'none', design: hub() },
    { title: 'IPv4', design: vpnScene() },
  ],
});
