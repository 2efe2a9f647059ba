import { type EditOf, refused, withFields } from '../model/edits';
import type { Position, ResourceId } from '../model/resource';
import { createResource, proposeIpv6Block, proposeSubnetCidr } from './create';
import {
  type Design,
  type EditOutcome,
  type Index,
  indexOf,
  type KindName,
  kindOf,
  type Resource,
  type ResourceOf,
} from './index';

type Subnet = ResourceOf<'subnet'>;

/** Where something is dropped: on a resource, in a zone column of a VPC, or on the canvas itself (`on` null). */
export interface DropTarget {
  readonly on: ResourceId | null;
  /** zone letter, where the drop is over a zone column */
  readonly zone?: string;
  readonly position?: Position;
}

/** Whether a drop is allowed: said before the button is released, with the reason if not. */
export type DropVerdict =
  | { readonly ok: true; readonly parent: ResourceId | null; readonly says: string }
  | { readonly ok: false; readonly reason: string };

const quoted = (resource: Resource) => `${kindOf(resource.kind).label} "${resource.name}"`;

/** The nearest container at or above a resource that may hold the kind. */
function nearestParent(index: Index, kind: KindName, from: ResourceId | null): Resource | undefined {
  const parents = kindOf(kind).parents;
  let at = index.get(from);
  for (let depth = 0; at && depth < 16; depth += 1) {
    if (parents.includes(at.kind)) return at;
    at = index.get(at.parent);
  }
  return undefined;
}

/** What stands in the way of one more resource of the kind in this parent, as AWS would say it; null if nothing does. */
function obstacle(index: Index, kind: KindName, parent: Resource): string | null {
  if (parent.kind === 'vpc' && (kind === 'internet-gateway' || kind === 'egress-only-internet-gateway')) {
    const there = index.inVpc(parent.id, kind)[0];
    if (there) return `${quoted(parent)} already has ${quoted(there)}; AWS allows one per VPC.`;
  }
  if (kind === 'subnet' && proposeSubnetCidr(index, parent.id) === '') {
    return `${quoted(parent)} has no free block of size /28 or larger left. Add a secondary CIDR or delete a subnet first.`;
  }
  return null;
}

/** Whether a new resource of the kind may be dropped there, and into which parent it would go. */
export function dropVerdict(index: Index, kind: KindName, target: DropTarget): DropVerdict {
  const definition = kindOf(kind);
  if (definition.parents.length === 0) return { ok: true, parent: null, says: `New ${definition.label}` };
  const parent = nearestParent(index, kind, target.on);
  if (!parent) {
    const homes = definition.parents.map((name) => kindOf(name as KindName).label).join(' or a ');
    return { ok: false, reason: `A ${definition.label} belongs in a ${homes}. Drop it there.` };
  }
  const reason = obstacle(index, kind, parent);
  if (reason !== null) return { ok: false, reason };
  return { ok: true, parent: parent.id, says: `${definition.label} in ${quoted(parent)}` };
}

/** The edit of a drop from the palette; refuses with the same reason as `dropVerdict`. */
export function dropNew(kind: KindName, target: DropTarget): EditOf<Resource> {
  return (design) => {
    const index = indexOf(design);
    const verdict = dropVerdict(index, kind, target);
    if (!verdict.ok) return refused(verdict.reason);
    const fields = kind === 'subnet' && target.zone !== undefined ? { zone: target.zone } : {};
    const free = kindOf(kind).look.placed === 'free' && target.position ? { position: target.position } : {};
    const made = createResource(design, kind, verdict.parent, { ...free, fields });
    return { ok: true, design: made.design, focus: [made.id] };
  };
}

/** References of a resource to others in its VPC make no sense in another VPC. */
function leaveVpc(index: Index, resource: Resource, design: Design, vpc: ResourceId): Design {
  if (resource.kind === 'instance')
    return withFields<Resource>(design, resource.id, { securityGroups: [], privateIp: '' } as Partial<Resource>);
  if (resource.kind === 'nat-gateway')
    return withFields<Resource>(design, resource.id, { privateIp: '' } as Partial<Resource>);
  if (resource.kind !== 'subnet') return design;
  const cidr = proposeSubnetCidr(index, vpc);
  const fields: Partial<Subnet> = { cidr, ipv6Block: proposeIpv6Block(index, vpc), routeTable: null, networkAcl: null };
  return withFields<Resource>(design, resource.id, fields as Partial<Resource>);
}

function moveSubnet(index: Index, design: Design, subnet: Subnet, vpcId: ResourceId, zone: string): EditOutcome {
  if (vpcId === subnet.parent) {
    return {
      ok: true,
      design: withFields<Resource>(design, subnet.id, { zone } as Partial<Resource>),
      focus: [subnet.id],
    };
  }
  const reason = obstacle(index, 'subnet', index.get(vpcId) as Resource);
  if (reason !== null) return refused(reason);
  let next = leaveVpc(index, subnet, design, vpcId);
  for (const child of index.children(subnet.id)) next = leaveVpc(index, child, next, vpcId);
  next = withFields<Resource>(next, subnet.id, { parent: vpcId, zone } as Partial<Resource>);
  return { ok: true, design: withoutForeignReferences(next, subnet.id), focus: [subnet.id] };
}

/** Endpoints and routes of the old VPC let go of a subnet (and its gateways) that has moved away. */
function withoutForeignReferences(design: Design, moved: ResourceId): Design {
  const index = indexOf(design);
  let next = design;
  const ids = [moved, ...index.children(moved).map((child) => child.id)];
  for (const id of ids) {
    for (const { from } of index.referrers(id)) {
      if (index.vpcOf(from) === null || index.vpcOf(from) === index.vpcOf(id)) continue;
      const holder = next.resources.get(from);
      if (holder?.kind === 'vpc-endpoint')
        next = withFields<Resource>(next, from, {
          subnets: holder.subnets.filter((s) => s !== id),
        } as Partial<Resource>);
      if (holder?.kind === 'route-table')
        next = withFields<Resource>(next, from, {
          routes: holder.routes.filter((r) => r.target !== id),
        } as Partial<Resource>);
    }
  }
  return next;
}

/** Whether an existing resource may be dragged there. */
export function moveVerdict(index: Index, id: ResourceId, target: DropTarget): DropVerdict {
  const resource = index.get(id);
  if (!resource) return { ok: false, reason: 'It is no longer in the design.' };
  const parent = nearestParent(index, resource.kind, target.on === id ? resource.parent : target.on);
  if (kindOf(resource.kind).parents.length === 0) return { ok: true, parent: null, says: `Move ${quoted(resource)}` };
  if (!parent) return dropVerdict(index, resource.kind, target);
  if (parent.id === resource.parent) return { ok: true, parent: parent.id, says: `Move ${quoted(resource)}` };
  if (
    parent.kind === 'vpc' &&
    !['subnet', 'internet-gateway', 'egress-only-internet-gateway'].includes(resource.kind)
  ) {
    return {
      ok: false,
      reason: `${quoted(resource)} cannot move to another VPC: AWS ties it to the one that it was created in.`,
    };
  }
  const reason = obstacle(index, resource.kind, parent);
  return reason === null
    ? { ok: true, parent: parent.id, says: `Move ${quoted(resource)} to ${quoted(parent)}` }
    : { ok: false, reason };
}

/** The edit of a drag: another zone, another subnet, another VPC, or another free position. */
export function moveResource(id: ResourceId, target: DropTarget): EditOf<Resource> {
  return (design) => {
    const index = indexOf(design);
    const verdict = moveVerdict(index, id, target);
    if (!verdict.ok) return refused(verdict.reason);
    const resource = index.get(id) as Resource;
    if (resource.kind === 'subnet' && verdict.parent !== null) {
      return moveSubnet(index, design, resource, verdict.parent, target.zone ?? resource.zone);
    }
    const position =
      target.position && kindOf(resource.kind).look.placed === 'free' ? { position: target.position } : {};
    if (verdict.parent === resource.parent) {
      return { ok: true, design: withFields<Resource>(design, id, position as Partial<Resource>), focus: [id] };
    }
    const otherVpc = index.vpcOf(id) !== index.vpcOf(verdict.parent ?? id);
    const left = otherVpc && verdict.parent !== null ? leaveVpc(index, resource, design, verdict.parent) : design;
    const readdressed = resource.kind === 'instance' || resource.kind === 'nat-gateway' ? { privateIp: '' } : {};
    const fields = { parent: verdict.parent, ...position, ...readdressed };
    const moved = withFields<Resource>(left, id, fields as Partial<Resource>);
    return { ok: true, design: otherVpc ? withoutForeignReferences(moved, id) : moved, focus: [id] };
  };
}
