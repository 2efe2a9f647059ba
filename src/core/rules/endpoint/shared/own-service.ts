import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { type Places, places } from './scenes';

interface Own extends Places {
  readonly service: ResourceId;
  readonly nlb: ResourceId;
}

interface Given {
  /** of the interface endpoint "consumer" in "web"; `vpc` puts it there instead of into "main" */
  readonly endpoint?: Partial<FieldsOf<'vpc-endpoint'>>;
  readonly service?: Partial<FieldsOf<'endpoint-service'>>;
  readonly balancer?: Partial<FieldsOf<'load-balancer'>>;
}

/** "main" with the endpoint service "service" behind "nlb" in "web" (zone a) and "db" (zone b), and what `draw` adds. */
export const ownServiceScene = (
  { service = {}, balancer = {} }: Omit<Given, 'endpoint'>,
  draw: (s: Sketch, own: Own) => void,
): (() => Design) =>
  places((s, at) => {
    const subnets = [at.web, at.db];
    const nlb = s.add('load-balancer', 'nlb', at.vpc, { type: 'network', scheme: 'internal', subnets, ...balancer });
    const made = s.add('endpoint-service', 'service', s.region(), { loadBalancers: [nlb], ...service });
    draw(s, { ...at, nlb, service: made });
  });

/** The same with the interface endpoint "consumer" of the service in "web". */
export const consumerScene = (given: Given = {}, draw: (s: Sketch, own: Own) => void = () => {}): (() => Design) =>
  ownServiceScene(given, (s, own) => {
    s.add('vpc-endpoint', 'consumer', own.vpc, {
      type: 'interface',
      endpointService: own.service,
      privateDns: false,
      subnets: [own.web],
      ...given.endpoint,
    });
    draw(s, own);
  });

/** The endpoint "consumer" in a Region of its own, with a subnet in zone c. */
export const farConsumerScene = (given: Given, region: (s: Sketch) => ResourceId): (() => Design) =>
  ownServiceScene(given, (s, { service }) => {
    const vpc = s.add('vpc', 'far', region(s), { cidr: '10.1.0.0/16' });
    const subnet = s.add('subnet', 'far', vpc, { cidr: '10.1.0.0/24', zone: 'c' });
    s.add('vpc-endpoint', 'consumer', vpc, {
      type: 'interface',
      endpointService: service,
      privateDns: false,
      subnets: [subnet],
      ...given.endpoint,
    });
  });
