import { nextItemId } from '../model/resource';
import type { ResourceOf } from './index';
import { addReference, type Linker, type Linkers, put, quoted, sameVpc, setReference } from './linking';
import { balancersBehind, reaching } from './private-link';

type LoadBalancer = ResourceOf<'load-balancer'>;

/** A target of every listener. */
const forward: Linker = (index, from, to) => {
  const problem = sameVpc(index, from, to);
  if (problem !== null) return problem;
  if (from.id === to.id) return 'A load balancer cannot be its own target.';
  const { type, targets } = from as LoadBalancer;
  if (to.kind === 'load-balancer' && (type !== 'network' || to.type !== 'application'))
    return 'Only a Network Load Balancer forwards to another, an Application Load Balancer.';
  if (targets.some(({ target }) => target === to.id)) return `${quoted(from)} already forwards to ${quoted(to)}.`;
  return {
    says: `Forward from ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => {
      const now = (design.resources.get(from.id) as LoadBalancer).targets;
      const row = { id: nextItemId(now), target: to.id, address: '', listenerPort: null, port: null };
      return put(design, from.id, { targets: [...now, row] });
    },
  };
};

/** The blocks of a network as static routes, as far as they are not there. */
const staticRoutes: Linker = (_index, from, to) => {
  const vpn = from as ResourceOf<'vpn-connection'>;
  const { cidrs } = to as ResourceOf<'on-premises'>;
  const fresh = cidrs.filter((cidr) => cidr !== '' && !vpn.staticRoutes.includes(cidr));
  if (!vpn.staticRoutesOnly) return `${quoted(from)} learns its routes by BGP; switch to static routes first.`;
  if (fresh.length === 0) return `${quoted(from)} has no more blocks to take from ${quoted(to)}.`;
  return {
    says: `Route ${fresh.join(', ')} through ${quoted(from)}`,
    apply: (design) => {
      const now = design.resources.get(from.id) as ResourceOf<'vpn-connection'>;
      return put(design, from.id, { staticRoutes: [...now.staticRoutes, ...fresh] });
    },
  };
};

/** A load balancer behind an endpoint service. */
const serve: Linker = (index, from, to) => {
  const service = from as ResourceOf<'endpoint-service'>;
  const { type } = to as LoadBalancer;
  if (type === 'application')
    return 'An endpoint service takes Network and Gateway Load Balancers; put a Network Load Balancer before this one.';
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  if (service.loadBalancers.includes(to.id)) return `${quoted(from)} already has ${quoted(to)}.`;
  const other = balancersBehind(index, service).find((balancer) => balancer.type !== type);
  if (other) return `${quoted(from)} has ${quoted(other)}, which is of another type; AWS takes one type.`;
  return {
    says: `Serve ${quoted(from)} by ${quoted(to)}`,
    apply: (design) => {
      const { loadBalancers } = design.resources.get(from.id) as ResourceOf<'endpoint-service'>;
      return put(design, from.id, { loadBalancers: [...loadBalancers, to.id] });
    },
  };
};

/** An endpoint reaches a service of the design: of the type that its load balancers ask for. */
const reach: Linker = (index, from, to) => {
  const endpoint = from as ResourceOf<'vpc-endpoint'>;
  const service = to as ResourceOf<'endpoint-service'>;
  const fields = reaching(index, endpoint, service);
  if (endpoint.endpointService === to.id && endpoint.type === fields.type)
    return `${quoted(from)} already reaches ${quoted(to)}.`;
  return {
    says: `Reach ${quoted(to)} by ${quoted(from)}`,
    apply: (design) => put(design, from.id, { ...fields, routeTables: [] }),
  };
};

const inVpc = {
  subnet: addReference('subnets', 'Add'),
  'security-group': addReference('securityGroups', 'Add'),
};

export const workloadLinks: Linkers = {
  'endpoint-service': { 'load-balancer': serve },
  'vpc-endpoint': { 'endpoint-service': reach },
  'db-instance': inVpc,
  'lambda-function': inVpc,
  'eks-cluster': inVpc,
  'ecs-cluster': inVpc,
  'customer-gateway': { 'on-premises': setReference('network', 'Place') },
  'vpn-connection': { 'on-premises': staticRoutes },
  'load-balancer': {
    subnet: addReference('subnets', 'Add'),
    'security-group': addReference('securityGroups', 'Add'),
    instance: forward,
    'load-balancer': forward,
  },
};
