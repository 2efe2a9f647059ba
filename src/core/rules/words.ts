import { type KindName, kindOf } from '../kinds/index';
import type { ResourceBase } from '../model/resource';

/** A text that is cut off where it gets too long to read. */
export function clipped(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** A resource as its author named it, in double quotes; by its kind if it has no name or is not there. */
export function named(resource: Pick<ResourceBase, 'kind' | 'name'> | undefined): string {
  if (!resource) return 'a resource that is gone';
  if (resource.name.trim() === '') return `the ${kindOf(resource.kind as KindName).label} without a name`;
  return `"${clipped(resource.name, 80)}"`;
}

/** `a`, `a and b`, `a, b and c`; of more than four the first three and how many are left. */
export function listed(items: readonly string[]): string {
  if (items.length > 4) return `${items.slice(0, 3).join(', ')} and ${items.length - 3} more`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `16,777,216`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 subnet`, `2 subnets`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
