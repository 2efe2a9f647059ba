import type { AnyRule } from '../rule';
import { address } from './address';
import { certificate } from './certificate';
import { ipAddressType } from './ip-address-type';
import { limits } from './limits';
import { listenerPort } from './listener-port';
import { listenerProtocol } from './listener-protocol';
import { name } from './name';
import { nameUnique } from './name-unique';
import { onePerZone } from './one-per-zone';
import { oneZone } from './one-zone';
import { privateSubnet } from './private-subnet';
import { publicSubnet } from './public-subnet';
import { sameVpc } from './same-vpc';
import { securityGroup } from './security-group';
import { subnetSize } from './subnet-size';
import { target } from './target';
import { twoZones } from './two-zones';
import { zoneType } from './zone-type';

/** In the order in which findings of one resource are shown. */
export const loadBalancerRules: readonly AnyRule[] = [
  name,
  nameUnique,
  twoZones,
  onePerZone,
  sameVpc,
  zoneType,
  publicSubnet,
  privateSubnet,
  subnetSize,
  address,
  ipAddressType,
  listenerPort,
  listenerProtocol,
  certificate,
  target,
  limits,
  oneZone,
  securityGroup,
];
