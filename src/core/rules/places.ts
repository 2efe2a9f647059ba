import type { Index, ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';

type Region = ResourceOf<'region'>;

/** The Region, as drawn, that a resource is in. */
export const placeOf = (index: Index, id: ResourceId): Region | undefined => index.getAs('region', index.regionOf(id));

/** Whether two Regions, as drawn, are one Region of one account. */
export const samePlace = (a: Region, b: Region): boolean => a.code === b.code && a.account === b.account;
