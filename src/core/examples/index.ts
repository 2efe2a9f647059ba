import { dualStackEigw } from './dual-stack-eigw';
import { eksReady } from './eks-ready';
import { everything } from './everything/everything';
import type { Example } from './example';
import { hybridVpn } from './hybrid-vpn';
import { peeringNonTransitive } from './peering-non-transitive';
import { privateEndpointsOnly } from './private-endpoints-only';
import { prodPrivateAlbNatHa } from './prod-private-alb-nat-ha';
import { publicPrivateNat } from './public-private-nat';
import { singlePublic } from './single-public';
import { tgwHubEgress } from './tgw-hub-egress';
import { tgwInspection } from './tgw-inspection';
import { threeTier3az } from './three-tier-3az';
import { twoTierWebDb } from './two-tier-web-db';

export type { Example } from './example';

/** The bundled designs, simplest first: template gallery, fixtures of tests and inputs of the goldens. */
export const examples: readonly Example[] = [
  singlePublic,
  publicPrivateNat,
  prodPrivateAlbNatHa,
  twoTierWebDb,
  threeTier3az,
  dualStackEigw,
  privateEndpointsOnly,
  peeringNonTransitive,
  hybridVpn,
  eksReady,
  tgwHubEgress,
  tgwInspection,
  everything,
];
