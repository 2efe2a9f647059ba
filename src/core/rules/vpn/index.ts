import type { AnyRule } from '../rule';
import { asnEqualsAws } from './asn-equals-aws';
import { duplicatePair } from './duplicate-pair';
import { insideCidr } from './inside-cidr';
import { insideCidrUnique } from './inside-cidr-unique';
import { missingSide } from './missing-side';
import { onpremOverlap } from './onprem-overlap';
import { quota } from './quota';
import { sameRegion } from './same-region';
import { staticNeedsRoutes } from './static-needs-routes';
import { staticRouteCidr } from './static-route-cidr';

/** In the order in which findings of one resource are shown. */
export const vpnRules: readonly AnyRule[] = [
  missingSide,
  sameRegion,
  duplicatePair,
  staticRouteCidr,
  insideCidr,
  insideCidrUnique,
  staticNeedsRoutes,
  onpremOverlap,
  asnEqualsAws,
  quota,
];
