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
/** RFC 6598, shared address space of carriers. */
export const SHARED = four('100.64.0.0/10');
/** RFC 2544, benchmarking; AWS restricts its use as a secondary CIDR. */
export const BENCHMARK = four('198.19.0.0/16');
/** Blocks that no VPC may have. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
export const FORBIDDEN = [four('0.0.0.0/8'), four('127.0.0.0/8'), four('169.254.0.0/16'), four('224.0.0.0/4')] as const;
/** The bridge network of Docker, which AWS Cloud9 and SageMaker use. Same page. */
export const DOCKER = four('172.17.0.0/16');
/** The block of every default VPC. https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
export const DEFAULT_VPC = four('172.31.0.0/16');
/** Link-local ranges for AWS services; no route may lie in them. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html */
export const AWS_LINK_LOCAL4 = four('169.254.168.0/22');
export const AWS_LINK_LOCAL6 = six('fd00:ec2::/32');
/** RFC 6052, what NAT64 translates. https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
export const NAT64 = six('64:ff9b::/96');

export const RFC1918: readonly Cidr4[] = [TEN, ONE_SEVEN_TWO, ONE_NINE_TWO];

/** Inside RFC 1918 or the shared address space: nobody on the internet owns it. */
export function isPrivate4(cidr: Cidr4): boolean {
  return [...RFC1918, SHARED].some((range) => containsCidr(range, cidr));
}

/** 0.0.0.0/0 or ::/0. */
export function isAnywhere(cidr: Cidr): boolean {
  return cidr.prefix === 0;
}
