import type { AnyRule } from '../rule';
import { missingReference } from './missing-reference';
import { otherVpc } from './other-vpc';
import { unknownRegion } from './unknown-region';
import { wrongKind } from './wrong-kind';

/** In the order in which findings of one resource are shown. */
export const modelRules: readonly AnyRule[] = [unknownRegion, missingReference, wrongKind, otherVpc];
