import type { AnyRule } from '../rule';
import { igwToo } from './igw-too';
import { needsIpv6 } from './needs-ipv6';
import { onePerVpc } from './one-per-vpc';
import { unrouted } from './unrouted';

/** In the order in which findings of one resource are shown. */
export const egressOnlyGatewayRules: readonly AnyRule[] = [onePerVpc, needsIpv6, unrouted, igwToo];
