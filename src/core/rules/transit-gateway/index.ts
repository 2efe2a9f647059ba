import type { AnyRule } from '../rule';
import { asn } from './asn';
import { assocDefaultConflict } from './assoc-default-conflict';
import { assocOne } from './assoc-one';
import { attachEnds } from './attach-ends';
import { attachIpv6Only } from './attach-ipv6-only';
import { attachOnce } from './attach-once';
import { attachRegion } from './attach-region';
import { attachSubnetAz } from './attach-subnet-az';
import { cidrBlocks } from './cidr-blocks';
import { peeringEnds } from './peering-ends';
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
  quota,
];
