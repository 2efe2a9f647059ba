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

/** A Direct Connect gateway is in no Region: it is made from that of the first gateway of its account that joins it. */
function placeOfGlobal(index: Index, places: ReadonlyMap<ResourceId, Place>, id: ResourceId): Place {
  const gateway = index.getAs('direct-connect-gateway', id);
  const owner = index.getAs('account', gateway?.account)?.id ?? null;
  const joined = index.referrers(id).flatMap(({ from }) => {
    const association = index.getAs('direct-connect-association', from);
    // A broken design may name a Direct Connect gateway here too, even this one.
    return places.get(index.regionOf(association?.gateway ?? '') ?? '') ?? [];
  });
  return [...joined, ...places.values()].find((place) => place.account === owner && place.region !== '') ?? NOWHERE;
}

/** Where a resource is created: what its Region says, or nowhere. */
export function placeOf(index: Index, places: ReadonlyMap<ResourceId, Place>, id: ResourceId): Place {
  if (index.get(id)?.kind === 'direct-connect-gateway') return placeOfGlobal(index, places, id);
  return places.get(index.regionOf(id) ?? '') ?? NOWHERE;
}
