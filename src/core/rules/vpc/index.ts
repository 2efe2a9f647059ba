import type { AnyRule } from '../rule';
import { byoipV6 } from './byoip-v6';
import { cidrCount } from './cidr-count';
import { cidrDefaultVpc } from './cidr-default-vpc';
import { cidrDocker } from './cidr-docker';
import { cidrForbiddenRange } from './cidr-forbidden-range';
import { cidrHostBits } from './cidr-host-bits';
import { cidrPublicRange } from './cidr-public-range';
import { cidrRequired } from './cidr-required';
import { cidrSize } from './cidr-size';
import { cidrSyntax } from './cidr-syntax';
import { count } from './count';
import { defaultCidr } from './default-cidr';
import { defaultRecreate } from './default-recreate';
import { defaultUsed } from './default-used';
import { dnsDefaults } from './dns-defaults';
import { dnsHostnamesNeedsSupport } from './dns-hostnames-needs-support';
import { ipamNetmask } from './ipam-netmask';
import { ipv6Choice } from './ipv6-choice';
import { ipv6Size } from './ipv6-size';
import { nau } from './nau';
import { noSubnets } from './no-subnets';
import { sameRegionOverlap } from './same-region-overlap';
import { secondaryOverlap } from './secondary-overlap';
import { secondaryRestricted } from './secondary-restricted';
import { tenancy } from './tenancy';

/** In the order in which findings of one resource are shown. */
export const vpcRules: readonly AnyRule[] = [
  cidrRequired,
  cidrSyntax,
  cidrSize,
  cidrForbiddenRange,
  secondaryOverlap,
  secondaryRestricted,
  cidrCount,
  ipamNetmask,
  ipv6Choice,
  byoipV6,
  ipv6Size,
  tenancy,
  defaultRecreate,
  defaultCidr,
  dnsHostnamesNeedsSupport,
  count,
  cidrHostBits,
  cidrPublicRange,
  cidrDocker,
  defaultUsed,
  cidrDefaultVpc,
  sameRegionOverlap,
  noSubnets,
  dnsDefaults,
  nau,
];
