import type { AnyRule } from '../rule';
import { hopLimit } from './hop-limit';
import { ipv4Missing } from './ipv4-missing';
import { ipv6Subnet } from './ipv6-subnet';
import { metadataTagKeys } from './metadata-tag-keys';
import { nameForm } from './name-form';
import { noPublicAddress } from './no-public-address';
import { publicIpNoGateway } from './public-ip-no-gateway';
import { rootVolume } from './root-volume';
import { sameVpc } from './same-vpc';
import { typeForm } from './type-form';
import { userDataSize } from './user-data-size';

/** In the order in which findings of one resource are shown. */
export const instanceRules: readonly AnyRule[] = [
  sameVpc,
  typeForm,
  ipv6Subnet,
  ipv4Missing,
  nameForm,
  rootVolume,
  hopLimit,
  metadataTagKeys,
  userDataSize,
  publicIpNoGateway,
  noPublicAddress,
];
