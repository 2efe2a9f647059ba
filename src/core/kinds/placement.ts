import { type EditOf, refused, withFields } from '../model/edits';
import type { Position, ResourceId } from '../model/resource';
import { createResource, hasPoolBlocks, type NewResource, proposeSubnetCidr } from './create';
import { freeDevice } from './devices';
import { type Ends, endsFor } from './drop-ends';
import { type Design, type Index, indexOf, type KindName, kindOf, type Resource } from './index';
import { titleOf } from './linking';
import { aboutDropped } from './links-observability';
import { regionFacts, regions } from './region/regions';

/** Where something is dropped: on a resource, in a zone column of a VPC, or on the canvas itself (`on` null). */
export interface DropTarget {
  readonly on: ResourceId | null;
  /** zone letter, where the drop is over a zone column */
  readonly zone?: string;
  /** a region's: on the canvas; a VPC's: from the anchor of the region that it comes into */
  readonly position?: Position;
}

/** Whether a drop is allowed: said before the button is released, with the reason if not. */
export type DropVerdict =
  | { readonly ok: true; readonly parent: ResourceId | null; readonly says: string }
  | { readonly ok: false; readonly reason: string };

/** The label of a kind with its indefinite article, as a sentence begins with it. */
export const article = (label: string): string => (/^[aeiouAEIOU]/.test(label) ? `An ${label}` : `A ${label}`);

/** The nearest container at or above a resource that may hold the kind. */
export function nearestParent(index: Index, kind: KindName, from: ResourceId | null): Resource | undefined {
  const parents = kindOf(kind).parents;
  let at = index.get(from);
  for (let depth = 0; at && depth < 16; depth += 1) {
    if (parents.includes(at.kind)) return at;
    at = index.get(at.parent);
  }
  return undefined;
}

const isOnePerVpc = (kind: KindName) =>
  ['internet-gateway', 'egress-only-internet-gateway', 'carrier-gateway', 'virtual-private-gateway'].includes(kind);

/** What stands in the way of one more resource of the kind in this parent, as AWS would say it; null if nothing does. */
export function obstacle(index: Index, kind: KindName, parent: Resource): string | null {
  if (parent.kind === 'vpc' && isOnePerVpc(kind)) {
    const there = index.inVpc(parent.id, kind)[0];
    if (there) return `${titleOf(parent)} already has ${titleOf(there)}; AWS allows one per VPC.`;
  }
  if (
    parent.kind === 'vpc' &&
    kind === 'subnet' &&
    !hasPoolBlocks(parent) &&
    proposeSubnetCidr(index, parent.id) === ''
  ) {
    return `${titleOf(parent)} has no free block of size /28 or larger left. Add a secondary CIDR or delete a subnet first.`;
  }
  return null;
}

/** Zone letters of the region that holds a resource, as far as they are known. */
function zonesOf(index: Index, id: ResourceId): readonly string[] {
  const code = index.getAs('region', index.regionOf(id))?.code ?? '';
  return regionFacts(code)?.zones ?? ['a', 'b', 'c'];
}

/** The zone for one more subnet where none was chosen: the used one with the fewest subnets, else the region's first. */
function emptiestZone(index: Index, vpc: ResourceId): string {
  const counts = new Map<string, number>();
  for (const { zone } of index.inVpc(vpc, 'subnet')) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? zonesOf(index, vpc)[0] ?? 'a';
}

/** The next zone letter that a VPC does not use; null if it uses all of its region. */
export function nextZone(index: Index, vpc: ResourceId): string | null {
  const used = new Set(index.inVpc(vpc, 'subnet').map((subnet) => subnet.zone));
  return zonesOf(index, vpc).find((zone) => !used.has(zone)) ?? null;
}

/** An Elastic IP address dropped on a NAT gateway, an instance or a network interface without one is associated with it. */
function addressUser(index: Index, on: ResourceId | null) {
  const under = index.get(on);
  if (under?.kind === 'nat-gateway' && under.availabilityMode === 'regional') return undefined;
  const takes = under?.kind === 'nat-gateway' || under?.kind === 'instance' || under?.kind === 'network-interface';
  return takes && under.elasticIp === null ? under : undefined;
}

/** A network interface dropped on an instance is attached to it. */
function deviceOf(index: Index, on: ResourceId | null) {
  const instance = index.getAs('instance', on);
  return instance ? { instance: instance.id, deviceIndex: freeDevice(index, instance.id) } : {};
}

/** An endpoint service dropped on a load balancer that can serve it is served by it. */
function servedBy(index: Index, on: ResourceId | null) {
  const balancer = index.getAs('load-balancer', on);
  return balancer && balancer.type !== 'application' ? balancer : undefined;
}

/** A set of DHCP options dropped on a VPC that uses those of AWS is used by it. */
function optionsUser(index: Index, on: ResourceId | null) {
  const vpc = index.getAs('vpc', on === null ? null : index.vpcOf(on));
  return vpc?.dhcpOptions === null ? vpc : undefined;
}

/** What uses a new resource at once, and the field that names it. */
function userOf(index: Index, kind: KindName, on: ResourceId | null) {
  if (kind === 'elastic-ip') return { user: addressUser(index, on), field: 'elasticIp' };
  if (kind === 'dhcp-options') return { user: optionsUser(index, on), field: 'dhcpOptions' };
  return { user: undefined, field: '' };
}

/** The region that a drop on the bare canvas goes to: the only one there is. */
function onlyRegion(index: Index): Resource | undefined {
  const all = index.all('region');
  return all.length === 1 ? all[0] : undefined;
}

const needsRegion = (kind: KindName) => kindOf(kind).parents.includes('region');

function saysNew(index: Index, kind: KindName, parent: Resource, target: DropTarget): string {
  const label = kindOf(kind).label;
  if (kind === 'subnet') {
    const zone = target.zone ?? emptiestZone(index, parent.id);
    const cidr = proposeSubnetCidr(index, parent.id);
    return `${label} in ${titleOf(parent)}, zone ${zone}${cidr === '' ? '' : `, ${cidr}`}`;
  }
  if (kind === 'network-interface' && index.getAs('instance', target.on))
    return `${label} for ${titleOf(index.get(target.on) as Resource)}, in ${titleOf(parent)}`;
  const balancer = kind === 'endpoint-service' ? servedBy(index, target.on) : undefined;
  if (balancer) return `${label} for ${titleOf(balancer)}`;
  if (kind === 'nat-gateway' && parent.kind === 'vpc') return `Regional ${label} in ${titleOf(parent)}`;
  const { user } = userOf(index, kind, target.on);
  return user ? `${label} for ${titleOf(user)}` : `${label} in ${titleOf(parent)}`;
}

/** What a drop there would join. */
const endsAt = (index: Index, kind: KindName, { on }: DropTarget): Ends | string =>
  endsFor(index, kind, on, (on === null ? null : index.regionOf(on)) ?? onlyRegion(index)?.id ?? null);

/** Whether a new resource of the kind may be dropped there, and into which parent it would go. */
export function dropVerdict(index: Index, kind: KindName, target: DropTarget): DropVerdict {
  const { parents, label } = kindOf(kind);
  if (parents.length === 0) return { ok: true, parent: null, says: `New ${label}` };
  const ends = endsAt(index, kind, target);
  if (typeof ends === 'string') return { ok: false, reason: ends };
  const onCanvas = target.on === null && needsRegion(kind) ? onlyRegion(index) : undefined;
  const parent = index.get(ends.parent) ?? nearestParent(index, kind, target.on) ?? onCanvas;
  if (!parent && target.on === null && needsRegion(kind) && index.all('region').length === 0) {
    return { ok: true, parent: null, says: `${label} in a new Region us-east-1` };
  }
  if (!parent) {
    const homes = parents.map((name) => kindOf(name as KindName).label).join(' or a ');
    return { ok: false, reason: `${article(label)} belongs in a ${homes}. Drop it there.` };
  }
  const reason = obstacle(index, kind, parent);
  if (reason !== null) return { ok: false, reason };
  return { ok: true, parent: parent.id, says: ends.says ?? saysNew(index, kind, parent, target) };
}

function freeRegionCode(index: Index): string {
  const used = new Set(index.all('region').map((region) => region.code));
  return regions.find(({ code }) => !used.has(code))?.code ?? 'us-east-1';
}

/** Fields of a new resource that follow from where it is dropped. */
function fieldsFor(index: Index, kind: KindName, parent: ResourceId | null, target: DropTarget): object {
  if (kind === 'region') return { code: freeRegionCode(index) };
  if (kind === 'subnet' && parent !== null) return { zone: target.zone ?? emptiestZone(index, parent) };
  if (kind === 'network-interface') return deviceOf(index, target.on);
  if (kind === 'nat-gateway') return index.get(parent)?.kind === 'vpc' ? { availabilityMode: 'regional' } : {};
  if (kind === 'flow-log' || kind.startsWith('traffic-mirror-')) return aboutDropped(kind, index.get(target.on));
  if (kind === 'endpoint-service') {
    const balancer = servedBy(index, target.on);
    return balancer ? { loadBalancers: [balancer.id] } : {};
  }
  const ends = endsAt(index, kind, target);
  return typeof ends === 'string' ? {} : ends.fields;
}

/** Where the content of a region begins, from the region's position: below its name, beside its border. */
export const REGION_INSET: Position = { x: 32, y: 80 };

function withFirstRegion(design: Design, position: Position | undefined) {
  const at = position ? { position: { x: position.x - REGION_INSET.x, y: position.y - REGION_INSET.y } } : {};
  return createResource(design, 'region', null, { name: 'us-east-1', fields: { code: 'us-east-1' }, ...at });
}

/** The edit of a drop from the palette; refuses with the same reason as `dropVerdict`. */
export function dropNew(kind: KindName, target: DropTarget): EditOf<Resource> {
  return (design) => {
    const index = indexOf(design);
    const verdict = dropVerdict(index, kind, target);
    if (!verdict.ok) return refused(verdict.reason);
    const first = verdict.parent === null && needsRegion(kind) ? withFirstRegion(design, target.position) : null;
    const parent = first?.id ?? verdict.parent;
    const position = first ? REGION_INSET : target.position;
    const fields = fieldsFor(index, kind, parent, target);
    const given: NewResource<KindName> = {
      ...(kindOf(kind).look.placed === 'free' && position ? { position } : {}),
      ...('code' in fields ? { name: String(fields.code) } : {}),
      fields: fields as Partial<NewResource<KindName>['fields']> & object,
    };
    const made = createResource(first?.design ?? design, kind, parent, given);
    const { user, field } = userOf(index, kind, target.on);
    const next = user
      ? withFields<Resource>(made.design, user.id, { [field]: made.id } as Partial<Resource>)
      : made.design;
    return { ok: true, design: next, focus: [made.id] };
  };
}

/**
 * Where a new resource of the kind goes when nobody points: into or beside what is selected, else into the first
 * place that would take it.
 */
export function bestPlace(index: Index, kind: KindName, selected: ResourceId | null): DropTarget {
  if (selected !== null && dropVerdict(index, kind, { on: selected }).ok) return { on: selected };
  const { parents } = kindOf(kind);
  // Near what is selected first: a NAT gateway goes into the subnet of the VPC that one looks at.
  const vpc = selected === null ? null : index.vpcOf(selected);
  const homes = parents.flatMap((name) => index.all(name as KindName) as readonly Resource[]);
  const near = homes.filter((home) => vpc !== null && index.vpcOf(home.id) === vpc);
  const home = [...near, ...homes].find(({ id }) => dropVerdict(index, kind, { on: id }).ok);
  return { on: home?.id ?? null };
}
