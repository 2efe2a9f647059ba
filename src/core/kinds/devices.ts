import type { ResourceId } from '../model/resource';
import type { Index, ResourceOf } from './index';

/** The network interfaces that are attached to an instance besides the one that it starts with. */
export function interfacesOn(index: Index, instance: ResourceId): readonly ResourceOf<'network-interface'>[] {
  return index
    .referrers(instance)
    .flatMap(({ from }) => index.getAs('network-interface', from) ?? [])
    .filter((eni) => eni.instance === instance);
}

/** The lowest device index of an instance that no interface of the design has, less one that may keep its own; 0 is the primary interface. */
export function freeDevice(index: Index, instance: ResourceId, except?: ResourceId): number {
  const others = interfacesOn(index, instance).filter((eni) => eni.id !== except);
  const taken = new Set(others.map((eni) => eni.deviceIndex));
  let device = 1;
  while (taken.has(device)) device += 1;
  return device;
}
