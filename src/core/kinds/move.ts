import { type EditOf, refused, withFields } from '../model/edits';
import { mapReferences } from '../model/references';
import type { Position, ResourceId } from '../model/resource';
import { proposeIpv6Block, proposeSubnetCidr } from './create';
import { homeOf, suppliedTo, withFollowers } from './follow';
import {
  type Design,
  type EditOutcome,
  type Index,
  indexOf,
  kindOf,
  kinds,
  type Resource,
  type ResourceOf,
} from './index';
import { hasIpv6 } from './ipv6';
import { titleOf } from './linking';
import { type DropTarget, type DropVerdict, dropVerdict, nearestParent, obstacle } from './placement';

type Subnet = ResourceOf<'subnet'>;

const put = (design: Design, id: ResourceId, fields: object): Design =>
  withFields<Resource>(design, id, fields as Partial<Resource>);

/** What holds the references of a resource that stay valid wherever it goes: addresses belong to the region. */
const travels = (index: Index, to: ResourceId) => index.get(to)?.kind === 'elastic-ip';

/** A resource that comes into another subnet without the fixed addresses that it had in the old one. */
function withoutAddresses(design: Design, resource: Resource): Design {
  if ('secondaryIps' in resource) return put(design, resource.id, { privateIp: '', secondaryIps: [] });
  return 'privateIp' in resource ? put(design, resource.id, { privateIp: '' }) : design;
}

/** A VPN connection, a flow log and the like are of the Region and stay with what they are about. */
const isOfRegion = (index: Index, { id, kind }: Resource) =>
  index.vpcOf(id) === null && kind !== 'transit-gateway-attachment';

/**
 * A resource and its contents in another VPC: what they refer to in the old one, and what refers to them from there,
 * lets go; fixed private addresses are of the old subnet and go too.
 */
function withoutOldVpc(before: Index, design: Design, id: ResourceId): Design {
  const ids = new Set([id, ...before.children(id).map((child) => child.id)]);
  let next = design;
  for (const one of ids) {
    const resource = next.resources.get(one);
    if (!resource) continue;
    const freed = mapReferences(kinds, resource, (to) => (ids.has(to) || travels(before, to) ? to : null));
    next = { ...next, resources: new Map(next.resources).set(one, freed) };
    next = withoutAddresses(next, resource);
  }
  for (const one of ids) {
    for (const { from } of before.referrers(one)) {
      const holder = ids.has(from) ? undefined : next.resources.get(from);
      if (!holder || isOfRegion(before, holder)) continue;
      const freed = mapReferences(kinds, holder, (to) => (ids.has(to) ? null : to));
      next = { ...next, resources: new Map(next.resources).set(from, freed) };
    }
  }
  return next;
}

function moveSubnet(index: Index, design: Design, subnet: Subnet, vpc: ResourceId, zone: string): EditOutcome {
  const focus = [subnet.id];
  if (vpc === subnet.parent) return { ok: true, design: put(design, subnet.id, { zone }), focus };
  const along = withFollowers(index, design, contents(index, subnet.id), index.regionOf(vpc));
  const left = withoutOldVpc(index, along, subnet.id);
  const fields = {
    parent: vpc,
    isDefault: false,
    zone,
    cidr: subnet.ipv6Only ? '' : proposeSubnetCidr(index, vpc),
    // Reserved addresses are of the old block.
    reservations: [],
    ipv6Block: proposeIpv6Block(index, vpc),
    ...(hasIpv6(index.getAs('vpc', vpc)) ? {} : { assignIpv6: false }),
  };
  return { ok: true, design: put(left, subnet.id, fields), focus };
}

/** Whether an existing resource may be dragged there. */
export function moveVerdict(index: Index, id: ResourceId, target: DropTarget): DropVerdict {
  const resource = index.get(id);
  if (!resource) return { ok: false, reason: 'It is no longer in the design.' };
  const { parents } = kindOf(resource.kind);
  if (parents.length === 0) return { ok: true, parent: null, says: `Move ${titleOf(resource)}` };
  const on = target.on === id ? resource.parent : target.on;
  const home = homeFor(index, resource, on);
  if (resource.kind === 'nat-gateway' && resource.availabilityMode === 'zonal' && home?.kind === 'vpc')
    return { ok: false, reason: `${titleOf(resource)} is zonal and stands in a subnet. Drop it on one.` };
  // On the bare canvas what is placed freely stays in its region, which grows.
  const free = target.on === null && kindOf(resource.kind).look.placed === 'free';
  const parent = home ?? (free ? index.get(resource.parent) : undefined);
  if (!parent) {
    const verdict = dropVerdict(index, resource.kind, target);
    return verdict.ok ? { ok: false, reason: `${titleOf(resource)} stays where it is.` } : verdict;
  }
  if (parent.id === resource.parent) return stays(resource, parent, target);
  if (parent.kind === 'vpc' && !['subnet', 'internet-gateway', 'virtual-private-gateway'].includes(resource.kind)) {
    const reason = `${titleOf(resource)} cannot move to another VPC: AWS ties it to the one that it was created in.`;
    return { ok: false, reason };
  }
  const reason = tied(index, resource, parent) ?? obstacle(index, resource.kind, parent);
  if (reason !== null) return { ok: false, reason };
  return { ok: true, parent: parent.id, says: saysMove(index, resource, parent, target) };
}

/** The nearest container that may hold a resource; a regional NAT gateway stands in the VPC, over whatever it is dropped. */
function homeFor(index: Index, resource: Resource, on: ResourceId | null): Resource | undefined {
  const home = nearestParent(index, resource.kind, on);
  if (resource.kind !== 'nat-gateway' || resource.availabilityMode === 'zonal') return home;
  return home && index.getAs('vpc', index.vpcOf(home.id));
}

/** Why a resource cannot go to another Region by itself; back into the Region of its own it may. */
function tied(index: Index, resource: Resource, to: Resource): string | null {
  const region = index.regionOf(to.id);
  const isElsewhere = (one: Resource | undefined) => one !== undefined && index.regionOf(one.id) !== region;
  const home = homeOf(index, resource);
  if (home && isElsewhere(home)) return `${titleOf(resource)} belongs to ${titleOf(home)} and stays in its Region.`;
  const vpns = resource.kind === 'virtual-private-gateway' ? vpnsOf(index, resource.id) : [];
  const user = [...suppliedTo(index, resource), ...vpns].map((id) => index.get(id)).find(isElsewhere);
  return user ? `${titleOf(resource)} is used by ${titleOf(user)} and stays in its Region.` : null;
}

/** VPN connections of a virtual private gateway: with them it changes its VPC, not its Region. */
const vpnsOf = (index: Index, gateway: ResourceId): readonly ResourceId[] =>
  index.referrers(gateway).flatMap(({ from }) => index.getAs('vpn-connection', from)?.id ?? []);

function stays(resource: Resource, parent: Resource, target: DropTarget): DropVerdict {
  const zone = resource.kind === 'subnet' && target.zone !== undefined && target.zone !== resource.zone;
  if (!zone && !isFree(resource)) return { ok: true, parent: parent.id, says: `Leave ${titleOf(resource)} here` };
  const says = zone ? `Move ${titleOf(resource)} to zone ${target.zone}` : `Move ${titleOf(resource)}`;
  return { ok: true, parent: parent.id, says };
}

function saysMove(index: Index, resource: Resource, parent: Resource, target: DropTarget): string {
  const base = `Move ${titleOf(resource)} to ${titleOf(parent)}`;
  if (resource.kind !== 'subnet') return base;
  return `${base}, zone ${target.zone ?? resource.zone}, as ${proposeSubnetCidr(index, parent.id)}`;
}

/** A resource with what stands in it. */
function contents(index: Index, id: ResourceId): readonly Resource[] {
  const resource = index.get(id);
  if (resource?.kind === 'vpc') return index.cells.get(id)?.resources ?? [];
  return [...(resource ? [resource] : []), ...index.children(id)];
}

const isFree = (resource: Resource) => kindOf(resource.kind).look.placed === 'free';

/** The edit of a drag: another zone, another subnet, another VPC, or another free position. */
export function moveResource(id: ResourceId, target: DropTarget): EditOf<Resource> {
  return (design) => {
    const index = indexOf(design);
    const verdict = moveVerdict(index, id, target);
    if (!verdict.ok) return refused(verdict.reason);
    const resource = index.get(id) as Resource;
    const { parent } = verdict;
    if (resource.kind === 'subnet' && parent !== null) {
      return moveSubnet(index, design, resource, parent, target.zone ?? resource.zone);
    }
    const position = target.position && isFree(resource) ? { position: target.position } : {};
    if (parent === resource.parent) return { ok: true, design: put(design, id, position), focus: [id] };
    let next = withFollowers(index, design, contents(index, id), parent === null ? null : index.regionOf(parent));
    if (resource.kind === 'vpc') return { ok: true, design: put(next, id, { parent, ...position }), focus: [id] };
    if (index.vpcOf(id) !== (parent === null ? null : index.vpcOf(parent))) next = withoutOldVpc(index, next, id);
    else next = withoutAddresses(next, resource);
    return { ok: true, design: put(next, id, { parent, ...position }), focus: [id] };
  };
}

/** Fixes positions, so that moving one thing does not let others flow into its place. One step with the move itself. */
export function fixPositions(positions: ReadonlyMap<ResourceId, Position>, then: EditOf<Resource>): EditOf<Resource> {
  return (design) => {
    let next = design;
    for (const [id, position] of positions) next = put(next, id, { position });
    return then(next);
  };
}
