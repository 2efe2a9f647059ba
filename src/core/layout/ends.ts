import { type Index, kindOf, kinds, type Resource } from '../kinds/index';
import { referencesOf } from '../model/references';
import type { ResourceId } from '../model/resource';

export const isLink = ({ kind }: Resource): boolean => kindOf(kind).look.shape === 'link';

/** What a link joins: what its references without `[]` name, in the order of declaration. */
export function endsOf(resource: Resource): readonly ResourceId[] {
  return referencesOf(kinds, resource).flatMap(({ to, spec }) => (spec.path.includes('[]') ? [] : [to]));
}

/** The VPC that a link hangs on: it joins a VPC itself with something that is in none, as an attachment does. */
export function dockOf(index: Index, resource: Resource): ResourceId | null {
  if (!isLink(resource)) return null;
  const ends = endsOf(resource).map((id) => index.get(id));
  const vpcs = ends.filter((end) => end?.kind === 'vpc');
  const [vpc] = vpcs;
  const others = ends.filter((end) => end !== undefined && index.vpcOf(end.id) === null);
  return vpcs.length === 1 && vpc && others.length > 0 && index.regionOf(vpc.id) === index.regionOf(resource.id)
    ? vpc.id
    : null;
}
