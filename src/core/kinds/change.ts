import { refused, withFields } from '../model/edits';
import { MAX_TEXT, type ResourceId } from '../model/resource';
import { addressName, proposeIpv6Block, proposeSubnetCidr } from './create';
import { type Design, type Edit, indexOf, type Resource } from './index';

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

/**
 * Changes fields of one resource as its form does. Names that were made from what changes follow: the Elastic IP address
 * of a NAT gateway, and a Region that is called by its code; so do settings of a subnet that becomes one for IPv6 only.
 */
export function changeResource(id: ResourceId, fields: Partial<Resource>): Edit {
  return (design) => {
    const old = design.resources.get(id);
    if (!old) return refused('It is no longer in the design.');
    const code = old.kind === 'region' && 'code' in fields && old.name === old.code ? fields.code : undefined;
    const own = withFamily(design, old, fields);
    const all = code === undefined ? own : { ...own, name: code };
    const next = withFields<Resource>(design, id, all);
    return { ok: true, design: all.name === undefined ? next : withFollowers(next, old, all.name), focus: [id] };
  };
}
