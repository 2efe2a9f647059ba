import type { AnyKind, Kinds } from '../model/define-kind';
import type { Design as DesignOf } from '../model/design';
import type { EditOf, EditOutcome as OutcomeOf } from '../model/edits';
import { type DesignIndex, indexDesign } from '../model/queries';
import type { ResourceBase } from '../model/resource';
import { type Account, account } from './account/account';
import { type AwsService, awsService } from './aws-service/aws-service';
import { type CarrierGateway, carrierGateway } from './carrier-gateway/carrier-gateway';
import { type CustomerGateway, customerGateway } from './customer-gateway/customer-gateway';
import { type DbInstance, dbInstance } from './db-instance/db-instance';
import { type DhcpOptions, dhcpOptions } from './dhcp-options/dhcp-options';
import {
  type DirectConnectAssociation,
  directConnectAssociation,
} from './direct-connect-association/direct-connect-association';
import { type DirectConnectGateway, directConnectGateway } from './direct-connect-gateway/direct-connect-gateway';
import { type EcsCluster, ecsCluster } from './ecs-cluster/ecs-cluster';
import {
  type EgressOnlyInternetGateway,
  egressOnlyInternetGateway,
} from './egress-only-internet-gateway/egress-only-internet-gateway';
import { type EksCluster, eksCluster } from './eks-cluster/eks-cluster';
import { type ElasticIp, elasticIp } from './elastic-ip/elastic-ip';
import { type EndpointService, endpointService } from './endpoint-service/endpoint-service';
import { type FlowLog, flowLog } from './flow-log/flow-log';
import { type Frame, frame } from './frame/frame';
import { type Instance, instance } from './instance/instance';
import { type Internet, internet } from './internet/internet';
import { type InternetGateway, internetGateway } from './internet-gateway/internet-gateway';
import { type LambdaFunction, lambdaFunction } from './lambda-function/lambda-function';
import { type LoadBalancer, loadBalancer } from './load-balancer/load-balancer';
import { type ManagedPrefixList, managedPrefixList } from './managed-prefix-list/managed-prefix-list';
import { type NatGateway, natGateway } from './nat-gateway/nat-gateway';
import { type NetworkAcl, networkAcl } from './network-acl/network-acl';
import { type NetworkFirewall, networkFirewall } from './network-firewall/network-firewall';
import { type NetworkInterface, networkInterface } from './network-interface/network-interface';
import { type Note, note } from './note/note';
import { type OnPremises, onPremises } from './on-premises/on-premises';
import { type Region, region } from './region/region';
import { type RouteTable, routeTable } from './route-table/route-table';
import { type SecurityGroup, securityGroup } from './security-group/security-group';
import { type Subnet, subnet } from './subnet/subnet';
import { type TrafficMirrorFilter, trafficMirrorFilter } from './traffic-mirror-filter/traffic-mirror-filter';
import { type TrafficMirrorSession, trafficMirrorSession } from './traffic-mirror-session/traffic-mirror-session';
import { type TrafficMirrorTarget, trafficMirrorTarget } from './traffic-mirror-target/traffic-mirror-target';
import { type TransitGateway, transitGateway } from './transit-gateway/transit-gateway';
import {
  type TransitGatewayAttachment,
  transitGatewayAttachment,
} from './transit-gateway-attachment/transit-gateway-attachment';
import { type TransitGatewayPeering, transitGatewayPeering } from './transit-gateway-peering/transit-gateway-peering';
import {
  type TransitGatewayRouteTable,
  transitGatewayRouteTable,
} from './transit-gateway-route-table/transit-gateway-route-table';
import { type VirtualPrivateGateway, virtualPrivateGateway } from './virtual-private-gateway/virtual-private-gateway';
import { type Vpc, vpc } from './vpc/vpc';
import { type VpcEndpoint, vpcEndpoint } from './vpc-endpoint/vpc-endpoint';
import { type VpcPeeringConnection, vpcPeeringConnection } from './vpc-peering-connection/vpc-peering-connection';
import { type VpnConnection, vpnConnection } from './vpn-connection/vpn-connection';

export type Resource =
  | Account
  | Region
  | DhcpOptions
  | Vpc
  | Subnet
  | ManagedPrefixList
  | InternetGateway
  | EgressOnlyInternetGateway
  | CarrierGateway
  | VirtualPrivateGateway
  | NatGateway
  | NetworkFirewall
  | ElasticIp
  | RouteTable
  | SecurityGroup
  | NetworkAcl
  | VpcEndpoint
  | EndpointService
  | VpcPeeringConnection
  | TransitGateway
  | TransitGatewayAttachment
  | TransitGatewayPeering
  | TransitGatewayRouteTable
  | DirectConnectGateway
  | DirectConnectAssociation
  | CustomerGateway
  | VpnConnection
  | Instance
  | NetworkInterface
  | LoadBalancer
  | DbInstance
  | LambdaFunction
  | EksCluster
  | EcsCluster
  | Internet
  | OnPremises
  | AwsService
  | Note
  | Frame
  | FlowLog
  | TrafficMirrorTarget
  | TrafficMirrorFilter
  | TrafficMirrorSession;

export type KindName = Resource['kind'];
export type ResourceOf<K extends KindName> = Extract<Resource, { readonly kind: K }>;
/** The fields that a kind adds to those of every resource. */
export type FieldsOf<K extends KindName> = Omit<ResourceOf<K>, keyof ResourceBase>;
export type Design = DesignOf<Resource>;
export type Index = DesignIndex<Resource>;
export type Edit = EditOf<Resource>;
export type EditOutcome = OutcomeOf<Resource>;

/** Every kind, in the order of creation at AWS; palettes, exports and documents follow it. */
const definitions = [
  account,
  region,
  dhcpOptions,
  vpc,
  managedPrefixList,
  internetGateway,
  egressOnlyInternetGateway,
  carrierGateway,
  virtualPrivateGateway,
  routeTable,
  networkAcl,
  subnet,
  elasticIp,
  natGateway,
  networkFirewall,
  vpcPeeringConnection,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayPeering,
  directConnectGateway,
  directConnectAssociation,
  customerGateway,
  vpnConnection,
  transitGatewayRouteTable,
  securityGroup,
  vpcEndpoint,
  instance,
  networkInterface,
  loadBalancer,
  endpointService,
  dbInstance,
  lambdaFunction,
  eksCluster,
  ecsCluster,
  internet,
  onPremises,
  awsService,
  note,
  frame,
  flowLog,
  trafficMirrorTarget,
  trafficMirrorFilter,
  trafficMirrorSession,
] as const;

export const kinds: Kinds = new Map(
  definitions.map((definition) => [definition.kind, definition as unknown as AnyKind]),
);
export const kindNames: readonly KindName[] = definitions.map((definition) => definition.kind);

/** The definition of a kind that is known to exist. */
export function kindOf(kind: KindName): AnyKind {
  return kinds.get(kind) as AnyKind;
}

/** Indexes a design of our kinds; see `indexDesign`. */
export function indexOf(design: Design, previous?: Index): Index {
  return indexDesign(kinds, design, previous);
}
