import type { AnyRule } from '../rule';
import { cidr } from './cidr';

export const onPremisesRules: readonly AnyRule[] = [cidr];
