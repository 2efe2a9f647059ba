import type { Design, FieldsOf, ResourceOf } from '../../../kinds/index';
import { readCidr } from '../../../kinds/network';
import { type Sketch, sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import type { Cidr } from '../../../net/cidr';
import { remembered } from '../../remembered';

export type List = ResourceOf<'managed-prefix-list'>;
type Entry = List['entries'][number];

/** An entry with its place and its block as AWS compares it. */
interface ReadEntry {
  readonly entry: Entry;
  readonly at: `entries[${number}]`;
  readonly number: number;
  readonly cidr: Cidr | null;
}

export const entriesOf = remembered((list: List): readonly ReadEntry[] =>
  list.entries.map((entry, i) => ({ entry, at: `entries[${i}]`, number: i + 1, cidr: readCidr(entry.cidr) })),
);

/** us-east-1 with the list "office" of these entries, and what `draw` adds. */
export function listScene(
  cidrs: readonly string[],
  fields: Partial<FieldsOf<'managed-prefix-list'>> = {},
  name = 'office',
  draw: (s: Sketch, list: ResourceId) => void = () => {},
): () => Design {
  const entries = cidrs.map((cidr, i) => ({ id: String(i + 1), cidr, description: '' }));
  return () =>
    sketch('example', (s) => {
      draw(s, s.add('managed-prefix-list', name, s.region(), { entries, ...fields }));
    });
}
