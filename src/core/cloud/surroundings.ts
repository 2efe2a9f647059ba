import type { ZoneNaming } from '../model/design';
import type { ResourceId } from '../model/resource';
import type { Expr } from './expr';
import { quoted } from './notice';
import type { Place } from './place';

/** What the lowering of a kind may ask about the rest of the design. It sees no other resource itself. */
export interface Surroundings {
  /** Kind of a resource; null if the design has none of that id. */
  kindOf(id: ResourceId | null): string | null;
  nameOf(id: ResourceId): string;
  /** Region and account that it is in; outside of any Region one without a code. */
  placeOf(id: ResourceId): Place;
  /** The first Region of the design at the same place that sets Block Public Access. */
  firstBlocking(region: ResourceId): ResourceId | null;
  vpcOf(id: ResourceId): ResourceId | null;
  /** Address space of a VPC; null if there is no such VPC. */
  network(vpc: ResourceId | null): {
    /** the one that AWS makes in each Region */
    readonly isDefault: boolean;
    readonly cidr: string;
    readonly secondaryCidrs: readonly string[];
    /** Keys of the blocks by which it gets addresses from IPAM, beside the primary ones. */
    readonly poolBlocks: readonly string[];
    readonly ipv6: boolean;
    /** Prefix length of its IPv6 block; null: there is none, or only the IPAM pool knows. */
    readonly ipv6Prefix: number | null;
    /** The n-th /64 of its IPv6 block where that is known before the VPC exists. */
    readonly ipv6Subnet: (number: number) => string | null;
  } | null;
  /** Kinds of which a VPC holds something, or that end at it. */
  kindsAt(vpc: ResourceId): ReadonlySet<string>;
  /** Whether a destination is a whole block of the VPC, to which every route table has a local route. */
  isLocal(vpc: ResourceId | null, destination: string): boolean;
  /** Subnets of its VPC in which a network firewall has its endpoints, with their zones. */
  firewallSubnets(firewall: ResourceId): readonly { readonly id: ResourceId; readonly zone: string }[];
  readonly zoneNaming: ZoneNaming;
  /** Key of the block after which a VPC reaches the internet: the attachment of its internet gateway; null without one. */
  internetReady(vpc: ResourceId | null): string | null;
  /** Main route table of a VPC if it is `needed`. */
  neededMainTable(vpc: ResourceId | null): ResourceId | null;
  mainTable(table: ResourceId): {
    /** it has routes, or something refers to it: AWS's own will not do */
    readonly needed: boolean;
    /** it has a name or tags of the author */
    readonly named: boolean;
    /** subnets that follow it without an association */
    readonly followers: readonly ResourceId[];
  };
  /** Key of the block after which two VPCs of one Region are peered; null if they are not, or are one VPC. */
  peeringBetween(a: ResourceId | null, b: ResourceId | null): string | null;
  /** How routes name a peering connection: one across Regions in Terraform by its accepter, so that they wait for it. */
  peering(id: ResourceId): Expr;
  /** What a transit gateway does for its attachments; null if there is none of that id. */
  transitGateway(id: ResourceId | null): {
    readonly defaultAssociation: boolean;
    readonly defaultPropagation: boolean;
    readonly autoAccept: boolean;
    /** places of other accounts whose VPCs are attached to it, one for each account */
    readonly guests: readonly Place[];
  } | null;
  /** Key of the block after which a VPC reaches a transit gateway: their attachment, accepted; null if there is none. */
  transitAttachment(vpc: ResourceId | null, transitGateway: ResourceId): string | null;
  /** How the route tables of a transit gateway name what is attached to it; null if it is not. */
  attachmentId(
    attachment: ResourceId,
    transitGateway: ResourceId | null,
  ): {
    readonly id: Expr;
    /** why CloudFormation has no word for it; null if it has */
    readonly unsaid: string | null;
  } | null;
  /** Gateway endpoint of a VPC for a service such as `s3`. */
  gatewayEndpoint(vpc: ResourceId | null, service: string): ResourceId | null;
  isGatewayEndpoint(id: ResourceId): boolean;
  /** How code names a security group: its block, or for the group that AWS makes with a VPC what the VPC yields. */
  securityGroup(id: ResourceId): Expr;
  /** Key of the block after which a group can be used in a VPC other than its own; null if it is not associated with it. */
  groupAssociation(group: ResourceId, vpc: ResourceId | null): string | null;
  /** null: the default network ACL, which applies without an association. */
  networkAcl(id: ResourceId): Expr | null;
  /** Whether instances in a subnet get public addresses by themselves. */
  mapsPublicIp(subnet: ResourceId | null): boolean;
  /** Whether a customer gateway has the address or certificate without which it cannot be made. */
  hasAddress(customerGateway: ResourceId): boolean;
  /** Whether an IPv4 address lies in the blocks of a VPC. */
  holdsAddress(vpc: ResourceId | null, address: string): boolean;
  /** Keys of the listeners of a load balancer. */
  listenersOf(loadBalancer: ResourceId): readonly string[];
  loadBalancerType(id: ResourceId): 'application' | 'network' | 'gateway' | null;
  /** What an endpoint service asks of those that connect to it; null if there is none of that id. */
  endpointService(id: ResourceId | null): { readonly acceptance: boolean; readonly hasPrivateName: boolean } | null;
  /** Key of the block after which an endpoint takes traffic: its acceptance; null where none is needed. */
  endpointReady(endpoint: ResourceId): string | null;
  /** VPCs of the resources that use an Elastic IP address. */
  usersOfAddress(address: ResourceId): readonly ResourceId[];
}

/** A Region, with its account where that is not the one whose credentials are used: for sentences. */
export const placeName = ({ region, account }: Place, s: Surroundings): string =>
  account === null ? region : `${region} of the account ${quoted(s.nameOf(account))}`;
