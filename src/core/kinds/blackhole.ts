import type { Index, Resource, ResourceOf } from './index';
import { gatewayOf } from './network';
import { attachmentBetween } from './transit';

type RouteTable = ResourceOf<'route-table'>;
type Route = RouteTable['routes'][number];

/** Why AWS would show a route as `blackhole`, and what stands in the way; null if its target takes traffic, as far as is known. */
export function blackholeReason(index: Index, table: RouteTable, route: Route): string | null {
  if (route.target === null) return route.outside ? null : 'it has no target';
  const target = index.get(route.target);
  return target ? reasonOf(index, table, route, target) : 'its target is gone';
}

function reasonOf(index: Index, table: RouteTable, route: Route, target: Resource): string | null {
  switch (target.kind) {
    case 'internet-gateway':
    case 'virtual-private-gateway':
    case 'egress-only-internet-gateway':
    case 'carrier-gateway':
      return target.parent === table.parent ? null : 'the gateway is not attached to this VPC';
    case 'nat-gateway':
      return target.connectivity === 'public' && !gatewayOf(index, index.vpcOf(target.id))
        ? 'the public NAT gateway does not start in a VPC without an internet gateway'
        : null;
    case 'vpc-peering-connection':
      return index.getAs('vpc', target.requester) && index.getAs('vpc', target.accepter)
        ? null
        : 'the peering connection has no VPC on its other side';
    case 'transit-gateway':
      return attachmentBetween(index, table.parent, target.id)
        ? null
        : 'the transit gateway is not attached to this VPC';
    case 'network-interface':
      return index.getAs('instance', target.instance) ? null : 'the network interface is attached to no instance';
    case 'network-firewall':
      return firewallReason(route, target);
    default:
      return null;
  }
}

function firewallReason({ endpointIn }: Route, { subnets }: ResourceOf<'network-firewall'>): string | null {
  if (subnets.length === 0) return 'the firewall has no endpoint';
  return endpointIn && !subnets.includes(endpointIn) ? 'the firewall has no endpoint in that subnet' : null;
}

/** How many routes of a table lead nowhere. */
export const blackholesOf = (index: Index, table: RouteTable): number =>
  table.routes.filter((route) => blackholeReason(index, table, route) !== null).length;
