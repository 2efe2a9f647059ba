import type { ResourceOf } from './index';
import { type Linker, type Linkers, put, quoted } from './linking';

/** A VPC uses one set of DHCP options of its Region. */
const useOptions: Linker = (index, from, to) => {
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  if ((from as ResourceOf<'vpc'>).dhcpOptions === to.id) return `${quoted(from)} already uses ${quoted(to)}.`;
  return {
    says: `Use the DHCP options ${quoted(to)} in ${quoted(from)}`,
    apply: (design) => put(design, from.id, { dhcpOptions: to.id }),
  };
};

export const vpcLinks: Linkers = { vpc: { 'dhcp-options': useOptions } };
