import type { Index, KindName, Resource } from '../../core/kinds/index';
import { kindOf } from '../../core/kinds/index';
import { peersOf } from '../../core/kinds/network';

export interface Candidate {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** Kinds that are not inside a VPC, or are joined from outside: what may be chosen is not bound to the VPC of the chooser. */
const anywhere: readonly KindName[] = ['vpc', 'elastic-ip'];

function detailOf(index: Index, resource: Resource): string | undefined {
  switch (resource.kind) {
    case 'vpc':
    case 'subnet':
      return resource.cidr;
    case 'elastic-ip': {
      const user = index.get(index.referrers(resource.id)[0]?.from);
      return user ? `used by ${user.name}` : undefined;
    }
    case 'route-table':
      return resource.main ? 'main' : undefined;
    default:
      return undefined;
  }
}

function isNear(index: Index, from: Resource, to: Resource): boolean {
  if (to.kind === 'elastic-ip') return index.regionOf(from.id) === index.regionOf(to.id);
  if (from.kind === 'vpn-connection') return index.regionOf(from.id) === index.regionOf(to.id);
  if (anywhere.includes(to.kind)) return true;
  const own = index.vpcOf(from.id);
  if (to.kind === 'vpc-peering-connection') return to.requester === own || to.accepter === own;
  const other = index.vpcOf(to.id);
  if (own === other) return true;
  return to.kind === 'security-group' && own !== null && peersOf(index, own).some((peer) => peer.vpc.id === other);
}

/** What a declared reference of a resource may point to, in the order of creation; `path` as declared (`routes[].target`). */
export function candidatesFor(index: Index, from: Resource, path: string): readonly Candidate[] {
  const spec = kindOf(from.kind).references.find((one) => one.path === path || one.path === `${path}[]`);
  if (!spec) return [];
  const own = index.vpcOf(from.id);
  const found: Candidate[] = [];
  for (const resource of index.design.resources.values()) {
    if (!spec.to.includes(resource.kind) || !isNear(index, from, resource)) continue;
    const vpc = index.get(index.vpcOf(resource.id));
    const foreign = vpc && vpc.id !== own && vpc !== resource ? ` (${vpc.name})` : '';
    const detail = spec.to.length > 1 ? kindOf(resource.kind).label : detailOf(index, resource);
    found.push({
      value: resource.id,
      label: `${resource.name || '(no name)'}${foreign}`,
      ...(detail === undefined ? {} : { detail }),
    });
  }
  return found;
}
