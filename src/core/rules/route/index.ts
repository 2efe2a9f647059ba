import type { AnyRule } from '../rule';
import { blackhole } from './blackhole';
import { duplicate } from './duplicate';
import { eigwIpv6Only } from './eigw-ipv6-only';
import { endpointCrossAz } from './endpoint-cross-az';
import { eniSrcDstCheck } from './eni-src-dst-check';
import { equalVpcCidr } from './equal-vpc-cidr';
import { firewallEndpoint } from './firewall-endpoint';
import { gatewayEndpointManaged } from './gateway-endpoint-managed';
import { hostBits } from './host-bits';
import { instanceOneEni } from './instance-one-eni';
import { linkLocal } from './link-local';
import { linkLocalSuper } from './link-local-super';
import { moreSpecificLocal } from './more-specific-local';
import { natIpv4Only } from './nat-ipv4-only';
import { oneDestination } from './one-destination';
import { oneTarget } from './one-target';
import { outsideTargetRule } from './outside-target';
import { pcxDest } from './pcx-dest';
import { pcxReturn } from './pcx-return';
import { pcxSide } from './pcx-side';
import { prefixListOverlap } from './prefix-list-overlap';
import { propagatedConflict } from './propagated-conflict';
import { quota } from './quota';
import { shadowed } from './shadowed';
import { targetIgwAttached } from './target-igw-attached';
import { tgwAttached } from './tgw-attached';
import { tgwAz } from './tgw-az';
import { v4Missing } from './v4-missing';
import { v6Missing } from './v6-missing';
import { vgwIpv6 } from './vgw-ipv6';
import { vpceGwlbOnly } from './vpce-gwlb-only';

/** In the order in which findings of one resource are shown. */
export const routeRules: readonly AnyRule[] = [
  oneDestination,
  oneTarget,
  outsideTargetRule,
  duplicate,
  equalVpcCidr,
  moreSpecificLocal,
  linkLocal,
  targetIgwAttached,
  tgwAttached,
  tgwAz,
  eigwIpv6Only,
  natIpv4Only,
  vgwIpv6,
  gatewayEndpointManaged,
  vpceGwlbOnly,
  firewallEndpoint,
  instanceOneEni,
  pcxSide,
  quota,
  hostBits,
  pcxDest,
  pcxReturn,
  blackhole,
  eniSrcDstCheck,
  prefixListOverlap,
  v6Missing,
  v4Missing,
  endpointCrossAz,
  propagatedConflict,
  shadowed,
  linkLocalSuper,
];
