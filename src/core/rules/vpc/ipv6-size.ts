import { parseCidr6 } from '../../net/cidr';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const SIZES: readonly number[] = [44, 48, 52, 56, 60];

const given = (ipv6Cidr: string, ipv6Netmask: number | null = null) =>
  scene(() => {}, { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0a', ipv6Cidr, ipv6Netmask });

export const ipv6Size = defineRule({
  id: 'vpc/ipv6-size',
  severity: 'error',
  title: 'IPv6 block of a VPC is not /44 to /60 in steps of four',
  why: 'An IPv6 block of a VPC from a pool has a prefix length of 44, 48, 52, 56 or 60; the one of Amazon is always a /56.',
  fix: 'Choose one of these lengths; /56 holds 256 subnets.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidParameterValue',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.ipv6 !== 'byoip' && vpc.ipv6 !== 'ipam') return;
    const cidr = parseCidr6(vpc.ipv6Cidr);
    const ofNetmask = vpc.ipv6 === 'ipam' && vpc.ipv6Cidr.trim() === '';
    const prefix = ofNetmask ? vpc.ipv6Netmask : cidr.ok ? cidr.value.prefix : null;
    if (prefix === null || SIZES.includes(prefix)) return;
    yield {
      field: ofNetmask ? 'ipv6Netmask' : 'ipv6Cidr',
      message: `${named(vpc)} has an IPv6 block of length /${prefix}; AWS takes /44, /48, /52, /56 and /60. Use /56, for example.`,
    };
  },
  bad: [
    { title: 'a /64', design: given('2001:db8::/64'), at: 'main', field: 'ipv6Cidr' },
    { title: 'a /50', design: given('', 50), at: 'main', field: 'ipv6Netmask' },
  ],
  good: [
    { title: 'a /60', design: given('2001:db8::/60') },
    { title: 'as long as the pool says', design: given('') },
    { title: 'a /44', design: given('', 44) },
    { title: 'a length that does not count beside a CIDR', design: given('2001:db8::/56', 50) },
    { title: 'a CIDR that cannot be read is another matter', design: given('2001:db8') },
  ],
});
