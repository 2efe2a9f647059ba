import type { AnyRule } from '../rule';
import { name } from './name';
import { policy } from './policy';
import { subnets } from './subnets';

/** In the order in which findings of one resource are shown. */
export const networkFirewallRules: readonly AnyRule[] = [name, subnets, policy];
