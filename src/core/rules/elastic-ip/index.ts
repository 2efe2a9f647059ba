import type { AnyRule } from '../rule';
import { needsIgw } from './needs-igw';
import { oneTarget } from './one-target';
import { quota } from './quota';
import { sameRegion } from './same-region';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const elasticIpRules: readonly AnyRule[] = [sameRegion, needsIgw, oneTarget, quota, unused];
