import { type Design, type KindName, kindNames, kindOf, type Resource } from '../../../kinds/index';
import type { ResourceId, Tag } from '../../../model/resource';
import { change } from '../../fixes';
import type { Repair } from '../../rule';
import { scene } from '../../scene';

/** Every kind that AWS lets carry tags. */
export const taggedKinds: readonly KindName[] = kindNames.filter((kind) => kindOf(kind).tagged);

/** `Subnet "web"`, to begin with: tags are alike on all kinds, so the kind is said too. */
export const resourceName = (resource: Resource): string => `${kindOf(resource.kind).label} "${resource.name}"`;

/** `subnet "web"`, within a sentence; AWS writes Elastic, and abbreviations keep their capitals. */
export const resourceNameWithin = (resource: Resource): string =>
  resourceName(resource).replace(/^(?!Elastic)[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** A repair that changes the tags as they are when it is made. */
export function changeTags(label: string, id: ResourceId, next: (tags: readonly Tag[]) => readonly Tag[]): Repair {
  return change<Resource>(label, id, (now) => ({ tags: next(now.tags) }));
}

/** The VPC "main" with a subnet of this name and these tags. */
export const tagged = (tags: readonly (readonly [key: string, value: string])[], name = 'web'): (() => Design) =>
  scene((s, vpc) => {
    s.add(
      'subnet',
      name,
      vpc,
      { cidr: '10.0.0.0/24' },
      tags.map(([key, value]) => ({ key, value })),
    );
  });
