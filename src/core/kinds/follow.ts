import { withFields } from '../model/edits';
import { mapReferences } from '../model/references';
import type { ResourceId } from '../model/resource';
import { type Design, type Index, type KindName, kinds, type Resource } from './index';

/** Fields of what stands in a Region because of something else in it: the first that is set names that. */
const HOME_FIELDS: Partial<Record<KindName, readonly string[]>> = {
  'vpc-peering-connection': ['requester'],
  'transit-gateway-attachment': ['vpc'],
  'transit-gateway-peering': ['requester'],
  'direct-connect-association': ['gateway'],
  'vpn-connection': ['vpnGateway', 'transitGateway'],
  'endpoint-service': ['loadBalancers'],
  'flow-log': ['target'],
  'traffic-mirror-target': ['target'],
  'traffic-mirror-session': ['source'],
};

/** What a Region keeps for others to use. Of another Region AWS takes none. */
const SUPPLIES: readonly KindName[] = [
  'elastic-ip',
  'customer-gateway',
  'dhcp-options',
  'managed-prefix-list',
  'traffic-mirror-filter',
];

/** Supplies of which a resource has one or none: it lets go of one that stays behind because others use it too. */
const LET_GO: readonly (KindName | undefined)[] = ['elastic-ip', 'customer-gateway', 'dhcp-options'];

/** What a resource belongs to, in whose Region it stands. */
export function homeOf(index: Index, resource: Resource): Resource | undefined {
  const fields = resource as unknown as Record<string, ResourceId | readonly ResourceId[] | null | undefined>;
  for (const field of HOME_FIELDS[resource.kind] ?? []) {
    const named = [fields[field] ?? []].flat();
    const home = named.map((id) => index.get(id)).find((found) => found !== undefined);
    if (home) return home;
  }
  return undefined;
}

/** Who uses what a Region keeps for others; nobody uses what is of another kind. */
export const suppliedTo = (index: Index, { id, kind }: Resource): readonly ResourceId[] =>
  SUPPLIES.includes(kind) ? index.referrers(id).map(({ from }) => from) : [];

function goesAlong(index: Index, resource: Resource, moved: ReadonlySet<ResourceId>): boolean {
  const home = homeOf(index, resource);
  if (home) return moved.has(home.id);
  const users = suppliedTo(index, resource);
  return users.length > 0 && users.every((id) => moved.has(id));
}

/** Whether a resource can go along with others, rather than by itself. */
export const isFollower = ({ kind }: Resource): boolean => HOME_FIELDS[kind] !== undefined || SUPPLIES.includes(kind);

/** What of the given goes along with what moves, also by way of each other. */
export function followersOf(
  index: Index,
  moved: Iterable<ResourceId>,
  among: readonly Resource[],
): ReadonlySet<ResourceId> {
  const all = new Set(moved);
  const followers = new Set<ResourceId>();
  for (let size = -1; size < followers.size; ) {
    size = followers.size;
    for (const one of among) {
      if (all.has(one.id) || !goesAlong(index, one, all)) continue;
      all.add(one.id);
      followers.add(one.id);
    }
  }
  return followers;
}

/**
 * What moves to another Region takes along what stands in the old one only because of it: what belongs to it, such as
 * attachments of a VPC and VPN connections of a gateway, and addresses and the like that nothing else uses. Of those
 * that others use too it lets go. All other references stay: rules tell of those that AWS would not take.
 */
export function withFollowers(
  before: Index,
  design: Design,
  moved: readonly Resource[],
  region: ResourceId | null,
): Design {
  const [first] = moved;
  if (region === null || !first || before.regionOf(first.id) === region) return design;
  const regional = [...design.resources.values()].filter(
    (one) => isFollower(one) && before.get(one.parent)?.kind === 'region',
  );
  const own = moved.map(({ id }) => id);
  const followers = followersOf(before, own, regional);
  let next = design;
  for (const id of followers) next = withFields<Resource>(next, id, { parent: region } as Partial<Resource>);
  const ids = new Set([...own, ...followers]);
  const stays = (to: ResourceId) =>
    !ids.has(to) && LET_GO.includes(before.get(to)?.kind) && before.regionOf(to) !== region;
  for (const id of ids) {
    const resource = next.resources.get(id);
    if (resource)
      next = withFields<Resource>(
        next,
        id,
        mapReferences(kinds, resource, (to) => (stays(to) ? null : to)),
      );
  }
  return next;
}
