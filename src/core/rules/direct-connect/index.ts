import type { AnyRule } from '../rule';
import { allowedPrefixes } from './allowed-prefixes';
import { asn } from './asn';
import { asnUnique } from './asn-unique';
import { attached } from './attached';
import { kind } from './kind';
import { missingSide } from './missing-side';
import { notTransitive } from './not-transitive';
import { overlap } from './overlap';
import { prefixText } from './prefix-text';
import { prefixesRequired } from './prefixes-required';
import { quota } from './quota';

/** In the order in which findings of one resource are shown. */
export const directConnectRules: readonly AnyRule[] = [
  missingSide,
  attached,
  kind,
  asn,
  asnUnique,
  prefixText,
  prefixesRequired,
  overlap,
  allowedPrefixes,
  notTransitive,
  quota,
];
