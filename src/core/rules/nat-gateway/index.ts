import type { AnyRule } from '../rule';
import { addresses } from './addresses';
import { azRedundancy } from './az-redundancy';
import { borderGroup } from './border-group';
import { crossAz } from './cross-az';
import { igwMissing } from './igw-missing';
import { privateNoEip } from './private-no-eip';
import { publicNeedsEip } from './public-needs-eip';
import { publicSubnet } from './public-subnet';
import { quota } from './quota';
import { regionalFields } from './regional-fields';
import { routeLoop } from './route-loop';
import { s3Cost } from './s3-cost';
import { secondaryChoice } from './secondary-choice';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const natGatewayRules: readonly AnyRule[] = [
  publicNeedsEip,
  privateNoEip,
  regionalFields,
  secondaryChoice,
  addresses,
  borderGroup,
  igwMissing,
  quota,
  publicSubnet,
  routeLoop,
  unused,
  azRedundancy,
  crossAz,
  s3Cost,
];
