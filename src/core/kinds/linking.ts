import { withFields } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { type Design, type EditOutcome, type Index, type KindName, kindOf, type Resource } from './index';

/** What a link between two resources would do, or why there is none. */
export type Linker = (
  index: Index,
  from: Resource,
  to: Resource,
) => { readonly says: string; readonly apply: (design: Design) => EditOutcome } | string;

/** Links by the kinds of their two ends. */
export type Linkers = Partial<Record<KindName, Partial<Record<KindName, Linker>>>>;

export const titleOf = (resource: Resource): string => `${kindOf(resource.kind).label} "${resource.name}"`;

export const quoted = (resource: Resource) => `"${resource.name}"`;

export const put = (design: Design, id: ResourceId, fields: object): EditOutcome => ({
  ok: true,
  design: withFields<Resource>(design, id, fields as Partial<Resource>),
  focus: [id],
});

export const sameVpc = (index: Index, from: Resource, to: Resource): string | null =>
  index.vpcOf(from.id) === index.vpcOf(to.id)
    ? null
    : `${quoted(from)} and ${quoted(to)} are in different VPCs; AWS links them only inside one VPC.`;

/** An Elastic IP address serves one resource of its region. */
function addressProblem(index: Index, from: Resource, to: Resource): string | null {
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  const user = index.get(index.referrers(to.id)[0]?.from);
  return user && user.id !== from.id ? `${quoted(to)} is already used by ${quoted(user)}.` : null;
}

/** Sets a field to what the link is drawn to. */
export const setReference =
  (field: string, verb: string): Linker =>
  (index, from, to) => {
    const problem = to.kind === 'elastic-ip' ? addressProblem(index, from, to) : sameVpc(index, from, to);
    if (problem !== null) return problem;
    if ((from as unknown as Record<string, unknown>)[field] === to.id)
      return `${quoted(from)} is already linked to ${quoted(to)}.`;
    return {
      says: `${verb} ${quoted(from)} with ${quoted(to)}`,
      apply: (design) => put(design, from.id, { [field]: to.id }),
    };
  };

/** Adds what the link is drawn to to a list. */
export const addReference =
  (field: 'securityGroups' | 'routeTables' | 'subnets', verb: string): Linker =>
  (index, from, to) => {
    const problem = sameVpc(index, from, to);
    if (problem !== null) return problem;
    const ids = (resource: Resource) => (resource as unknown as Record<string, readonly string[]>)[field] ?? [];
    if (ids(from).includes(to.id)) return `${quoted(from)} already has ${quoted(to)}.`;
    return {
      says: `${verb} ${quoted(to)} to ${quoted(from)}`,
      apply: (design) => put(design, from.id, { [field]: [...ids(design.resources.get(from.id) as Resource), to.id] }),
    };
  };
