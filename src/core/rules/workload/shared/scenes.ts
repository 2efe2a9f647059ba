import type { FieldsOf, KindName } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { scene } from '../../scene';

interface At {
  readonly vpc: ResourceId;
  /** "a" and "b", in these zones */
  readonly a: ResourceId;
  readonly b: ResourceId;
}

/** "main" with two subnets, and one resource of the kind in both of them. */
export const placed = <K extends KindName>(
  kind: K,
  name: string,
  fields: (s: Sketch, at: At) => Partial<FieldsOf<K>> = () => ({}),
) =>
  scene((s, vpc) => {
    const a = s.add('subnet', 'a', vpc, { zone: 'a', cidr: '10.0.0.0/24' });
    const b = s.add('subnet', 'b', vpc, { zone: 'b', cidr: '10.0.1.0/24' });
    const usual = { subnets: [a, b] } as unknown as Partial<FieldsOf<K>>;
    s.add(kind, name, vpc, { ...usual, ...fields(s, { vpc, a, b }) });
  });
