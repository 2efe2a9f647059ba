import type { AnyRule } from '../rule';
import { asn } from './asn';
import { noConnection } from './no-connection';
import { onePerVpc } from './one-per-vpc';
import { propagation } from './propagation';
import { unattached } from './unattached';

/** In the order in which findings of one resource are shown. */
export const vpnGatewayRules: readonly AnyRule[] = [onePerVpc, asn, unattached, noConnection, propagation];
