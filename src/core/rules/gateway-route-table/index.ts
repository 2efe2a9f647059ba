import type { AnyRule } from '../rule';
import { destinations } from './destinations';
import { eniPublic } from './eni-public';
import { gatewayKind } from './gateway-kind';
import { noPropagation } from './no-propagation';
import { oneTable } from './one-table';
import { sameSubnet } from './same-subnet';
import { symmetric } from './symmetric';
import { targets } from './targets';

/** In the order in which findings of one resource are shown. */
export const gatewayRouteTableRules: readonly AnyRule[] = [
  gatewayKind,
  oneTable,
  noPropagation,
  targets,
  destinations,
  sameSubnet,
  eniPublic,
  symmetric,
];
