import { type Edit, type Index, type KindName, kindNames, kindOf, kinds, type Resource } from '../kinds/index';
import { refused } from '../model/edits';
import { OUTSIDE } from '../model/queries';
import { mapReferences, type Reference, referencesOf } from '../model/references';
import type { ResourceId } from '../model/resource';
import { remembered } from './remembered';
import type { Repair } from './rule';

export type Fault = 'missing' | 'wrong-kind' | 'other-vpc';

/**
 * References whose kinds have rules of their own for another VPC, which name what AWS says: `routes[].target` to an
 * internet gateway or an endpoint among them.
 */
const TOLD_ELSEWHERE: readonly string[] = [
  'routeTable',
  'networkAcl',
  'securityGroups[]',
  'inbound[].peer.group',
  'outbound[].peer.group',
  'routeTables[]',
  'subnets[]',
  'instance',
  'vpcs[]',
  'targets[].target',
];

function faultOf(index: Index, reference: Reference, from: ResourceId): Fault | null {
  const target = index.get(reference.to);
  if (!target) return 'missing';
  if (!reference.spec.to.includes(target.kind)) return 'wrong-kind';
  const there = index.vpcOf(target.id);
  const isGateway = target.kind === 'internet-gateway' || target.kind === 'virtual-private-gateway';
  const isBound = from !== OUTSIDE && there !== null && there !== from && !isGateway;
  return isBound && !TOLD_ELSEWHERE.includes(reference.spec.path) ? 'other-vpc' : null;
}

/** Kinds that hold references at all. */
export const linkingKinds: readonly KindName[] = kindNames.filter((kind) => kindOf(kind).references.length > 0);

/** Three rules ask for them, of every resource. */
const referencesIn = remembered((resource: Resource) => referencesOf(kinds, resource));

/** The references of a resource that lead nowhere, to a wrong kind or into another VPC. */
export function brokenReferences(index: Index, resource: Resource, fault: Fault): readonly Reference[] {
  const references = referencesIn(resource);
  if (references.length === 0) return references;
  const cell = index.vpcOf(resource.id) ?? OUTSIDE;
  return references.filter((reference) => faultOf(index, reference, cell) === fault);
}

/** The repair that lets go of one reference, wherever the resource holds it; none where it cannot be without. */
export function letGo(label: string, { from, to, spec }: Reference): readonly Repair[] {
  if (spec.onDelete === 'delete') return [];
  const edit: Edit = (design) => {
    const holder = design.resources.get(from);
    if (!holder) return refused('It is no longer in the design.');
    const next: Resource = mapReferences(kinds, holder, (id) => (id === to ? null : id));
    return { ok: true, design: { ...design, resources: new Map(design.resources).set(from, next) }, focus: [from] };
  };
  return [{ label, edit }];
}
