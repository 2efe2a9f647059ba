import type { AnyRule } from '../rule';
import { onePerVpc } from './one-per-vpc';
import { quota } from './quota';
import { unattached } from './unattached';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const internetGatewayRules: readonly AnyRule[] = [onePerVpc, quota, unattached, unused];
