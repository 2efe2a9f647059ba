import type { ResourceId } from '../model/resource';
import type { Index } from './index';
import { type QuotaName, quotas } from './region/quotas';

/** What holds for a resource: the value that the author gave for its Region, or that of a new account. */
export function quotaOf(index: Index, id: ResourceId, name: QuotaName): number {
  const region = index.getAs('region', index.regionOf(id));
  return region?.quotas.find((row) => row.quota === name)?.value ?? quotas[name].usual;
}
