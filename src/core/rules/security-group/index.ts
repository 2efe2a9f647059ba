import type { AnyRule } from '../rule';
import { circular } from './circular';
import { count } from './count';
import { defaultOpen } from './default-open';
import { defaultRenamed } from './default-renamed';
import { defaultUsed } from './default-used';
import { description } from './description';
import { egressAll } from './egress-all';
import { nameCharacters } from './name-characters';
import { nameLength } from './name-length';
import { namePrefix } from './name-prefix';
import { nameReserved } from './name-reserved';
import { nameTrailingSpace } from './name-trailing-space';
import { nameUnique } from './name-unique';
import { noEgress } from './no-egress';
import { noneChosen } from './none-chosen';
import { openAdmin } from './open-admin';
import { openAll } from './open-all';
import { openHttp } from './open-http';
import { openRdp } from './open-rdp';
import { openSsh } from './open-ssh';
import { perInterface } from './per-interface';
import { quotaProduct } from './quota-product';
import { ruleCidr } from './rule-cidr';
import { ruleCount } from './rule-count';
import { ruleDescription } from './rule-description';
import { ruleDuplicate } from './rule-duplicate';
import { ruleForReplies } from './rule-for-replies';
import { ruleGroupId } from './rule-group-id';
import { ruleGroupVpc } from './rule-group-vpc';
import { ruleHostBits } from './rule-host-bits';
import { ruleIcmp } from './rule-icmp';
import { ruleIcmpFamily } from './rule-icmp-family';
import { ruleNoDescription } from './rule-no-description';
import { rulePortRange } from './rule-port-range';
import { rulePortsIgnored } from './rule-ports-ignored';
import { rulePortsRequired } from './rule-ports-required';
import { rulePrefixList } from './rule-prefix-list';
import { rulePrefixListRegion } from './rule-prefix-list-region';
import { ruleProtocol } from './rule-protocol';
import { ruleRedundant } from './rule-redundant';
import { ruleRefMiddlebox } from './rule-ref-middlebox';
import { ruleRefStale } from './rule-ref-stale';
import { ruleSingleHost } from './rule-single-host';
import { ruleSource } from './rule-source';
import { ruleUnfiltered } from './rule-unfiltered';
import { ruleUnreachableSource } from './rule-unreachable-source';
import { unused } from './unused';
import { vpcAssociation } from './vpc-association';
import { widePublicCidr } from './wide-public-cidr';
import { wideRange } from './wide-range';

/** In the order in which findings of one resource are shown. */
export const securityGroupRules: readonly AnyRule[] = [
  nameLength,
  nameCharacters,
  namePrefix,
  nameReserved,
  defaultRenamed,
  nameUnique,
  description,
  ruleProtocol,
  rulePortsRequired,
  rulePortRange,
  ruleIcmp,
  ruleSource,
  ruleCidr,
  ruleSingleHost,
  rulePrefixList,
  rulePrefixListRegion,
  ruleGroupVpc,
  ruleGroupId,
  vpcAssociation,
  ruleDuplicate,
  ruleDescription,
  ruleCount,
  count,
  perInterface,
  quotaProduct,
  openAll,
  openSsh,
  openRdp,
  openAdmin,
  wideRange,
  widePublicCidr,
  nameTrailingSpace,
  ruleHostBits,
  ruleIcmpFamily,
  rulePortsIgnored,
  ruleUnreachableSource,
  ruleRefMiddlebox,
  ruleRefStale,
  noEgress,
  defaultUsed,
  unused,
  defaultOpen,
  noneChosen,
  openHttp,
  ruleRedundant,
  ruleForReplies,
  ruleUnfiltered,
  circular,
  egressAll,
  ruleNoDescription,
];
