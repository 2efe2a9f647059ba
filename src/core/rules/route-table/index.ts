import type { AnyRule } from '../rule';
import { assocSameVpc } from './assoc-same-vpc';
import { implicitSubnet } from './implicit-subnet';
import { mainHasIgw } from './main-has-igw';
import { mainNotGateway } from './main-not-gateway';
import { mainOne } from './main-one';
import { noDefaultRoute } from './no-default-route';
import { propagationAttached } from './propagation-attached';
import { tableCount } from './table-count';
import { unused } from './unused';

/** In the order in which findings of one resource are shown. */
export const routeTableRules: readonly AnyRule[] = [
  mainOne,
  mainNotGateway,
  assocSameVpc,
  propagationAttached,
  tableCount,
  mainHasIgw,
  unused,
  implicitSubnet,
  noDefaultRoute,
];
