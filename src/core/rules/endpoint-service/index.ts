import type { AnyRule } from '../rule';
import { dualstack } from './dualstack';
import { loadBalancerTwice } from './load-balancer-twice';
import { loadBalancers } from './load-balancers';
import { open } from './open';
import { principals } from './principals';
import { privateName } from './private-name';
import { supportedRegions } from './regions';
import { sameRegion } from './same-region';

/** In the order in which findings of one resource are shown. */
export const endpointServiceRules: readonly AnyRule[] = [
  loadBalancers,
  sameRegion,
  loadBalancerTwice,
  dualstack,
  privateName,
  principals,
  supportedRegions,
  open,
];
