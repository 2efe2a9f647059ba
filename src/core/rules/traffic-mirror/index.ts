import type { AnyRule } from '../rule';
import { filterRules } from './filter-rules';
import { instanceType } from './instance-type';
import { ipv6Only } from './ipv6-only';
import { reachability } from './reachability';
import { sessionNumber } from './session-number';
import { source } from './source';
import { target } from './target';
import { targetLetsIn } from './target-lets-in';
import { targetNlb } from './target-nlb';
import { targetNlbListener } from './target-nlb-listener';
import { vni } from './vni';

/** In the order in which findings of one resource are shown. */
export const trafficMirrorRules: readonly AnyRule[] = [
  target,
  targetNlb,
  targetNlbListener,
  filterRules,
  source,
  sessionNumber,
  vni,
  reachability,
  instanceType,
  ipv6Only,
  targetLetsIn,
];
