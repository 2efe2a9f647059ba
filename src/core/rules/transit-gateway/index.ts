import type { AnyRule } from '../rule';
import { applianceMode } from './appliance-mode';
import { asn } from './asn';
import { assocDefaultConflict } from './assoc-default-conflict';
import { assocNone } from './assoc-none';
import { assocOne } from './assoc-one';
import { attachEnds } from './attach-ends';
import { attachIpv6Only } from './attach-ipv6-only';
import { attachOnce } from './attach-once';
import { attachRegion } from './attach-region';
import { attachSmallSubnet } from './attach-small-subnet';
import { attachSubnetAz } from './attach-subnet-az';
import { attachTwoAz } from './attach-two-az';
import { autoAccept } from './auto-accept';
import { cidrBlocks } from './cidr-blocks';
import { inspectionReturn } from './inspection-return';
import { noVpcRoute } from './no-vpc-route';
import { noWayIn } from './no-way-in';
import { overlap } from './overlap';
import { peeringAsn } from './peering-asn';
import { peeringEnds } from './peering-ends';
import { peeringStatic } from './peering-static';
import { quota } from './quota';
import { routeDestination } from './route-destination';
import { routeDuplicate } from './route-duplicate';
import { routeTarget } from './route-target';
import { tableAttached } from './table-attached';

/** In the order in which findings of one resource are shown. */
export const transitGatewayRules: readonly AnyRule[] = [
  attachEnds,
  attachRegion,
  attachOnce,
  attachSubnetAz,
  attachIpv6Only,
  asn,
  cidrBlocks,
  assocDefaultConflict,
  assocOne,
  tableAttached,
  routeDestination,
  routeTarget,
  routeDuplicate,
  peeringEnds,
  assocNone,
  noWayIn,
  noVpcRoute,
  overlap,
  peeringStatic,
  attachTwoAz,
  applianceMode,
  inspectionReturn,
  autoAccept,
  attachSmallSubnet,
  peeringAsn,
  quota,
];
