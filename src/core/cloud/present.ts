import type { ResourceBase, ResourceId } from '../model/resource';
import { type Expr, list } from './expr';
import { type Notice, quoted } from './notice';
import type { Surroundings } from './surroundings';

/** The ids of one kind that are in the design, once each; that others are left out is said. */
export function present(
  owner: ResourceBase,
  ids: readonly ResourceId[],
  kind: string,
  s: Surroundings,
  notices: Notice[],
): readonly ResourceId[] {
  const wanted = new Set(ids);
  const found = [...wanted].filter((id) => s.kindOf(id) === kind);
  if (found.length < wanted.size) {
    const what = kind.replaceAll('-', ' ');
    const message = `${quoted(owner.name)} refers to a ${what} that is not in the design; the reference is left out.`;
    notices.push({ resource: owner.id, message });
  }
  return found;
}

/** A list, or nothing for an empty one: the property is then not printed. */
export function optionalList(items: readonly Expr[]): Expr | undefined {
  return items.length > 0 ? list(items) : undefined;
}
