import type { AnyRule } from '../rule';
import { cidr } from './cidr';
import { overlap } from './overlap';

export const onPremisesRules: readonly AnyRule[] = [cidr, overlap];
