import type { AnyRule } from '../rule';
import { accelerated } from './accelerated';
import { algorithms } from './algorithms';
import { asnEqualsAws } from './asn-equals-aws';
import { duplicatePair } from './duplicate-pair';
import { insideCidr } from './inside-cidr';
import { insideCidrUnique } from './inside-cidr-unique';
import { insideIpv6 } from './inside-ipv6';
import { largeBandwidth } from './large-bandwidth';
import { lifetimes } from './lifetimes';
import { missingSide } from './missing-side';
import { oneCgw } from './one-cgw';
import { onpremOverlap } from './onprem-overlap';
import { outsideAddress } from './outside-address';
import { quota } from './quota';
import { sameRegion } from './same-region';
import { staticNeedsRoutes } from './static-needs-routes';
import { staticRouteCidr } from './static-route-cidr';
import { staticTgw } from './static-tgw';
import { tunnelCount } from './tunnel-count';

/** In the order in which findings of one resource are shown. */
export const vpnRules: readonly AnyRule[] = [
  missingSide,
  sameRegion,
  duplicatePair,
  staticRouteCidr,
  insideCidr,
  insideCidrUnique,
  insideIpv6,
  tunnelCount,
  algorithms,
  lifetimes,
  accelerated,
  largeBandwidth,
  outsideAddress,
  staticNeedsRoutes,
  onpremOverlap,
  asnEqualsAws,
  staticTgw,
  oneCgw,
  quota,
];
