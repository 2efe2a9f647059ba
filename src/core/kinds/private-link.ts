import type { Surroundings } from '../cloud/surroundings';
import type { ResourceId } from '../model/resource';
import type { Index, ResourceOf } from './index';
import { acceptanceOf, serviceOfDesign } from './vpc-endpoint/options';

type Service = ResourceOf<'endpoint-service'>;
type LoadBalancer = ResourceOf<'load-balancer'>;

/** The endpoint service of the design that an endpoint reaches. */
export const serviceReached = (index: Index, endpoint: ResourceOf<'vpc-endpoint'>): Service | undefined =>
  index.getAs('endpoint-service', serviceOfDesign(endpoint));

/** What an endpoint reaches, as the canvas says it. */
export const reachedBy = (index: Index, endpoint: ResourceOf<'vpc-endpoint'>): string =>
  serviceReached(index, endpoint)?.name ?? endpoint.service;

/** Load balancers that can stand behind an endpoint service. */
export const balancersBehind = (index: Index, service: Service): readonly LoadBalancer[] =>
  service.loadBalancers.flatMap((id) => {
    const balancer = index.getAs('load-balancer', id);
    return balancer && balancer.type !== 'application' ? [balancer] : [];
  });

/** The type of endpoint that reaches a service; null while nothing says it. */
export function endpointTypeFor(index: Index, service: Service): 'interface' | 'gateway-load-balancer' | null {
  const [first] = balancersBehind(index, service);
  return first ? (first.type === 'gateway' ? 'gateway-load-balancer' : 'interface') : null;
}

/** What an endpoint becomes that is to reach a service: without a private name where that has none. */
export function reaching(index: Index, endpoint: ResourceOf<'vpc-endpoint'>, service: Service) {
  const type = endpointTypeFor(index, service) ?? (endpoint.type === 'gateway' ? 'interface' : endpoint.type);
  const privateDns = endpoint.privateDns && service.privateDnsName !== '' && type === 'interface';
  return { type, endpointService: service.id, privateDns };
}

/** What exports ask about endpoint services. */
export function privateLinkOf(
  index: Index,
): Pick<Surroundings, 'loadBalancerType' | 'endpointService' | 'endpointReady'> {
  return {
    loadBalancerType: (id: ResourceId) => index.getAs('load-balancer', id)?.type ?? null,
    endpointService: (id) => {
      const service = index.getAs('endpoint-service', id);
      return service ? { acceptance: service.acceptanceRequired, hasPrivateName: service.privateDnsName !== '' } : null;
    },
    endpointReady: (id) => {
      const endpoint = index.getAs('vpc-endpoint', id);
      return endpoint && serviceReached(index, endpoint)?.acceptanceRequired ? acceptanceOf(id) : null;
    },
  };
}
