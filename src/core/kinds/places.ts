import type { Place } from '../cloud/place';
import type { ResourceId } from '../model/resource';
import type { Index } from './index';

const NOWHERE: Place = { region: '', account: null };

/** The place of every Region of a design, one object for the same Region and account; the first one's first. */
export function placesOf(index: Index): ReadonlyMap<ResourceId, Place> {
  const known = new Map<string, Place>();
  const places = new Map<ResourceId, Place>();
  for (const { id, code, account } of index.all('region')) {
    const owner = index.getAs('account', account)?.id ?? null;
    const key = `${owner ?? ''} ${code}`;
    const place = known.get(key) ?? { region: code, account: owner };
    known.set(key, place);
    places.set(id, place);
  }
  return places;
}

/** Where a resource is created: what its Region says, or nowhere. */
export function placeOf(index: Index, places: ReadonlyMap<ResourceId, Place>, id: ResourceId): Place {
  return places.get(index.regionOf(id) ?? '') ?? NOWHERE;
}
