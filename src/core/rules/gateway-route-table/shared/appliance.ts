import type { Index, ResourceOf } from '../../../kinds/index';
import type { ResourceId } from '../../../model/resource';

type Route = ResourceOf<'route-table'>['routes'][number];

/** The subnet in which the target of a route takes traffic; undefined where that is not known. */
export function homeOf(index: Index, { target: id, endpointIn }: Route): ResourceOf<'subnet'> | undefined {
  const target = index.get(id);
  switch (target?.kind) {
    case 'instance':
    case 'network-interface':
      return index.getAs('subnet', target.parent);
    case 'vpc-endpoint':
      return index.getAs('subnet', target.subnets[0]);
    case 'network-firewall':
      return index.getAs('subnet', endpointIn ?? (target.subnets.length === 1 ? target.subnets[0] : undefined));
    default:
      return undefined;
  }
}

/**
 * What inspects behind a route, equal for routes to the same: the instance of a network interface, since an appliance
 * takes traffic at one and gives it back at another; of a firewall the endpoint. Null where it is not known.
 */
export function applianceOf(index: Index, route: Route): ResourceId | null {
  const target = index.get(route.target);
  switch (target?.kind) {
    case 'instance':
    case 'vpc-endpoint':
      return target.id;
    case 'network-interface':
      return target.instance ?? target.id;
    case 'network-firewall':
      return `${target.id} ${homeOf(index, route)?.id ?? ''}`;
    default:
      return null;
  }
}
