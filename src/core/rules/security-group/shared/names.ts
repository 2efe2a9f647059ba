import type { ResourceOf } from '../../../kinds/index';
import { perVpc } from '../../per-vpc';

/** The name as AWS compares it: trailing spaces trimmed, case ignored. */
export const nameKey = (name: string): string => name.trimEnd().toLowerCase();

/** The group that has a name in a VPC first; the default one before all others. */
export const namesIn = perVpc((index, vpc): ReadonlyMap<string, ResourceOf<'security-group'>> => {
  const owners = new Map<string, ResourceOf<'security-group'>>();
  for (const group of index.inVpc(vpc, 'security-group')) {
    const key = nameKey(group.name);
    const owner = owners.get(key);
    if (!owner || (group.isDefault && !owner.isDefault)) owners.set(key, group);
  }
  return owners;
});
