import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';

/** What the pieces of the design hang on: two Regions, a second account, and a VPC with a subnet a zone in each. */
export interface Base {
  /** us-east-1, in the account whose credentials are used */
  readonly home: ResourceId;
  /** eu-west-1, in the same account */
  readonly abroad: ResourceId;
  /** us-east-1 of the account `shared` */
  readonly shared: ResourceId;
  readonly account: ResourceId;
  /** 10.0.0.0/16 in `home`, with IPv6 of Amazon's */
  readonly vpc: ResourceId;
  /** its subnets 10.0.0.0/24 (zone a) and 10.0.1.0/24 (zone b), with a route to its internet gateway */
  readonly publicSubnets: readonly [ResourceId, ResourceId];
  /** its subnets 10.0.16.0/24 (zone a) and 10.0.17.0/24 (zone b); pieces take blocks from 10.0.32.0 on, by topic */
  readonly privateSubnets: readonly [ResourceId, ResourceId];
  readonly publicTable: ResourceId;
  readonly privateTable: ResourceId;
  readonly internetGateway: ResourceId;
  /** lets HTTPS in from the VPC */
  readonly group: ResourceId;
  /** 10.1.0.0/16 in `abroad`, with the subnet 10.1.0.0/24 (zone a) */
  readonly vpcAbroad: ResourceId;
  /** 10.2.0.0/16 in `shared`, with the subnet 10.2.0.0/24 (zone a) */
  readonly vpcShared: ResourceId;
}

/** One topic's kinds and fields, in a file of its own. */
export type Piece = (s: Sketch, base: Base) => void;
