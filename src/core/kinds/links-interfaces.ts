import { freeDevice } from './devices';
import type { ResourceOf } from './index';
import { addReference, type Linker, type Linkers, put, quoted, setReference } from './linking';

/** AWS attaches an interface to an instance of its zone, whatever the subnet or VPC. */
const attach: Linker = (index, from, to) => {
  const eni = from as ResourceOf<'network-interface'>;
  if (eni.instance === to.id) return `${quoted(from)} is already attached to ${quoted(to)}.`;
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  const [own, other] = [index.getAs('subnet', from.parent)?.zone, index.getAs('subnet', to.parent)?.zone];
  if (own !== other)
    return `${quoted(from)} is in zone ${own} and ${quoted(to)} in zone ${other}; AWS attaches interfaces only inside one zone.`;
  return {
    says: `Attach ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => put(design, from.id, { instance: to.id, deviceIndex: freeDevice(index, to.id, from.id) }),
  };
};

/** Links of network interfaces. */
export const interfaceLinks: Linkers = {
  'network-interface': {
    instance: attach,
    'security-group': addReference('securityGroups', 'Add'),
    'elastic-ip': setReference('elasticIp', 'Associate'),
  },
};
