import type { AnyRule } from '../rule';
import { assign6NeedsCidr } from './assign6-needs-cidr';
import { azRegion } from './az-region';
import { azUnseen } from './az-unseen';
import { cidrHostBits } from './cidr-host-bits';
import { cidrSize } from './cidr-size';
import { cidrSyntax } from './cidr-syntax';
import { count } from './count';
import { defaultOnePerZone } from './default-one-per-zone';
import { dns64NeedsNat } from './dns64-needs-nat';
import { fixedIpOutside } from './fixed-ip-outside';
import { fixedIpSyntax } from './fixed-ip-syntax';
import { fixedIpTwice } from './fixed-ip-twice';
import { fragmented } from './fragmented';
import { full } from './full';
import { inVpc } from './in-vpc';
import { ipv6NeedsVpc } from './ipv6-needs-vpc';
import { ipv6Number } from './ipv6-number';
import { ipv6Only } from './ipv6-only';
import { ipv6OnlyUnsupported } from './ipv6-only-unsupported';
import { ipv6Overlap } from './ipv6-overlap';
import { localZone } from './local-zone';
import { mapPublic } from './map-public';
import { mapPublicPrivate } from './map-public-private';
import { outpostAz } from './outpost-az';
import { overlap } from './overlap';
import { publicName } from './public-name';
import { reservationInSubnet } from './reservation-in-subnet';
import { reservedIpUsed } from './reserved-ip-used';
import { singleAzDesign } from './single-az-design';
import { small } from './small';

/** In the order in which findings of one resource are shown. */
export const subnetRules: readonly AnyRule[] = [
  cidrSyntax,
  cidrSize,
  inVpc,
  overlap,
  count,
  defaultOnePerZone,
  ipv6Number,
  ipv6NeedsVpc,
  ipv6Overlap,
  ipv6Only,
  ipv6OnlyUnsupported,
  assign6NeedsCidr,
  azRegion,
  outpostAz,
  reservationInSubnet,
  fixedIpSyntax,
  fixedIpOutside,
  reservedIpUsed,
  fixedIpTwice,
  full,
  cidrHostBits,
  azUnseen,
  mapPublicPrivate,
  dns64NeedsNat,
  publicName,
  localZone,
  singleAzDesign,
  small,
  mapPublic,
  fragmented,
];
