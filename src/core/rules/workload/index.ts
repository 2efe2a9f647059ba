import type { AnyRule } from '../rule';
import { sameVpc } from './same-vpc';
import { subnetGroupName } from './subnet-group-name';
import { twoZones } from './two-zones';

/** In the order in which findings of one resource are shown. */
export const workloadRules: readonly AnyRule[] = [twoZones, sameVpc, subnetGroupName];
