import type { Index, ResourceOf } from '../../../kinds/index';
import type { ResourceId } from '../../../model/resource';
import type { Group } from './rows';

type Subnet = ResourceOf<'subnet'>;

/** Subnets in which a resource has the network interfaces that carry its groups. */
function subnetIdsOf(index: Index, id: ResourceId): readonly (ResourceId | null)[] {
  const resource = index.get(id);
  switch (resource?.kind) {
    case 'instance':
    case 'network-interface':
      return [resource.parent];
    case 'load-balancer':
    case 'vpc-endpoint':
    case 'db-instance':
    case 'lambda-function':
    case 'eks-cluster':
    case 'ecs-cluster':
      return resource.subnets;
    default:
      return [];
  }
}

/** Subnets in which something carries a group, because it names it; null where one of them is not known. */
export function carrierSubnets(index: Index, group: Group): readonly Subnet[] | null {
  const carriers = index
    .referrers(group.id)
    .flatMap(({ from, spec }) => (spec.path === 'securityGroups[]' ? from : []));
  const found = new Set<Subnet>();
  for (const id of new Set(carriers)) {
    const subnets = subnetIdsOf(index, id).map((subnet) => index.getAs('subnet', subnet));
    if (subnets.length === 0) return null;
    for (const subnet of subnets) {
      if (!subnet) return null;
      found.add(subnet);
    }
  }
  return [...found];
}
