import { refused, withFields } from '../model/edits';
import { MAX_TEXT, type ResourceId } from '../model/resource';
import { addressName, proposeIpv6Block, proposeSubnetCidr } from './create';
import { type Design, type Edit, type Index, indexOf, type Resource, type ResourceOf } from './index';
import { isPublicSubnet } from './network';
import { reaching } from './private-link';

/** What else is named after a resource and follows its new name, unless its author has named it otherwise. */
function withFollowers(design: Design, old: Resource, name: string): Design {
  if (old.kind !== 'nat-gateway' || old.elasticIp === null || name === old.name) return design;
  const address = design.resources.get(old.elasticIp);
  const next = addressName(name);
  if (address?.name !== addressName(old.name) || next.length > MAX_TEXT) return design;
  return withFields<Resource>(design, address.id, { name: next });
}

/** What a subnet for IPv6 only cannot have, or cannot do without, follows the switch; back again it gets a block. */
function withFamily(design: Design, old: Resource, fields: Partial<Resource>): Partial<Resource> {
  if (old.kind !== 'subnet' || !('ipv6Only' in fields) || fields.ipv6Only === old.ipv6Only) return fields;
  const vpc = old.parent ?? '';
  const index = indexOf(design);
  if (fields.ipv6Only !== true) return { cidr: proposeSubnetCidr(index, vpc), hostnameType: 'ip-name', ...fields };
  return {
    cidr: '',
    ipv6Block: old.ipv6Block ?? proposeIpv6Block(index, vpc),
    assignIpv6: true,
    mapPublicIp: false,
    hostnameType: 'resource-name',
    ...fields,
  };
}

/** An endpoint that is to reach a service of the design is of the type that reaches it, and has a name if that has one. */
function withService(design: Design, old: Resource, fields: Partial<Resource>): object {
  if (old.kind !== 'vpc-endpoint' || !('endpointService' in fields)) return {};
  const index = indexOf(design);
  const service = index.getAs('endpoint-service', fields.endpointService);
  return service && service.id !== old.endpointService ? reaching(index, old, service) : {};
}

type Nat = ResourceOf<'nat-gateway'>;

/** A NAT gateway in its other mode: in its VPC or in a subnet, with its addresses; what the mode does not have goes. */
function inMode(index: Index, nat: Nat, mode: Nat['availabilityMode']): Partial<Nat> | string {
  const vpc = index.vpcOf(nat.id) ?? '';
  if (mode === 'regional') {
    const zone = index.getAs('subnet', nat.parent)?.zone ?? '';
    const addresses = [...(nat.elasticIp === null ? [] : [nat.elasticIp]), ...nat.secondaryElasticIps];
    return {
      parent: vpc,
      connectivity: 'public',
      elasticIp: null,
      privateIp: '',
      secondaryElasticIps: [],
      secondaryPrivateIps: [],
      secondaryPrivateIpCount: null,
      maxDrainDurationSeconds: null,
      zoneAddresses: addresses.map((elasticIp, i) => ({ id: String(i + 1), zone, elasticIp })),
    };
  }
  const [first] = nat.zoneAddresses;
  const subnets = index.inVpc(vpc, 'subnet');
  const near = subnets.filter((subnet) => first === undefined || subnet.zone === first.zone);
  const home = [...near, ...subnets].find((subnet) => isPublicSubnet(index, subnet)) ?? subnets[0];
  if (!home) return 'A zonal NAT gateway stands in a subnet; draw one first.';
  return { parent: home.id, elasticIp: first?.elasticIp ?? null, zoneAddresses: [] };
}

/** What else changes with a field of a NAT gateway; a reason if it cannot. */
function alongWith(design: Design, old: Resource, fields: Partial<Resource>): object | string {
  if (old.kind !== 'nat-gateway' || !('availabilityMode' in fields)) return {};
  const mode = (fields as Partial<Nat>).availabilityMode;
  return mode === undefined || mode === old.availabilityMode ? {} : inMode(indexOf(design), old, mode);
}

/**
 * Changes fields of one resource as its form does. Names that were made from what changes follow: the Elastic IP address
 * of a NAT gateway, and a Region that is called by its code; so do settings of a subnet that becomes one for IPv6 only.
 * A NAT gateway in another mode stands elsewhere, and an endpoint becomes what reaches its service.
 */
export function changeResource(id: ResourceId, fields: Partial<Resource>): Edit {
  return (design) => {
    const old = design.resources.get(id);
    if (!old) return refused('It is no longer in the design.');
    const code = old.kind === 'region' && 'code' in fields && old.name === old.code ? fields.code : undefined;
    const along = alongWith(design, old, fields);
    if (typeof along === 'string') return refused(along);
    const own = { ...withService(design, old, fields), ...withFamily(design, old, fields), ...along };
    const all: Partial<Resource> = code === undefined ? own : { ...own, name: code };
    const next = withFields<Resource>(design, id, all);
    return { ok: true, design: all.name === undefined ? next : withFollowers(next, old, all.name), focus: [id] };
  };
}
