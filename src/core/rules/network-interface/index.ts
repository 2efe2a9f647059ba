import type { AnyRule } from '../rule';
import { addressChoice } from './address-choice';
import { az } from './az';
import { deviceTwice } from './device-twice';
import { ipv6Subnet } from './ipv6-subnet';
import { primaryDetach } from './primary-detach';
import { sameVpc } from './same-vpc';

/** In the order in which findings of one resource are shown. */
export const networkInterfaceRules: readonly AnyRule[] = [
  sameVpc,
  az,
  primaryDetach,
  deviceTwice,
  addressChoice,
  ipv6Subnet,
];
