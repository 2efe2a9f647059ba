import type { Index, ResourceOf } from '../kinds/index';
import { readCidr4 } from '../kinds/network';
import type { ResourceId } from '../model/resource';
import { type Address4, formatAddress, parseAddress4 } from '../net/address';
import { type Cidr4, reservedFor, usableHosts4 } from '../net/cidr';
import { setFields } from './fixes';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';

/** What can have a fixed private address in its subnet. */
type Addressed = ResourceOf<'instance'> | ResourceOf<'nat-gateway'>;

export interface FixedAddress {
  readonly address: Address4;
  readonly subnet: ResourceOf<'subnet'>;
  readonly cidr: Cidr4;
}

/** The fixed private address of an instance or NAT gateway, with its subnet; null if it has none that can be read. */
export function fixedAddress(index: Index, resource: Addressed): FixedAddress | null {
  if (resource.privateIp === '') return null;
  const address = parseAddress4(resource.privateIp);
  const subnet = index.getAs('subnet', resource.parent);
  const cidr = readCidr4(subnet?.cidr ?? '');
  return address.ok && subnet && cidr ? { address: address.value, subnet, cidr } : null;
}

/** In a VPC, the first resource that has each fixed address, and those that have it again. */
export const fixedAddresses = perVpc((index, vpc) => {
  const first = new Map<number, Addressed>();
  const again = new Map<ResourceId, Addressed>();
  const all = [...index.inVpc(vpc, 'nat-gateway'), ...index.inVpc(vpc, 'instance')];
  for (const resource of all) {
    const address = parseAddress4(resource.privateIp);
    if (!address.ok) continue;
    const holder = first.get(address.value.value);
    if (holder) again.set(resource.id, holder);
    else first.set(address.value.value, resource);
  }
  return { first, again };
});

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
export function otherAddress(index: Index, resource: Addressed): readonly Repair[] {
  const subnet = index.getAs('subnet', resource.parent);
  const cidr = readCidr4(subnet?.cidr ?? '');
  const free = subnet && cidr ? freeAddress(index, subnet, cidr) : '';
  const leave = setFields('Let AWS choose the address', resource.id, { privateIp: '' });
  return free === '' ? [leave] : [setFields(`Use ${free}`, resource.id, { privateIp: free }), leave];
}

/** How many addresses of each subnet of a VPC are spoken for: instances, NAT gateways and interface endpoints. */
export const addressesInUse = perVpc((index, vpc): ReadonlyMap<ResourceId, number> => {
  const counts = new Map<ResourceId, number>();
  const count = (subnet: ResourceId | null) => subnet !== null && counts.set(subnet, (counts.get(subnet) ?? 0) + 1);
  for (const resource of index.inVpc(vpc, 'instance')) count(resource.parent);
  for (const resource of index.inVpc(vpc, 'nat-gateway')) count(resource.parent);
  for (const endpoint of index.inVpc(vpc, 'vpc-endpoint'))
    if (endpoint.type === 'interface') for (const subnet of new Set(endpoint.subnets)) count(subnet);
  return counts;
});
