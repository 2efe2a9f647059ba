import type { AnyRule } from '../rule';

/** In the order in which findings of one resource are shown. */
export const internetGatewayRules: readonly AnyRule[] = [];
