import { withResource } from '../model/edits';
import type { Position, ResourceId, Tag } from '../model/resource';
import { type Cidr4, formatCidr, maskCidr, parseCidr4 } from '../net/cidr';
import { proposeCidr4 } from '../net/free-space';
import {
  type Design,
  type FieldsOf,
  type Index,
  indexOf,
  type KindName,
  kindOf,
  type Resource,
  type ResourceOf,
} from './index';
import { hasIpv6, ipv6Numbers, ipv6Space } from './ipv6';
import { defaultAclEntries } from './network-acl/network-acl';
import { defaultGroupRules } from './security-group/security-group';

/** Prefix length that people give to a subnet most often: 251 usable addresses. */
const USUAL_SUBNET_PREFIX = 24;
/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html: a subnet is /16 to /28. */
const SMALLEST_SUBNET_PREFIX = 28;

/** The name of the Elastic IP address that is made with a NAT gateway. */
export const addressName = (gateway: string): string => `${gateway}-eip`;

export interface NewResource<K extends KindName> {
  readonly name?: string;
  readonly tags?: readonly Tag[];
  readonly position?: Position;
  readonly fields?: Partial<FieldsOf<K>>;
}

/** `stem-1`, `stem-2`, …: the first that no resource of the kind has in the design. */
export function freeName(index: Index, kind: KindName, stem: string = kindOf(kind).stem): string {
  const taken = new Set(index.all(kind).map((resource) => resource.name));
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

const valid4 = (texts: readonly string[]): readonly Cidr4[] =>
  texts.flatMap((text) => {
    const cidr = maskCidr(text);
    return cidr?.family === 4 ? [cidr] : [];
  });

/** The next free block of a VPC for a subnet: the usual size if it fits, else the largest smaller one; '' if the VPC is full. */
export function proposeSubnetCidr(index: Index, vpcId: ResourceId, prefix = USUAL_SUBNET_PREFIX): string {
  const vpc = index.getAs('vpc', vpcId);
  if (!vpc) return '';
  const within = valid4([vpc.cidr, ...vpc.secondaryCidrs]);
  const taken = valid4(index.inVpc(vpcId, 'subnet').map((subnet) => subnet.cidr));
  const found = proposeCidr4(within, taken, prefix, SMALLEST_SUBNET_PREFIX);
  return found ? formatCidr(found) : '';
}

/** Whether IPAM chooses some of the IPv4 addresses of a VPC: which ones is known only once it exists. */
export const hasPoolBlocks = (vpc: ResourceOf<'vpc'>): boolean =>
  (vpc.cidr === '' && vpc.ipv4Pool !== '') || vpc.secondaryPools.length > 0;

/** The lowest number of a /64 of the VPC's IPv6 block that no subnet has; null if there is none or the VPC has no IPv6. */
export function proposeIpv6Block(index: Index, vpcId: ResourceId): number | null {
  const vpc = index.getAs('vpc', vpcId);
  const space = vpc && ipv6Space(vpc);
  if (!space) return null;
  const taken = new Set(index.inVpc(vpcId, 'subnet').map((subnet) => subnet.ipv6Block));
  for (let n = 0; n < ipv6Numbers(space); n += 1) if (!taken.has(n)) return n;
  return null;
}

/** The first 10.n.0.0/16 that overlaps no VPC of the design. */
export function proposeVpcCidr(index: Index): string {
  const taken = valid4(index.all('vpc').flatMap((vpc) => [vpc.cidr, ...vpc.secondaryCidrs]));
  const ten = parseCidr4('10.0.0.0/8');
  const found = ten.ok ? proposeCidr4([ten.value], taken, 16, 16) : null;
  return found ? formatCidr(found) : '10.0.0.0/16';
}

const add = <K extends KindName>(
  design: Design,
  kind: K,
  parent: ResourceId | null,
  given: NewResource<K>,
  index: Index,
) => {
  const fields = {
    kind,
    name: given.name ?? freeName(index, kind),
    parent,
    tags: given.tags ?? [],
    ...(given.position ? { position: given.position } : {}),
    ...(kindOf(kind).defaults as object),
    ...given.fields,
  };
  return withResource<Resource>(design, fields as unknown as Omit<Resource, 'id'>);
};

/** Fields that a new resource takes from where it is made, unless they are given. */
function fieldsFromPlace(index: Index, kind: KindName, parent: ResourceId | null): object {
  if (kind === 'vpc') return { cidr: proposeVpcCidr(index) };
  if (kind === 'subnet' && parent !== null)
    return { cidr: proposeSubnetCidr(index, parent), ipv6Block: proposeIpv6Block(index, parent) };
  return {};
}

/** What AWS makes together with a VPC: its main route table, default security group and default network ACL. */
function withVpcCompanions(design: Design, vpcId: ResourceId): Design {
  const index = indexOf(design);
  const ipv6 = hasIpv6(index.getAs('vpc', vpcId));
  let next = add(design, 'route-table', vpcId, { name: 'main', fields: { main: true } }, index).design;
  const group = `security-group-${next.nextId}`;
  next = add(
    next,
    'security-group',
    vpcId,
    {
      name: 'default',
      fields: { isDefault: true, description: 'default VPC security group', ...defaultGroupRules(group, ipv6) },
    },
    index,
  ).design;
  const entries = defaultAclEntries(ipv6);
  return add(
    next,
    'network-acl',
    vpcId,
    { name: 'default', fields: { isDefault: true, inbound: entries, outbound: entries } },
    index,
  ).design;
}

/**
 * Makes one resource in a parent, with what AWS makes beside it (a VPC's main route table and default groups) and
 * what it cannot do without (a public NAT gateway's Elastic IP address). Parents are not checked: see `placementOf`.
 */
export function createResource<K extends KindName>(
  design: Design,
  kind: K,
  parent: ResourceId | null,
  given: NewResource<K> = {},
): { readonly design: Design; readonly id: ResourceId } {
  const index = indexOf(design);
  const fields = { ...fieldsFromPlace(index, kind, parent), ...given.fields } as Partial<FieldsOf<K>>;
  if (kind === 'nat-gateway') {
    const wanted = fields as Partial<ResourceOf<'nat-gateway'>>;
    const region = parent === null ? null : index.regionOf(parent);
    const needsAddress = wanted.connectivity !== 'private' && wanted.availabilityMode !== 'regional';
    if (wanted.elasticIp === undefined && needsAddress && region !== null) {
      const name = given.name ?? freeName(index, kind);
      const address = add(design, 'elastic-ip', region, { name: addressName(name) }, index);
      return add(address.design, kind, parent, { ...given, name, fields: { ...fields, elasticIp: address.id } }, index);
    }
  }
  const made = add(design, kind, parent, { ...given, fields }, index);
  return kind === 'vpc' ? { id: made.id, design: withVpcCompanions(made.design, made.id) } : made;
}
