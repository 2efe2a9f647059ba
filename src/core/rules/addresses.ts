import type { Index, ResourceOf } from '../kinds/index';
import { readCidr4 } from '../kinds/network';
import type { ResourceId } from '../model/resource';
import { type Address4, formatAddress, parseAddress4 } from '../net/address';
import { type Cidr4, reservedFor, usableHosts4 } from '../net/cidr';
import { change, setFields } from './fixes';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';

/** What can have fixed private addresses in its subnet. */
export type Addressed = ResourceOf<'instance'> | ResourceOf<'nat-gateway'> | ResourceOf<'network-interface'>;

/** For rules on fixed private addresses. */
export const addressedKinds = ['instance', 'nat-gateway', 'network-interface'] as const;

/** A fixed private address as its author wrote it, and the field that holds it. */
export interface FixedText {
  readonly field: string;
  readonly text: string;
}

/** The fixed private addresses of a resource; an empty one is the choice of AWS. */
export function fixedTexts(resource: Addressed): readonly FixedText[] {
  const primary = { field: 'privateIp', text: resource.privateIp };
  const more = resource.kind === 'nat-gateway' ? [] : resource.secondaryIps;
  const all = [primary, ...more.map((text, i) => ({ field: `secondaryIps[${i}]`, text }))];
  return all.filter(({ text }) => text !== '');
}

export interface FixedAddress extends FixedText {
  readonly address: Address4;
  readonly subnet: ResourceOf<'subnet'>;
  readonly cidr: Cidr4;
}

/** The fixed private addresses of a resource that can be read, with its subnet. */
export function fixedAddressesOf(index: Index, resource: Addressed): readonly FixedAddress[] {
  const texts = fixedTexts(resource);
  if (texts.length === 0) return [];
  const subnet = index.getAs('subnet', resource.parent);
  const cidr = readCidr4(subnet?.cidr ?? '');
  if (!subnet || !cidr) return [];
  return texts.flatMap(({ field, text }) => {
    const address = parseAddress4(text);
    return address.ok ? [{ field, text, address: address.value, subnet, cidr }] : [];
  });
}

const keyOf = (resource: Addressed, field: string) => `${resource.id} ${field}`;

/** In a VPC, the first resource that has each fixed address, and those fields that hold it again. */
const fixedAddresses = perVpc((index, vpc) => {
  const first = new Map<number, Addressed>();
  const again = new Map<string, Addressed>();
  const all = addressedKinds.toReversed().flatMap((kind): readonly Addressed[] => index.inVpc(vpc, kind));
  for (const resource of all) {
    for (const { field, text } of fixedTexts(resource)) {
      const address = parseAddress4(text);
      if (!address.ok) continue;
      const holder = first.get(address.value.value);
      if (holder) again.set(keyOf(resource, field), holder);
      else first.set(address.value.value, resource);
    }
  }
  return { first, again };
});

/** Who else holds the address in a field of a resource and was there before it. */
export function earlierHolder(index: Index, resource: Addressed, field: string): Addressed | undefined {
  return fixedAddresses(index, index.vpcOf(resource.id) ?? '').again.get(keyOf(resource, field));
}

/** The lowest address of a subnet that AWS does not keep and that nobody has fixed; '' if there is none. */
function freeAddress(index: Index, subnet: ResourceOf<'subnet'>, cidr: Cidr4): string {
  const { first } = fixedAddresses(index, subnet.parent ?? '');
  const last = Math.min(usableHosts4(cidr), first.size + 1);
  for (let i = 0; i < last; i += 1) {
    const address: Address4 = { family: 4, value: cidr.base + 4 + i };
    if (!first.has(address.value) && reservedFor(cidr, address) === null) return formatAddress(address);
  }
  return '';
}

/** The repairs for a fixed address that cannot be: another one, or none. */
export function otherAddress(index: Index, resource: Addressed, field: string): readonly Repair[] {
  const subnet = index.getAs('subnet', resource.parent);
  const cidr = readCidr4(subnet?.cidr ?? '');
  const free = subnet && cidr ? freeAddress(index, subnet, cidr) : '';
  const at = Number(/^secondaryIps\[([0-9]+)\]$/.exec(field)?.[1] ?? -1);
  if (at < 0) {
    const leave = setFields('Let AWS choose the address', resource.id, { privateIp: '' });
    return free === '' ? [leave] : [setFields(`Use ${free}`, resource.id, { privateIp: free }), leave];
  }
  type Holder = ResourceOf<'instance' | 'network-interface'>;
  const secondary = (now: Holder, text: readonly string[]) => ({
    secondaryIps: [...now.secondaryIps.slice(0, at), ...text, ...now.secondaryIps.slice(at + 1)],
  });
  const drop = change<Holder>('Remove the address', resource.id, (now) => secondary(now, []));
  return free === '' ? [drop] : [change<Holder>(`Use ${free}`, resource.id, (now) => secondary(now, [free])), drop];
}

/** A prefix of IPv4 is a /28. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html */
const PREFIX_SIZE = 16;

/** How many IPv4 addresses of its subnet a network interface takes. */
function addressesTaken({ secondaryIps, secondaryIpCount, ipv4PrefixCount }: ResourceOf<'network-interface'>): number {
  const secondary = secondaryIps.length > 0 ? new Set(secondaryIps).size : Math.max(0, secondaryIpCount ?? 0);
  return 1 + secondary + PREFIX_SIZE * Math.max(0, ipv4PrefixCount ?? 0);
}

/** How many addresses of each subnet of a VPC are spoken for: instances, NAT gateways, network interfaces and interface endpoints. */
export const addressesInUse = perVpc((index, vpc): ReadonlyMap<ResourceId, number> => {
  const counts = new Map<ResourceId, number>();
  const count = (subnet: ResourceId | null, taken = 1) =>
    subnet !== null && counts.set(subnet, (counts.get(subnet) ?? 0) + taken);
  for (const resource of index.inVpc(vpc, 'instance')) count(resource.parent, 1 + new Set(resource.secondaryIps).size);
  for (const nat of index.inVpc(vpc, 'nat-gateway')) {
    const { secondaryPrivateIps, secondaryElasticIps, secondaryPrivateIpCount } = nat;
    const more = Math.max(secondaryPrivateIps.length, secondaryElasticIps.length, secondaryPrivateIpCount ?? 0);
    count(nat.parent, 1 + more);
  }
  for (const eni of index.inVpc(vpc, 'network-interface')) count(eni.parent, addressesTaken(eni));
  for (const endpoint of index.inVpc(vpc, 'vpc-endpoint'))
    if (endpoint.type !== 'gateway') for (const subnet of new Set(endpoint.subnets)) count(subnet);
  const spread = ['load-balancer', 'db-instance', 'lambda-function', 'eks-cluster'] as const;
  for (const resource of spread.flatMap((kind): readonly { readonly subnets: readonly ResourceId[] }[] =>
    index.inVpc(vpc, kind),
  ))
    for (const subnet of new Set(resource.subnets)) count(subnet);
  return counts;
});
