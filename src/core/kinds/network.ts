import type { ResourceId } from '../model/resource';
import { type Cidr, type Cidr4, type Cidr6, maskCidr } from '../net/cidr';
import { isAnywhere } from '../net/ranges';
import type { Index, KindName, Resource, ResourceOf } from './index';
import { ipv6Space } from './ipv6';

type Subnet = ResourceOf<'subnet'>;
type Vpc = ResourceOf<'vpc'>;
type RouteTable = ResourceOf<'route-table'>;
type Route = RouteTable['routes'][number];

const cidrs = new Map<string, Cidr | null>();

/** `maskCidr`, remembered: analysis asks for the same few texts again and again. */
export function readCidr(text: string): Cidr | null {
  let cidr = cidrs.get(text);
  if (cidr === undefined) {
    cidr = maskCidr(text);
    if (cidrs.size > 50_000) cidrs.clear();
    cidrs.set(text, cidr);
  }
  return cidr;
}

export function readCidr4(text: string): Cidr4 | null {
  const cidr = readCidr(text);
  return cidr?.family === 4 ? cidr : null;
}

/** The IPv4 blocks of a VPC that can be read, primary first. */
export function vpcBlocks(vpc: Vpc): readonly Cidr4[] {
  return [vpc.cidr, ...vpc.secondaryCidrs].flatMap((text) => readCidr4(text) ?? []);
}

/** The IPv6 block of a VPC where it is known before the VPC exists. */
export function vpcBlocks6(vpc: Vpc): readonly Cidr6[] {
  const cidr = ipv6Space(vpc)?.cidr;
  return cidr ? [cidr] : [];
}

const mains = new WeakMap<object, RouteTable | null>();

export function mainRouteTable(index: Index, vpc: ResourceId): RouteTable | undefined {
  const cell = index.cells.get(vpc);
  if (!cell) return undefined;
  let main = mains.get(cell);
  if (main === undefined) {
    main = index.inVpc(vpc, 'route-table').find((table) => table.main) ?? null;
    mains.set(cell, main);
  }
  return main ?? undefined;
}

/** The table whose routes a subnet follows: its explicit association, else the main one of its VPC. */
export function effectiveRouteTable(index: Index, subnet: Subnet): RouteTable | undefined {
  return index.getAs('route-table', subnet.routeTable) ?? mainRouteTable(index, subnet.parent ?? '');
}

/** The filter at the border of a subnet: its explicit association, else the default one of its VPC. */
export function effectiveNetworkAcl(index: Index, subnet: Subnet): ResourceOf<'network-acl'> | undefined {
  return (
    index.getAs('network-acl', subnet.networkAcl) ??
    index.inVpc(subnet.parent ?? '', 'network-acl').find((acl) => acl.isDefault)
  );
}

interface Following {
  readonly pairs: readonly (readonly [Subnet, RouteTable])[];
  readonly byTable: ReadonlyMap<ResourceId, readonly Subnet[]>;
}

const following = new WeakMap<object, Following>();
const NO_FOLLOWING: Following = { pairs: [], byTable: new Map() };

/** Who follows what in a VPC; kept as long as the VPC is the same. */
function followingIn(index: Index, vpc: ResourceId): Following {
  const cell = index.cells.get(vpc);
  if (!cell) return NO_FOLLOWING;
  let found = following.get(cell);
  if (!found) {
    const tables = new Map(index.inVpc(vpc, 'route-table').map((table) => [table.id, table]));
    const main = mainRouteTable(index, vpc);
    const pairs = index.inVpc(vpc, 'subnet').flatMap((subnet) => {
      // A table that is elsewhere or nowhere is an error of its own.
      const table = subnet.routeTable === null ? main : tables.get(subnet.routeTable);
      return table ? [[subnet, table] as const] : [];
    });
    const byTable = new Map<ResourceId, Subnet[]>();
    for (const [subnet, table] of pairs) {
      const list = byTable.get(table.id);
      if (list) list.push(subnet);
      else byTable.set(table.id, [subnet]);
    }
    found = { pairs, byTable };
    following.set(cell, found);
  }
  return found;
}

/** Each subnet of a VPC with the table of that VPC that it follows: by association, or because it is the main one. */
export const followed = (index: Index, vpc: ResourceId): Following['pairs'] => followingIn(index, vpc).pairs;

/** Subnets that follow a table, by association or because it is the main one. */
export function subnetsOf(index: Index, table: RouteTable): readonly Subnet[] {
  return followingIn(index, table.parent ?? '').byTable.get(table.id) ?? [];
}

interface DefaultRoutes {
  readonly 4: Route | undefined;
  readonly 6: Route | undefined;
}

const defaults = new WeakMap<RouteTable, DefaultRoutes>();

/** The routes of a table for 0.0.0.0/0 and ::/0, however they are written; of two for one family the first. */
export function defaultRoutes(table: RouteTable): DefaultRoutes {
  let found = defaults.get(table);
  if (!found) {
    const first = (family: 4 | 6) =>
      table.routes.find((route) => {
        const cidr = readCidr(route.destination);
        return cidr?.family === family && isAnywhere(cidr);
      });
    found = { 4: first(4), 6: first(6) };
    defaults.set(table, found);
  }
  return found;
}

/** What a table sends traffic for the internet to: over IPv4, then over IPv6. */
function defaultTargets(index: Index, table: RouteTable | undefined) {
  if (!table) return [];
  const { 4: four, 6: six } = defaultRoutes(table);
  return [index.get(four?.target), index.get(six?.target)];
}

/**
 * A subnet is public if its effective route table has a route to an internet gateway of its VPC: mostly the default
 * one, but 0.0.0.0/1 with 128.0.0.0/1 leads out as well.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function isPublicSubnet(index: Index, subnet: Subnet): boolean {
  const routes = effectiveRouteTable(index, subnet)?.routes ?? [];
  return routes.some(({ target }) => index.getAs('internet-gateway', target)?.parent === subnet.parent);
}

/** Whether a table sends traffic to a virtual private gateway of its VPC, by a route or by what it learns. */
export function leadsToVpn(index: Index, table: RouteTable): boolean {
  const ids = [...table.propagatingGateways, ...table.routes.map((route) => route.target)];
  return ids.some((id) => index.getAs('virtual-private-gateway', id)?.parent === table.parent);
}

/** public: both ways · private: outwards · vpn-only: only to networks behind a VPN · isolated: neither. */
export type Reach = 'public' | 'private' | 'vpn-only' | 'isolated';

/**
 * What Block Public Access of the Region leaves of the ways to the internet; what a subnet is excluded from counts
 * before what its VPC is.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export function internetAccess(index: Index, subnet: Subnet): 'both' | 'out' | 'none' {
  const vpc = index.getAs('vpc', subnet.parent);
  const mode = index.getAs('region', vpc?.parent)?.blockPublicAccess ?? 'off';
  const own = subnet.publicAccessExclusion === 'none' ? vpc?.publicAccessExclusion : subnet.publicAccessExclusion;
  if (mode === 'off' || own === 'allow-bidirectional') return 'both';
  return mode === 'block-ingress' || own === 'allow-egress' ? 'out' : 'none';
}

/** Whether a default route leads out of a VPC, for what starts in the subnet. */
function leadsOut(index: Index, subnet: Subnet, target: Resource | undefined): boolean {
  if (!target || target.kind === 'virtual-private-gateway') return false;
  if (target.kind === 'internet-gateway' || target.kind === 'egress-only-internet-gateway')
    return internetAccess(index, subnet) !== 'none';
  // The traffic of a NAT gateway is that of the subnet that it stands in.
  const home = target.kind === 'nat-gateway' ? index.getAs('subnet', target.parent) : undefined;
  return !home || internetAccess(index, home) !== 'none';
}

/**
 * How a subnet reaches what is outside of its VPC: what its border on the canvas says.
 * https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
 */
export function subnetReach(index: Index, subnet: Subnet): Reach {
  if (isPublicSubnet(index, subnet) && internetAccess(index, subnet) === 'both') return 'public';
  const table = effectiveRouteTable(index, subnet);
  const targets = defaultTargets(index, table);
  if (targets.some((target) => leadsOut(index, subnet, target))) return 'private';
  return table && leadsToVpn(index, table) ? 'vpn-only' : 'isolated';
}

/** The internet gateway attached to a VPC. */
export function gatewayOf(index: Index, vpc: ResourceId | null) {
  return index.inVpc(vpc ?? '', 'internet-gateway')[0];
}

/** VPCs in which a security group may be used: its own, and those that it is associated with. */
export function vpcsOf(group: ResourceOf<'security-group'>): readonly ResourceId[] {
  const own = group.parent === null ? [] : [group.parent];
  return group.isDefault ? own : [...own, ...group.vpcs];
}

/** Resources of these kinds that hold a reference to the given one. */
export function usersOf(index: Index, id: ResourceId, kinds: readonly KindName[]): readonly ResourceId[] {
  return index
    .referrers(id)
    .map((reference) => reference.from)
    .filter((from) => kinds.includes(index.get(from)?.kind as KindName));
}

/** VPCs on the other side of the peering connections of a VPC. */
export function peersOf(
  index: Index,
  vpc: ResourceId,
): readonly { readonly vpc: Vpc; readonly by: ResourceOf<'vpc-peering-connection'> }[] {
  const named = new Set(index.referrers(vpc).map(({ from }) => from));
  return [...named].flatMap((id) => {
    const by = index.getAs('vpc-peering-connection', id);
    if (!by) return [];
    const other = by.requester === vpc ? by.accepter : by.accepter === vpc ? by.requester : null;
    const peer = other === vpc ? undefined : index.getAs('vpc', other);
    return peer ? [{ vpc: peer, by }] : [];
  });
}
