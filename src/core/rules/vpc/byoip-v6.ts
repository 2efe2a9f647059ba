import { parseCidr6 } from '../../net/cidr';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const own = (ipv6Cidr: string, ipv6: 'byoip' | 'ipam' = 'byoip') =>
  scene(() => {}, { ipv6, ipv6Pool: ipv6 === 'ipam' ? 'ipam-pool-0a' : 'ipv6pool-ec2-0a', ipv6Cidr });

export const byoipV6 = defineRule({
  id: 'vpc/byoip-v6',
  severity: 'error',
  title: 'IPv6 CIDR of a VPC is missing or cannot be read',
  why: 'A block of addresses of your own is asked for by its CIDR, since AWS chooses none of them; it lies in a range of at least /48 (announced) or /56 (not announced) that you brought to AWS.',
  fix: 'Write the block as an IPv6 address, a slash and a prefix length, such as 2001:db8:1234:1a00::/56.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-byoip.html',
  code: 'InvalidParameterValue',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.ipv6 !== 'byoip' && vpc.ipv6 !== 'ipam') return;
    const missing = vpc.ipv6Cidr.trim() === '';
    if (vpc.ipv6 === 'ipam' && missing) return;
    const cidr = parseCidr6(vpc.ipv6Cidr);
    if (cidr.ok) return;
    const { message, suggestion } = cidr.problem;
    yield {
      field: 'ipv6Cidr',
      message: `The IPv6 CIDR of ${named(vpc)} ${missing ? 'is empty' : `cannot be read: ${message}`}. Write a block like 2001:db8:1234:1a00::/56.`,
      repairs: suggestion === undefined ? [] : [setFields(`Use ${suggestion}`, vpc.id, { ipv6Cidr: suggestion })],
    };
  },
  bad: [
    { title: 'nothing', design: own(''), at: 'main', field: 'ipv6Cidr' },
    { title: 'IPv4', design: own('10.0.0.0/16'), at: 'main', field: 'ipv6Cidr' },
    { title: 'bits after the prefix', design: own('2001:db8::1/56', 'ipam'), at: 'main', field: 'ipv6Cidr' },
  ],
  good: [
    { title: 'a block of IPAM that is asked for', design: own('2001:db8:1234:1a00::/56', 'ipam') },

    { title: 'a block', design: own('2001:db8:1234:1a00::/56') },
    { title: 'IPAM chooses one', design: own('', 'ipam') },
    { title: 'a text that does not count', design: scene(() => {}, { ipv6: 'amazon', ipv6Cidr: 'x' }) },
  ],
});
