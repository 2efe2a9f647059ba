import type { Index, ResourceOf } from '../kinds/index';
import { readCidr4, vpcBlocks } from '../kinds/network';
import type { ResourceId } from '../model/resource';
import { type Cidr4, formatCidr } from '../net/cidr';
import { earlierOverlaps, nextFreeCidr4 } from '../net/free-space';
import { change } from './fixes';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';

type Subnet = ResourceOf<'subnet'>;

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html: VPCs and subnets are /16 to /28. */
export const LARGEST = 16;
export const SMALLEST = 28;

/** The subnets of a VPC whose block can be read, host bits masked as AWS does. */
export const subnetBlocks = perVpc((index, vpc): readonly { readonly subnet: Subnet; readonly cidr: Cidr4 }[] =>
  index.inVpc(vpc, 'subnet').flatMap((subnet) => {
    const cidr = readCidr4(subnet.cidr);
    return cidr ? [{ subnet, cidr }] : [];
  }),
);

/** Overlaps that are told one by one. */
const MOST_OVERLAPS = 4;

/** For each subnet of a VPC, the first ones made before it whose addresses it shares: those for which AWS refuses it. */
export const overlapped = perVpc((index, vpc): ReadonlyMap<ResourceId, readonly Subnet[]> => {
  const found = earlierOverlaps(subnetBlocks(index, vpc), MOST_OVERLAPS);
  return new Map([...found].map(([{ subnet }, others]) => [subnet.id, others.map((other) => other.subnet)] as const));
});

const freeBlocks = perVpc((index, vpc) => {
  const resource = index.getAs('vpc', vpc);
  const within = resource ? vpcBlocks(resource) : [];
  const taken = subnetBlocks(index, vpc).map(({ cidr }) => cidr);
  return { within, taken, byPrefix: new Map<number, string>() };
});

/** The lowest block of a VPC with this prefix length that no subnet has; '' if there is none. */
export function freeBlock(index: Index, vpc: ResourceId, prefix: number): string {
  const { within, taken, byPrefix } = freeBlocks(index, vpc);
  let text = byPrefix.get(prefix);
  if (text === undefined) {
    const found = nextFreeCidr4(within, taken, prefix);
    text = found ? formatCidr(found) : '';
    byPrefix.set(prefix, text);
  }
  return text;
}

/** A block of the VPC that a subnet could have instead of its own: of its size if it is allowed, else the usual /24 or smaller. */
export function otherBlock(index: Index, subnet: Subnet): string {
  const own = readCidr4(subnet.cidr)?.prefix ?? 0;
  const vpc = subnet.parent ?? '';
  if (own >= LARGEST && own <= SMALLEST) return freeBlock(index, vpc, own);
  for (let prefix = 24; prefix <= SMALLEST; prefix += 1) {
    const found = freeBlock(index, vpc, prefix);
    if (found !== '') return found;
  }
  return '';
}

/** The repair that gives a subnet such a block, where the VPC has one. */
export function giveOtherBlock(index: Index, subnet: Subnet): readonly Repair[] {
  const cidr = otherBlock(index, subnet);
  return cidr === '' ? [] : [change<Subnet>(`Use ${cidr}`, subnet.id, () => ({ cidr }))];
}
