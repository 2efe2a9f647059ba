import { type Cidr, type Cidr4, type Cidr6, containsCidr, parseCidr4, parseCidr6 } from './cidr';

function four(text: string): Cidr4 {
  const cidr = parseCidr4(text);
  if (!cidr.ok) throw new Error(cidr.problem.message);
  return cidr.value;
}

function six(text: string): Cidr6 {
  const cidr = parseCidr6(text);
  if (!cidr.ok) throw new Error(cidr.problem.message);
  return cidr.value;
}

/** RFC 1918, the private ranges. */
export const TEN = four('10.0.0.0/8');
export const ONE_SEVEN_TWO = four('172.16.0.0/12');
export const ONE_NINE_TWO = four('192.168.0.0/16');
export const RFC1918: readonly Cidr4[] = [TEN, ONE_SEVEN_TWO, ONE_NINE_TWO];

/** RFC 6598, shared address space behind carrier-grade NAT. */
export const CGNAT = four('100.64.0.0/10');
/** RFC 791 section 3.2, "this network": no host has an address in it. */
const THIS_NETWORK = four('0.0.0.0/8');
/** RFC 1122 section 3.2.1.3. */
const LOOPBACK = four('127.0.0.0/8');
/** RFC 3927. */
export const LINK_LOCAL = four('169.254.0.0/16');
/** RFC 5771. */
const MULTICAST = four('224.0.0.0/4');
/** RFC 2544, for benchmarks: nobody on the internet has an address in it. */
export const BENCHMARK = four('198.18.0.0/15');
/**
 * Half of RFC 2544's benchmarking range; AWS restricts it beside RFC 1918 blocks.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const BENCHMARK_198_19 = four('198.19.0.0/16');
/** Blocks that no VPC may have. Same page. */
export const FORBIDDEN = [THIS_NETWORK, LOOPBACK, LINK_LOCAL, MULTICAST] as const;
/** The bridge network of Docker, which AWS Cloud9 and SageMaker use. Same page. */
export const DOCKER = four('172.17.0.0/16');
/** The block of every default VPC. https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
export const DEFAULT_VPC = four('172.31.0.0/16');
/**
 * Link-local ranges for AWS services; no route may lie in them.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 */
export const LINK_LOCAL_AWS = four('169.254.168.0/22');
export const AWS_V6_LOCAL = six('fd00:ec2::/32');
/** RFC 6052, what NAT64 translates. https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
export const NAT64 = six('64:ff9b::/96');

export const ANYWHERE4 = four('0.0.0.0/0');
export const ANYWHERE6 = six('::/0');

const PRIVATE: readonly Cidr4[] = [...RFC1918, CGNAT];

/** Inside RFC 1918 or the shared address space: nobody on the internet owns it. */
export function isPrivate4(cidr: Cidr4): boolean {
  return PRIVATE.some((range) => containsCidr(range, cidr));
}

/** 0.0.0.0/0 or ::/0. */
export function isAnywhere(cidr: Cidr): boolean {
  return cidr.prefix === 0;
}
