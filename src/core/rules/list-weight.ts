/**
 * How many rules or routes a prefix list that AWS keeps counts as.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['cloudfront.origin-facing', 55],
  ['ec2-instance-connect', 2],
  ['groundstation', 5],
  ['route53-healthchecks', 25],
  ['s3express', 6],
  ['vpc-lattice', 10],
]);

/** By its name, as `vpc-lattice` or whole: `com.amazonaws.us-east-1.ipv6.vpc-lattice`. One of which nothing is known counts once. */
export function listWeight(name: string): number {
  const service = name.replace(/^(?:com|aws)(?:\.[a-z]+)?\.amazonaws\.[a-z0-9-]+\.|^com\.amazonaws\.[a-z0-9-]+\./, '');
  return WEIGHTS.get(service.replace(/^ipv6\./, '')) ?? 1;
}
