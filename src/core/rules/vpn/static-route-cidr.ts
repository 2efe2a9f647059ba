import type { ResourceOf } from '../../kinds/index';
import { formatCidr, maskCidr, parseCidr4 } from '../../net/cidr';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { clipped, named } from '../words';

const to = (...staticRoutes: readonly string[]) => vpnScene(() => {}, { staticRoutes });

export const staticRouteCidr = defineRule({
  id: 'vpn/static-route-cidr',
  book: '',
  severity: 'error',
  title: 'Static route of a VPN connection that is no IPv4 CIDR',
  why: 'A static route is one IPv4 block, written by its first address; a VPN on a virtual private gateway carries no IPv6.',
  fix: 'Write the block as in 172.16.0.0/12.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnConnectionRoute.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn) {
    if (!vpn.staticRoutesOnly) return;
    for (const [i, text] of vpn.staticRoutes.entries()) {
      if (parseCidr4(text).ok) continue;
      const meant = maskCidr(text);
      const use = meant?.family === 4 ? formatCidr(meant) : null;
      yield {
        field: `staticRoutes[${i}]`,
        message: `${named(vpn)} has a static route to "${clipped(text, 60)}", and AWS expects an IPv4 CIDR. Write ${use ?? 'one such as 172.16.0.0/12'}.`,
        repairs:
          use === null
            ? []
            : [
                change<ResourceOf<'vpn-connection'>>(`Use ${use}`, vpn.id, (now) => ({
                  staticRoutes: now.staticRoutes.map((one) => (one === text ? use : one)),
                })),
              ],
      };
    }
  },
  bad: [
    { title: 'bits after the prefix', design: to('172.16.0.1/12'), at: 'vpn', field: 'staticRoutes[0]' },
    { title: 'IPv6', design: to('172.16.0.0/12', '2001:db8::/32'), at: 'vpn', field: 'staticRoutes[1]' },
    { title: 'nothing', design: to(''), at: 'vpn', field: 'staticRoutes[0]' },
  ],
  good: [
    { title: 'a single host', design: to('192.0.2.1/32') },
    { title: 'a block', design: to('172.16.0.0/12') },
    { title: 'everything', design: to('0.0.0.0/0') },
    {
      title: 'a list that BGP leaves unused',
      design: vpnScene(() => {}, { staticRoutesOnly: false, staticRoutes: ['x'] }),
    },
  ],
});
