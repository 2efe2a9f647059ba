import type { PlannedBlock } from '../plan';

/** A resource, or a data source where AWS has made what a design holds: its type begins with `data.`. */
export function sectionOf({ type }: PlannedBlock): readonly [section: 'resource' | 'data', type: string] {
  return type.startsWith('data.') ? ['data', type.slice(5)] : ['resource', type];
}
