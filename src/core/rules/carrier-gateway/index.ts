import type { AnyRule } from '../rule';
import { onePerVpc } from './one-per-vpc';
import { unrouted } from './unrouted';
import { wavelengthOnly } from './wavelength-only';

/** In the order in which findings of one resource are shown. */
export const carrierGatewayRules: readonly AnyRule[] = [onePerVpc, unrouted, wavelengthOnly];
