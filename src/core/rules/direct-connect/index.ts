import type { AnyRule } from '../rule';
import { asn } from './asn';
import { kind } from './kind';
import { missingSide } from './missing-side';
import { overlap } from './overlap';
import { quota } from './quota';

/** In the order in which findings of one resource are shown. */
export const directConnectRules: readonly AnyRule[] = [missingSide, kind, asn, overlap, quota];
