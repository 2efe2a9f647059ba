import type { AnyRule } from '../rule';
import { overlap } from './overlap';

/** In the order in which findings of one resource are shown. */
export const subnetRules: readonly AnyRule[] = [overlap];
