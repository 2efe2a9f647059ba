import { refused, withFields } from '../model/edits';
import { MAX_TEXT, type ResourceId } from '../model/resource';
import type { Design, Edit, Resource } from './index';

/** The name of the Elastic IP address that is made with a NAT gateway. */
export const addressName = (gateway: string): string => `${gateway}-eip`;

/** What else is named after a resource and follows its new name, unless its author has named it otherwise. */
function withFollowers(design: Design, old: Resource, name: string): Design {
  if (old.kind !== 'nat-gateway' || old.elasticIp === null || name === old.name) return design;
  const address = design.resources.get(old.elasticIp);
  const next = addressName(name);
  if (address?.name !== addressName(old.name) || next.length > MAX_TEXT) return design;
  return withFields<Resource>(design, address.id, { name: next });
}

/**
 * Changes fields of one resource as its form does. Names that were made from what changes follow: the Elastic IP address
 * of a NAT gateway, and a Region that is called by its code.
 */
export function changeResource(id: ResourceId, fields: Partial<Resource>): Edit {
  return (design) => {
    const old = design.resources.get(id);
    if (!old) return refused('It is no longer in the design.');
    const code = old.kind === 'region' && 'code' in fields && old.name === old.code ? fields.code : undefined;
    const all = code === undefined ? fields : { ...fields, name: code };
    const next = withFields<Resource>(design, id, all);
    return { ok: true, design: all.name === undefined ? next : withFollowers(next, old, all.name), focus: [id] };
  };
}
