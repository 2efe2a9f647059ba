import { type Cidr6, maskCidr } from '../net/cidr';
import type { ResourceOf } from './index';

/** The IPv6 block of a VPC as far as a design knows it: what AWS chooses is known only once the VPC exists. */
export interface Ipv6Space {
  /** null where only the IPAM pool knows it */
  readonly prefix: number | null;
  /** null where AWS or IPAM chooses it */
  readonly cidr: Cidr6 | null;
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html: what a subnet has here. */
const SUBNET_PREFIX = 64;
const AMAZON_PREFIX = 56;
/** Of a block whose size only its pool knows. */
const UNKNOWN_NUMBERS = 256;

type Ipv6Fields = Pick<ResourceOf<'vpc'>, 'ipv6' | 'ipv6Cidr' | 'ipv6Netmask'>;

/** null for a VPC without IPv6. */
export function ipv6Space(vpc: Ipv6Fields): Ipv6Space | null {
  if (vpc.ipv6 === 'none') return null;
  if (vpc.ipv6 === 'amazon') return { prefix: AMAZON_PREFIX, cidr: null };
  const cidr = maskCidr(vpc.ipv6Cidr);
  if (cidr?.family === 6 && cidr.prefix <= SUBNET_PREFIX) return { prefix: cidr.prefix, cidr };
  return { prefix: vpc.ipv6 === 'ipam' && vpc.ipv6Cidr === '' ? vpc.ipv6Netmask : null, cidr: null };
}

export const hasIpv6 = (vpc: Ipv6Fields | undefined): boolean => vpc !== undefined && vpc.ipv6 !== 'none';

/** How many blocks of size /64 it holds; of one whose size is not known, as many as a /56. */
export function ipv6Numbers({ prefix }: Ipv6Space): number {
  return prefix === null || prefix > SUBNET_PREFIX ? UNKNOWN_NUMBERS : 2 ** (SUBNET_PREFIX - prefix);
}

/** The n-th /64 of a block that is known; null if it is not, or has no such block. */
export function ipv6Subnet(space: Ipv6Space | null, number: number | null): Cidr6 | null {
  const { cidr } = space ?? { cidr: null };
  if (!space || !cidr || number === null || number < 0 || number >= ipv6Numbers(space)) return null;
  return { family: 6, base: cidr.base + (BigInt(number) << 64n), prefix: SUBNET_PREFIX };
}
