import type { FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { subnetScene } from '../../scene';

interface Mirror {
  readonly subnet: ResourceId;
  readonly source: ResourceId;
  readonly target: ResourceId;
  readonly filter: ResourceId;
}

/** "web" with the interfaces "source" and "receiver", and the session "mirror" from one to the other. */
export const mirrorScene = (
  fields: Partial<FieldsOf<'traffic-mirror-session'>> = {},
  draw: (s: Sketch, mirror: Mirror) => void = () => {},
) =>
  subnetScene((s, subnet) => {
    const source = s.add('network-interface', 'source', subnet);
    const receiver = s.add('network-interface', 'receiver', subnet);
    const target = s.add('traffic-mirror-target', 'target', s.region(), { target: receiver });
    const filter = s.add('traffic-mirror-filter', 'filter', s.region());
    s.add('traffic-mirror-session', 'mirror', s.region(), { source, target, filter, ...fields });
    draw(s, { subnet, source, target, filter });
  });
