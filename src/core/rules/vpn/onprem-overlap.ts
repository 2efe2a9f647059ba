import { readCidr4, vpcBlocks } from '../../kinds/network';
import { containsCidr, formatCidr, overlapsCidr } from '../../net/cidr';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

const to = (route: string) => vpnScene(() => {}, { staticRoutes: [route] });

export const onpremOverlap = defineRule({
  id: 'vpn/onprem-overlap',
  severity: 'warning',
  title: 'Network behind a VPN overlaps the VPC',
  why: 'Addresses of the VPC are always local: traffic for the same addresses behind the VPN never leaves the VPC.',
  fix: 'Give one of the two networks other addresses.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const vpc = index.getAs('vpc', index.get(vpn.vpnGateway)?.parent);
    if (!vpc || !vpn.staticRoutesOnly) return;
    for (const [i, text] of vpn.staticRoutes.entries()) {
      const cidr = readCidr4(text);
      // A wider route is a summary, such as 10.0.0.0/8 for all of a company.
      const block = cidr && vpcBlocks(vpc).find((one) => overlapsCidr(one, cidr) && containsCidr(one, cidr));
      if (!cidr || !block) continue;
      yield {
        field: `staticRoutes[${i}]`,
        message: `${named(vpn)} leads to ${formatCidr(cidr)}, which lies in ${formatCidr(block)} of ${named(vpc)}; such traffic stays in the VPC. Use other addresses on one side.`,
      };
    }
  },
  bad: [
    { title: 'the block of the VPC', design: to('10.0.0.0/16'), at: 'vpn', field: 'staticRoutes[0]' },
    { title: 'a part of it', design: to('10.0.4.0/24'), at: 'vpn', field: 'staticRoutes[0]' },
  ],
  good: [
    {
      title: 'routes that BGP leaves unused',
      design: vpnScene(() => {}, { staticRoutesOnly: false, staticRoutes: ['10.0.0.0/16'] }),
    },
    { title: 'other addresses', design: to('172.16.0.0/12') },
    { title: 'the block beside', design: to('10.1.0.0/16') },
    { title: 'a summary of a whole company', design: to('10.0.0.0/8') },
  ],
});
