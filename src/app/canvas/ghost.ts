import type { Rect } from '../../core/layout/box';
import { unite } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import { placeOf } from '../../core/layout/places';
import type { ResourceId } from '../../core/model/resource';

/** More elements than this are dragged as an outline only. */
const MOST_COPIES = 400;

/** Whether a box lies in one of the given resources (or is one). */
function isPartOf(layout: Layout, id: string, ids: ReadonlySet<ResourceId>): boolean {
  let at: string | null = id;
  for (let depth = 0; at !== null && depth < 8; depth += 1) {
    if (ids.has(at)) return true;
    const place = placeOf(layout, at);
    at = place?.box.part === 'vpc' ? (layout.vpcs.get(at)?.region ?? null) : (place?.box.parent ?? null);
  }
  return false;
}

/** The rectangle around resources, in canvas units. */
export function outlineOf(layout: Layout, ids: readonly ResourceId[]): Rect | null {
  return unite(ids.flatMap((id) => placeOf(layout, id)?.rect ?? []));
}

/**
 * Puts copies of the drawn elements of resources into `into` and fades the originals: while dragging, only that one
 * layer moves. Returns what undoes it.
 */
export function liftCopies(layout: Layout, ids: readonly ResourceId[], from: Element, into: Element): () => void {
  const wanted = new Set(ids);
  const lifted = [...from.querySelectorAll<HTMLElement>('.react-flow__node')].filter(({ dataset }) =>
    isPartOf(layout, dataset.id ?? '', wanted),
  );
  for (const element of lifted) element.classList.add('lifted');
  if (lifted.length <= MOST_COPIES) {
    for (const element of lifted) {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.classList.remove('lifted');
      for (const name of [
        'data-id',
        'data-testid',
        'aria-label',
        'aria-describedby',
        'tabindex',
        'role',
        'aria-current',
      ]) {
        copy.removeAttribute(name);
      }
      into.append(copy);
    }
  }
  return () => {
    for (const element of lifted) element.classList.remove('lifted');
    into.replaceChildren();
  };
}
