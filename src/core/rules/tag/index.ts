import type { AnyRule } from '../rule';
import { characters } from './characters';
import { count } from './count';
import { key } from './key';
import { keyCase } from './key-case';
import { keyUnique } from './key-unique';
import { nameTwice } from './name-twice';
import { noName } from './no-name';
import { value } from './value';

/** In the order in which findings of one resource are shown. */
export const tagRules: readonly AnyRule[] = [count, key, keyUnique, nameTwice, value, characters, keyCase, noName];
