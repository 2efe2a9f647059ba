import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { scene } from '../../scene';

type Fields = Partial<FieldsOf<'endpoint-service'>>;

/** What a service of an example can refer to. */
export interface Behind {
  readonly vpc: ResourceId;
  /** subnets in the zones a and b */
  readonly subnets: readonly [ResourceId, ResourceId];
  /** an internal Network Load Balancer "nlb" in both */
  readonly nlb: ResourceId;
}

/** VPC "main" with "nlb" in the subnets "a" and "b", and what `draw` adds. */
const behindScene = (draw: (s: Sketch, behind: Behind) => void): (() => Design) =>
  scene((s, vpc) => {
    const subnets = [
      s.add('subnet', 'a', vpc, { cidr: '10.0.0.0/24', zone: 'a' }),
      s.add('subnet', 'b', vpc, { cidr: '10.0.1.0/24', zone: 'b' }),
    ] as const;
    const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network', scheme: 'internal', subnets });
    draw(s, { vpc, subnets, nlb });
  });

/** The endpoint service "service" with "nlb" behind it. */
export const serviceScene = (
  fields: Fields | ((s: Sketch, behind: Behind) => Fields) = {},
  draw: (s: Sketch, behind: Behind, service: ResourceId) => void = () => {},
): (() => Design) =>
  behindScene((s, behind) => {
    const own = typeof fields === 'function' ? fields(s, behind) : fields;
    const service = s.add('endpoint-service', 'service', s.region(), { loadBalancers: [behind.nlb], ...own });
    draw(s, behind, service);
  });

/** A Gateway Load Balancer "gwlb" in the first subnet. */
export const gwlb = (s: Sketch, { vpc, subnets }: Behind): ResourceId =>
  s.add('load-balancer', 'gwlb', vpc, { type: 'gateway', subnets: [subnets[0]] });
