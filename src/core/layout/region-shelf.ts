import { type KindName, kindNames, kindOf, type Resource } from '../kinds/index';
import type { Box, Rect } from './box';
import type { Heading } from './shelf';

const ITEM = { width: 176, height: 32 } as const;
const GAP = 8;
const PAD = 12;
const HEADING = 24;
const GROUP_GAP = 12;

/** Kinds that stand on the shelf of their Region: what no VPC holds and nothing on the canvas is joined to. */
const regionShelfKinds: readonly KindName[] = kindNames.filter(
  (kind) => kindOf(kind).look.shape === 'shelf' && kindOf(kind).parents.includes('region'),
);

export const isOnRegionShelf = ({ kind }: Resource): boolean => regionShelfKinds.includes(kind);

interface RegionShelf {
  readonly box: Rect;
  readonly headings: readonly Heading[];
  readonly items: readonly Box[];
}

/** The shelf of a Region: kinds under headings, their tiles in rows over the width. Null if there is nothing on it. */
export function planRegionShelf(
  resources: readonly Resource[],
  parent: string,
  x: number,
  y: number,
  width: number,
): RegionShelf | null {
  if (resources.length === 0) return null;
  const columns = Math.max(1, Math.floor((width - 2 * PAD + GAP) / (ITEM.width + GAP)));
  const headings: Heading[] = [];
  const items: Box[] = [];
  let below = PAD;
  for (const kind of regionShelfKinds) {
    const own = resources.filter((resource) => resource.kind === kind);
    if (own.length === 0) continue;
    headings.push({ label: kindOf(kind).plural, y: below });
    below += HEADING;
    own.forEach((resource, i) => {
      items.push({
        id: resource.id,
        parent,
        part: 'item',
        x: x + PAD + (i % columns) * (ITEM.width + GAP),
        y: y + below + Math.floor(i / columns) * (ITEM.height + GAP),
        ...ITEM,
      });
    });
    below += Math.ceil(own.length / columns) * (ITEM.height + GAP) - GAP + GROUP_GAP;
  }
  return { box: { x, y, width, height: below - GROUP_GAP + PAD }, headings, items };
}
