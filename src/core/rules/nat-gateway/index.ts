import type { AnyRule } from '../rule';
import { azRedundancy } from './az-redundancy';
import { crossAz } from './cross-az';
import { igwMissing } from './igw-missing';
import { privateNoEip } from './private-no-eip';
import { publicNeedsEip } from './public-needs-eip';
import { publicSubnet } from './public-subnet';
import { quota } from './quota';
import { routeLoop } from './route-loop';
import { s3Cost } from './s3-cost';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const natGatewayRules: readonly AnyRule[] = [
  publicNeedsEip,
  privateNoEip,
  igwMissing,
  quota,
  publicSubnet,
  routeLoop,
  unused,
  azRedundancy,
  crossAz,
  s3Cost,
];
