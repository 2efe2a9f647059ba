import type { Block, Lowered } from '../cloud/block';
import { type Expr, ref } from '../cloud/expr';
import type { Notice } from '../cloud/notice';
import type { Place } from '../cloud/place';
import type { Surroundings } from '../cloud/surroundings';
import { tagNotices } from '../cloud/tags';
import type { ResourceId } from '../model/resource';
import { parseAddress4 } from '../net/address';
import { containsAddress, formatCidr, sameCidr } from '../net/cidr';
import { lowerCarrierGateway } from './carrier-gateway/cloud';
import { lowerCustomerGateway } from './customer-gateway/cloud';
import { lowerDbInstance } from './db-instance/cloud';
import { lowerDhcpOptions } from './dhcp-options/cloud';
import { lowerDirectConnectAssociation } from './direct-connect-association/cloud';
import { lowerDirectConnectGateway } from './direct-connect-gateway/cloud';
import { lowerEcsCluster } from './ecs-cluster/cloud';
import { lowerEgressOnlyInternetGateway } from './egress-only-internet-gateway/cloud';
import { lowerEksCluster } from './eks-cluster/cloud';
import { lowerElasticIp } from './elastic-ip/cloud';
import { lowerEndpointService } from './endpoint-service/cloud';
import { lowerFlowLog } from './flow-log/cloud';
import { type Index, type KindName, kindOf, type Resource, type ResourceOf } from './index';
import { lowerInstance } from './instance/cloud';
import { lowerInternetGateway } from './internet-gateway/cloud';
import { ipv6Space, ipv6Subnet } from './ipv6';
import { lowerLambdaFunction } from './lambda-function/cloud';
import { lowerLoadBalancer } from './load-balancer/cloud';
import { lowerManagedPrefixList } from './managed-prefix-list/cloud';
import { lowerNatGateway } from './nat-gateway/cloud';
import { readCidr, vpcBlocks, vpcsOf } from './network';
import { lowerNetworkAcl } from './network-acl/cloud';
import { lowerNetworkFirewall } from './network-firewall/cloud';
import { lowerNetworkInterface } from './network-interface/cloud';
import { placeOf, placesOf } from './places';
import { privateLinkOf } from './private-link';
import { lowerRegion } from './region/cloud';
import { lowerRouteTable } from './route-table/cloud';
import { isUnchangedDefaultGroup, lowerSecurityGroup } from './security-group/cloud';
import { lowerSubnet } from './subnet/cloud';
import { lowerTrafficMirrorFilter } from './traffic-mirror-filter/cloud';
import { lowerTrafficMirrorSession } from './traffic-mirror-session/cloud';
import { lowerTrafficMirrorTarget } from './traffic-mirror-target/cloud';
import { attachmentId, transitAttachment, transitGateway } from './transit';
import { lowerTransitGateway } from './transit-gateway/cloud';
import { lowerTransitGatewayAttachment } from './transit-gateway-attachment/cloud';
import { lowerTransitGatewayPeering } from './transit-gateway-peering/cloud';
import { lowerTransitGatewayRouteTable } from './transit-gateway-route-table/cloud';
import { lowerVirtualPrivateGateway } from './virtual-private-gateway/cloud';
import { lowerVpc } from './vpc/cloud';
import { lowerVpcEndpoint } from './vpc-endpoint/cloud';
import { lowerVpcPeeringConnection } from './vpc-peering-connection/cloud';
import { lowerVpnConnection } from './vpn-connection/cloud';

type Lower<K extends KindName> = (resource: ResourceOf<K>, surroundings: Surroundings) => Lowered;

/** What every kind comes to in generated code. A region is no resource there: it is a provider, or a template of its own. */
const lowerers: { readonly [K in KindName]: Lower<K> | null } = {
  account: null,
  region: lowerRegion,
  'dhcp-options': lowerDhcpOptions,
  vpc: lowerVpc,
  'managed-prefix-list': lowerManagedPrefixList,
  'internet-gateway': lowerInternetGateway,
  'egress-only-internet-gateway': lowerEgressOnlyInternetGateway,
  'carrier-gateway': lowerCarrierGateway,
  'virtual-private-gateway': lowerVirtualPrivateGateway,
  'route-table': lowerRouteTable,
  'network-acl': lowerNetworkAcl,
  subnet: lowerSubnet,
  'elastic-ip': lowerElasticIp,
  'nat-gateway': lowerNatGateway,
  'network-firewall': lowerNetworkFirewall,
  'vpc-peering-connection': lowerVpcPeeringConnection,
  'transit-gateway': lowerTransitGateway,
  'transit-gateway-attachment': lowerTransitGatewayAttachment,
  'transit-gateway-peering': lowerTransitGatewayPeering,
  'transit-gateway-route-table': lowerTransitGatewayRouteTable,
  'direct-connect-gateway': lowerDirectConnectGateway,
  'direct-connect-association': lowerDirectConnectAssociation,
  'customer-gateway': lowerCustomerGateway,
  'vpn-connection': lowerVpnConnection,
  'security-group': lowerSecurityGroup,
  'vpc-endpoint': lowerVpcEndpoint,
  'endpoint-service': lowerEndpointService,
  instance: lowerInstance,
  'network-interface': lowerNetworkInterface,
  'load-balancer': lowerLoadBalancer,
  'db-instance': lowerDbInstance,
  'lambda-function': lowerLambdaFunction,
  'eks-cluster': lowerEksCluster,
  'ecs-cluster': lowerEcsCluster,
  // Drawn only: what is outside of AWS, and remarks.
  internet: null,
  'on-premises': null,
  'aws-service': null,
  note: null,
  frame: null,
  'flow-log': lowerFlowLog,
  'traffic-mirror-target': lowerTrafficMirrorTarget,
  'traffic-mirror-filter': lowerTrafficMirrorFilter,
  'traffic-mirror-session': lowerTrafficMirrorSession,
};

type MainTable = ReturnType<Surroundings['mainTable']>;

/** Whether AWS makes the route itself: the way out of the default VPC. */
function isRouteOfAws(
  index: Index,
  table: ResourceOf<'route-table'>,
  route: ResourceOf<'route-table'>['routes'][number],
) {
  const gateway = index.getAs('internet-gateway', route.target);
  const vpc = index.getAs('vpc', table.parent);
  return table.main && vpc?.isDefault === true && gateway?.parent === vpc.id && route.destination === '0.0.0.0/0';
}

function readMainTable(index: Index, id: ResourceId): MainTable {
  const table = index.getAs('route-table', id);
  if (!table) return { needed: false, named: false, followers: [] };
  const followers = index.inVpc(table.parent ?? '', 'subnet').filter((subnet) => subnet.routeTable === null);
  return {
    needed:
      table.routes.some((route) => !isRouteOfAws(index, table, route)) ||
      table.propagatingGateways.length > 0 ||
      index.referrers(id).length > 0,
    named: (table.name !== '' && table.name !== 'main') || table.tags.length > 0,
    followers: followers.map((subnet) => subnet.id),
  };
}

function readNetwork(vpc: ResourceOf<'vpc'>): ReturnType<Surroundings['network']> {
  const space = ipv6Space(vpc);
  return {
    isDefault: vpc.isDefault,
    cidr: vpc.cidr,
    secondaryCidrs: vpc.secondaryCidrs,
    poolBlocks: vpc.secondaryPools.map(({ id }) => `${vpc.id}/pool/${id}`),
    ipv6: space !== null,
    ipv6Prefix: space?.prefix ?? null,
    ipv6Subnet: (number) => {
      const cidr = ipv6Subnet(space, number);
      return cidr && formatCidr(cidr);
    },
  };
}

function kindsAt(index: Index, vpc: ResourceId): ReadonlySet<string> {
  const ends = index.referrers(vpc).flatMap(({ from }) => index.get(from)?.kind ?? []);
  return new Set([...(index.cells.get(vpc)?.byKind.keys() ?? []), ...ends]);
}

function isLocal(index: Index, id: ResourceId | null, destination: string): boolean {
  const vpc = index.getAs('vpc', id);
  const cidr = readCidr(destination);
  return vpc !== undefined && cidr !== null && vpcBlocks(vpc).some((block) => sameCidr(block, cidr));
}

function firewallSubnets(index: Index, id: ResourceId): ReturnType<Surroundings['firewallSubnets']> {
  const firewall = index.getAs('network-firewall', id);
  return [...new Set(firewall?.subnets)].flatMap((one) => {
    const subnet = index.getAs('subnet', one);
    return subnet && subnet.parent === firewall?.parent ? [{ id: subnet.id, zone: subnet.zone }] : [];
  });
}

function holdsAddress(index: Index, id: ResourceId | null, address: string): boolean {
  const vpc = index.getAs('vpc', id);
  const read = parseAddress4(address);
  return vpc !== undefined && read.ok && vpcBlocks(vpc).some((block) => containsAddress(block, read.value));
}

type PlaceOf = (id: ResourceId) => Place;

function peeringBetween(index: Index, place: PlaceOf, a: ResourceId | null, b: ResourceId | null): string | null {
  const found = index
    .all('vpc-peering-connection')
    .find((it) => (it.requester === a && it.accepter === b) || (it.requester === b && it.accepter === a));
  if (!found || a === b) return null;
  const [own, other] = [place(found.requester ?? ''), place(found.accepter ?? '')];
  if (own.region !== other.region) return null;
  return own === other ? found.id : `${found.id}/accepter`;
}

function peering(index: Index, place: PlaceOf, id: ResourceId): Expr {
  const found = index.getAs('vpc-peering-connection', id);
  const own = ref(id);
  const accepted = ref(`${id}/accepter`);
  return place(found?.requester ?? '') === place(found?.accepter ?? '')
    ? own
    : { type: 'by-target', terraform: accepted, cloudformation: own, api: accepted };
}

function surroundingsOf(index: Index, places: ReturnType<typeof placesOf>): Surroundings {
  const place = (id: ResourceId) => placeOf(index, places, id);
  const mains = new Map<ResourceId, MainTable>();
  const mainTable = (id: ResourceId) => {
    let found = mains.get(id);
    if (!found) {
      found = readMainTable(index, id);
      mains.set(id, found);
    }
    return found;
  };
  return {
    kindOf: (id) => index.get(id)?.kind ?? null,
    nameOf: (id) => index.get(id)?.name ?? '',
    placeOf: place,
    firstBlocking: (id) =>
      index.all('region').find((one) => one.blockPublicAccess !== 'off' && place(one.id) === place(id))?.id ?? null,
    vpcOf: (id) => index.vpcOf(id),
    network: (id) => {
      const vpc = index.getAs('vpc', id);
      return vpc ? readNetwork(vpc) : null;
    },
    kindsAt: (vpc) => kindsAt(index, vpc),
    isLocal: (vpc, destination) => isLocal(index, vpc, destination),
    firewallSubnets: (firewall) => firewallSubnets(index, firewall),
    zoneNaming: index.design.zoneNaming,
    internetReady: (vpc) => {
      const gateway = index.inVpc(vpc ?? '', 'internet-gateway')[0];
      return gateway ? `${gateway.id}/attachment` : null;
    },
    neededMainTable: (vpc) => {
      const main = index.inVpc(vpc ?? '', 'route-table').find((table) => table.main);
      return main && mainTable(main.id).needed ? main.id : null;
    },
    mainTable,
    peeringBetween: (a, b) => peeringBetween(index, place, a, b),
    peering: (id) => peering(index, place, id),
    transitGateway: (id) => transitGateway(index, places, id),
    attachmentId: (id, gateway) => attachmentId(index, places, id, gateway),
    transitAttachment: (vpc, gateway) => transitAttachment(index, places, vpc, gateway),
    gatewayEndpoint: (vpc, service) =>
      index.inVpc(vpc ?? '', 'vpc-endpoint').find((found) => found.type === 'gateway' && found.service === service)
        ?.id ?? null,
    isGatewayEndpoint: (id) => index.getAs('vpc-endpoint', id)?.type === 'gateway',
    securityGroup: (id) => securityGroup(index, id),
    groupAssociation: (id, vpc) => {
      const group = index.getAs('security-group', id);
      const foreign = group && vpc !== null && group.parent !== vpc && vpcsOf(group).includes(vpc);
      return foreign ? `${id}/vpc/${vpc}` : null;
    },
    networkAcl: (id) => {
      const acl = index.getAs('network-acl', id);
      return acl && !acl.isDefault ? ref(acl.id) : null;
    },
    mapsPublicIp: (subnet) => index.getAs('subnet', subnet)?.mapPublicIp ?? false,
    hasAddress: (id) => {
      const gateway = index.getAs('customer-gateway', id);
      return gateway !== undefined && gateway.ipAddress + gateway.certificateArn !== '';
    },
    holdsAddress: (vpc, address) => holdsAddress(index, vpc, address),
    listenersOf: (id) => (index.getAs('load-balancer', id)?.listeners ?? []).map((row) => `${id}/listener/${row.id}`),
    ...privateLinkOf(index),
    usersOfAddress: (address) => index.referrers(address).map((reference) => reference.from),
  };
}

/** The default group is no block where AWS makes it as drawn, and only one in Terraform: its VPC yields it. */
function securityGroup(index: Index, id: ResourceId): Expr {
  const group = index.getAs('security-group', id);
  if (!group?.isDefault || group.parent === null) return ref(id);
  const made = ref(group.parent, 'default-security-group-id');
  const adopted = isUnchangedDefaultGroup(group) ? made : ref(id);
  return { type: 'by-target', terraform: adopted, cloudformation: made, api: made };
}

/** Why a resource cannot be exported where it stands; null if it can. */
function misplaced(resource: Resource, index: Index): string | null {
  const { label, parents } = kindOf(resource.kind);
  if (parents.length === 0) return null;
  const parent = index.get(resource.parent);
  if (!parent || !parents.includes(parent.kind)) {
    const homes = parents.map((kind) => kindOf(kind as KindName).label).join(' or ');
    return `${label} "${resource.name}" is in no ${homes}; it is left out.`;
  }
  return index.regionOf(resource.id) === null ? `${label} "${resource.name}" is in no Region; it is left out.` : null;
}

/** Every resource of a design in no language yet: blocks in order of creation, and what cannot be said. */
export function lowerDesign(index: Index, places = placesOf(index)): Lowered {
  const surroundings = surroundingsOf(index, places);
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  for (const resource of index.design.resources.values()) {
    const lower = lowerers[resource.kind] as Lower<KindName> | null;
    if (!lower) continue;
    const reason = misplaced(resource, index);
    if (reason !== null) {
      notices.push({ resource: resource.id, message: reason });
      continue;
    }
    const made = lower(resource, surroundings);
    blocks.push(...made.blocks);
    notices.push(...made.notices);
    if (made.blocks.length > 0) notices.push(...tagNotices(resource));
  }
  return { blocks, notices };
}
