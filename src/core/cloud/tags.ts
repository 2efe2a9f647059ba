import type { ResourceBase, Tag } from '../model/resource';
import type { Notice } from './notice';

/**
 * The tags to print: `Name` first, then the author's in their order. AWS refuses a key twice, so of equal keys the
 * last one counts, at the place of the first; a resource's own name counts before a tag `Name`. Empty keys are left out.
 */
export function tagsOf(resource: ResourceBase): readonly Tag[] {
  if (resource.tags.length === 0) return resource.name === '' ? [] : [{ key: 'Name', value: resource.name }];
  const values = new Map<string, string>();
  if (resource.name !== '') values.set('Name', resource.name);
  for (const { key, value } of resource.tags) {
    if (key !== '' && !(key === 'Name' && resource.name !== '')) values.set(key, value);
  }
  return [...values].map(([key, value]) => ({ key, value }));
}

/** What `tagsOf` leaves out, said. */
export function tagNotices(resource: ResourceBase): readonly Notice[] {
  if (resource.tags.length === 0) return [];
  const left = new Set<string>();
  const seen = new Set(resource.name === '' ? [] : ['Name']);
  for (const { key } of resource.tags) {
    if (key === '' || seen.has(key)) left.add(key);
    seen.add(key);
  }
  return [...left].map((key) => ({
    resource: resource.id,
    message:
      key === ''
        ? `"${resource.name}" has a tag without a key; it is left out.`
        : `"${resource.name}" has the tag "${key}" more than once; only one of them is exported.`,
  }));
}
