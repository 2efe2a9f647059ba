import type { AnyRule } from '../rule';
import { allDenied } from './all-denied';
import { cidr } from './cidr';
import { cidrHostBits } from './cidr-host-bits';
import { count } from './count';
import { elbDeny } from './elb-deny';
import { ephemeral } from './ephemeral';
import { familyUnused } from './family-unused';
import { icmp } from './icmp';
import { icmpFamily } from './icmp-family';
import { ipv6Separate } from './ipv6-separate';
import { openAdmin } from './open-admin';
import { openAll } from './open-all';
import { portRange } from './port-range';
import { portsIgnored } from './ports-ignored';
import { portsRequired } from './ports-required';
import { protocol } from './protocol';
import { ruleCount } from './rule-count';
import { ruleDuplicate } from './rule-duplicate';
import { ruleNumber } from './rule-number';
import { ruleSpacing } from './rule-spacing';
import { ruleUnreachable } from './rule-unreachable';
import { sameVpc } from './same-vpc';
import { stateless } from './stateless';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const networkAclRules: readonly AnyRule[] = [
  ruleNumber,
  ruleDuplicate,
  protocol,
  portsRequired,
  portRange,
  icmp,
  cidr,
  sameVpc,
  ruleCount,
  count,
  cidrHostBits,
  icmpFamily,
  portsIgnored,
  ruleUnreachable,
  stateless,
  ipv6Separate,
  allDenied,
  unused,
  elbDeny,
  openAdmin,
  openAll,
  ephemeral,
  familyUnused,
  ruleSpacing,
];
