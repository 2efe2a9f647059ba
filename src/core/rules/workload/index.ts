import type { AnyRule } from '../rule';
import { publicAccessNeeds } from './public-access-needs';
import { publicSubnet } from './public-subnet';
import { publiclyAccessible } from './publicly-accessible';
import { sameVpc } from './same-vpc';
import { singleZoneDatabase } from './single-zone-database';
import { subnetGroupName } from './subnet-group-name';
import { twoZones } from './two-zones';

/** In the order in which findings of one resource are shown. */
export const workloadRules: readonly AnyRule[] = [
  twoZones,
  sameVpc,
  subnetGroupName,
  publicSubnet,
  publiclyAccessible,
  publicAccessNeeds,
  singleZoneDatabase,
];
