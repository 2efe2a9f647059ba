import type { AnyRule } from '../rule';
import { asn } from './asn';
import { duplicate } from './duplicate';
import { ip } from './ip';

/** In the order in which findings of one resource are shown. */
export const customerGatewayRules: readonly AnyRule[] = [ip, asn, duplicate];
