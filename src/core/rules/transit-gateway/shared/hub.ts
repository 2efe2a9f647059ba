import type { Index, ResourceOf } from '../../../kinds/index';
import { followed, vpcBlocks, vpcBlocks6 } from '../../../kinds/network';
import type { ResourceId } from '../../../model/resource';
import type { Cidr } from '../../../net/cidr';
import { perDesign, perVpc } from '../../per-vpc';
import { type ReadRoute, routesOf } from '../../routes';

export type Attachment = ResourceOf<'transit-gateway-attachment'>;
export type Table = ResourceOf<'transit-gateway-route-table'>;
type Gateway = ResourceOf<'transit-gateway'>;

/** What may join a transit gateway. */
export const JOINING = [
  'transit-gateway-attachment',
  'vpn-connection',
  'direct-connect-association',
  'transit-gateway-peering',
] as const;
export type Joining = ResourceOf<(typeof JOINING)[number]>;

/** The transit gateways that something joins: two of a peering. */
export function gatewaysOf(index: Index, joining: Joining): readonly Gateway[] {
  const ids = (() => {
    switch (joining.kind) {
      case 'transit-gateway-peering':
        return [joining.requester, joining.accepter];
      case 'direct-connect-association':
        return [joining.gateway];
      default:
        return [joining.transitGateway];
    }
  })();
  return [...new Set(ids)].flatMap((id) => index.getAs('transit-gateway', id) ?? []);
}

/** The tables that are drawn in a transit gateway; its default one is not. */
export const tablesOf = (index: Index, gateway: Gateway): readonly Table[] =>
  index.children(gateway.id).flatMap(({ id }) => index.getAs('transit-gateway-route-table', id) ?? []);

/** Routes of the tables that subnets of a VPC follow, by their targets. */
const routesByTarget = perVpc((index, vpc): ReadonlyMap<ResourceId, readonly ReadRoute[]> => {
  const found = new Map<ResourceId, ReadRoute[]>();
  for (const table of new Set(followed(index, vpc).map(([, table]) => table))) {
    for (const route of routesOf(table)) {
      const { target } = route.route;
      if (target === null) continue;
      const list = found.get(target);
      if (list) list.push(route);
      else found.set(target, [route]);
    }
  }
  return found;
});

/** A VPC on a transit gateway. */
export interface Member {
  readonly attachment: Attachment;
  readonly vpc: ResourceOf<'vpc'>;
  /** Its blocks as far as they are known before it exists. */
  readonly blocks: readonly Cidr[];
  /** The routes by which its subnets reach the gateway. */
  readonly routes: readonly ReadRoute[];
}

/** The VPCs on each transit gateway, in order of creation. */
export const membersOf = perDesign((index): ReadonlyMap<ResourceId, readonly Member[]> => {
  const hubs = new Map<ResourceId, Member[]>();
  for (const attachment of index.all('transit-gateway-attachment')) {
    const vpc = index.getAs('vpc', attachment.vpc);
    const hub = index.getAs('transit-gateway', attachment.transitGateway)?.id;
    if (!vpc || hub === undefined) continue;
    const blocks = [...vpcBlocks(vpc), ...vpcBlocks6(vpc)];
    const member = { attachment, vpc, blocks, routes: routesByTarget(index, vpc.id).get(hub) ?? [] };
    const list = hubs.get(hub);
    if (list) list.push(member);
    else hubs.set(hub, [member]);
  }
  return hubs;
});
