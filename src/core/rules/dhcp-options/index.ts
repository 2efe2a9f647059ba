import type { AnyRule } from '../rule';
import { customDnsPrivateZones } from './custom-dns-private-zones';
import { dns } from './dns';
import { domain } from './domain';
import { empty } from './empty';
import { lease } from './lease';
import { ntp } from './ntp';
import { sameRegion } from './same-region';

/** In the order in which findings of one resource are shown. */
export const dhcpOptionsRules: readonly AnyRule[] = [empty, dns, ntp, lease, sameRegion, domain, customDnsPrivateZones];
