import type { AnyRule } from '../rule';
import { broadRoute } from './broad-route';
import { count } from './count';
import { crossRegionGroup } from './cross-region-group';
import { dnsOption } from './dns-option';
import { duplicate } from './duplicate';
import { missingSide } from './missing-side';
import { notTransitive } from './not-transitive';
import { overlap } from './overlap';
import { routes } from './routes';
import { self } from './self';

/** In the order in which findings of one resource are shown. */
export const peeringRules: readonly AnyRule[] = [
  missingSide,
  self,
  duplicate,
  overlap,
  dnsOption,
  crossRegionGroup,
  count,
  routes,
  notTransitive,
  broadRoute,
];
