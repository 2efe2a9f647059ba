import type { Index, KindName, Resource } from '../../core/kinds/index';
import { kindOf } from '../../core/kinds/index';
import { peersOf, vpcsOf } from '../../core/kinds/network';

export interface Candidate {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** Kinds that join what is in different Regions or accounts. */
const acrossRegions: readonly KindName[] = [
  'vpc-peering-connection',
  'transit-gateway-peering',
  'transit-gateway-attachment',
];

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

/** Whether AWS could link the two: in one VPC if both are in one, else in one Region; what has no Region goes with all. */
function isNear(index: Index, from: Resource, to: Resource): boolean {
  const own = index.vpcOf(from.id);
  if (to.kind === 'vpc-peering-connection') return to.requester === own || to.accepter === own;
  // Route tables of a transit gateway work with what is attached to it.
  if (from.kind === 'transit-gateway-route-table')
    return index.referrers(from.parent ?? '').some((reference) => reference.from === to.id);
  const other = to.kind === 'vpc' ? null : index.vpcOf(to.id);
  if (own !== null && other !== null && own !== other) {
    if (to.kind !== 'security-group') return false;
    return vpcsOf(to).includes(own) || peersOf(index, own).some((peer) => peer.vpc.id === other);
  }
  const [here, there] = [index.regionOf(from.id), index.regionOf(to.id)];
  return here === there || here === null || there === null || acrossRegions.includes(from.kind);
}

/** What a declared reference of a resource may point to, in the order of creation; `path` as declared (`routes[].target`). */
export function candidatesFor(index: Index, from: Resource, path: string): readonly Candidate[] {
  const spec = kindOf(from.kind).references.find((one) => one.path === path || one.path === `${path}[]`);
  if (!spec) return [];
  const own = index.vpcOf(from.id);
  const found: Candidate[] = [];
  for (const resource of index.design.resources.values()) {
    if (!spec.to.includes(resource.kind) || !isNear(index, from, resource)) continue;
    // A group may be used in its own VPC anyway.
    if (from.kind === 'security-group' && resource.id === from.parent) continue;
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
