import type { AnyRule } from '../rule';
import { duplicateEntry } from './duplicate-entry';
import { entryDescription } from './entry-description';
import { family } from './family';
import { maxEntries } from './max-entries';
import { name } from './name';

/** In the order in which findings of one resource are shown. */
export const prefixListRules: readonly AnyRule[] = [name, maxEntries, family, duplicateEntry, entryDescription];
