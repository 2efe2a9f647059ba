import { readCidr } from '../../kinds/network';
import { sketch } from '../../kinds/sketch';
import { defineRule } from '../rule';
import { clipped, named } from '../words';

const office =
  (...cidrs: readonly string[]) =>
  () =>
    sketch('office', (s) => s.add('on-premises', 'office', null, { cidrs }));

export const cidr = defineRule({
  id: 'on-premises/cidr',
  book: '',
  severity: 'warning',
  title: 'Network outside of AWS with a block that is no CIDR',
  why: 'The blocks of a network become routes of VPN connections and are compared with those of VPCs; a text that is no CIDR is neither.',
  fix: 'Write an address and a prefix length.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html',
  kind: 'on-premises',
  *check(network) {
    for (const [i, text] of network.cidrs.entries()) {
      if (readCidr(text)) continue;
      yield {
        field: `cidrs[${i}]`,
        message: `${named(network)} lists "${clipped(text, 40)}", which is no CIDR block. Write an address and a prefix length, such as 172.16.0.0/12.`,
      };
    }
  },
  bad: [
    { title: 'a word', design: office('office'), at: 'office', field: 'cidrs[0]' },
    { title: 'an address alone', design: office('172.16.0.0/12', '10.0.0.1'), at: 'office', field: 'cidrs[1]' },
  ],
  good: [
    { title: 'a single host', design: office('172.16.0.1/32') },
    { title: 'bits after the prefix, which are masked', design: office('172.16.0.1/12') },

    { title: 'blocks of both families', design: office('172.16.0.0/12', '2001:db8::/32') },
    { title: 'none', design: office() },
  ],
});
