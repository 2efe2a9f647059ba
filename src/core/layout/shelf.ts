import { type KindName, kindNames, kindOf, type Resource } from '../kinds/index';
import type { Cell } from '../model/queries';
import type { Box, Point, Rect } from './box';

const ITEM = { width: 176, height: 32 } as const;
const GAP = 8;
const PAD = 12;
const HEADING = 24;
const GROUP_GAP = 12;
const MOST_COLUMNS = 8;
/** Up to this height the shelf stays one column wide, whatever stands beside it: lines reach one column best. */
const COMFORTABLE = 560;

export interface Heading {
  readonly label: string;
  readonly y: number;
}

/** The shelf of a VPC: what belongs to the whole VPC and stands in no subnet. Coordinates from its own corner. */
export interface Shelf {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly items: readonly Box[];
}

/** Kinds that stand on the shelf of their VPC, or of their Region where no VPC holds them. */
const isShelf = (kind: KindName, parent: KindName) =>
  kindOf(kind).look.shape === 'shelf' && kindOf(kind).parents.includes(parent);
/** Tiles of a subnet that may be of the whole VPC as well: regional NAT gateways. */
const isTile = (kind: KindName) => kindOf(kind).look.shape === 'node' && kindOf(kind).parents.includes('vpc');

/** On the shelf of a VPC: next to the gateways on its border those that stand in it, then what decides about traffic. */
const FIRST: readonly KindName[] = ['nat-gateway', 'route-table', 'security-group', 'network-acl', 'vpc-endpoint'];
const VPC_KINDS = [
  ...FIRST,
  ...kindNames.filter((kind) => (isShelf(kind, 'vpc') || isTile(kind)) && !FIRST.includes(kind)),
];
const REGION_KINDS = kindNames.filter((kind) => isShelf(kind, 'region'));

export const isOnVpcShelf = ({ kind, parent }: Resource, vpc: string): boolean =>
  isShelf(kind, 'vpc') || (isTile(kind) && parent === vpc);
export const isOnRegionShelf = ({ kind }: Resource): boolean => isShelf(kind, 'region');

interface Group {
  readonly label: string;
  readonly resources: readonly Resource[];
}

/** A group for each kind that is there. */
const grouped = (kinds: readonly KindName[], of: (kind: KindName) => readonly Resource[]): readonly Group[] =>
  kinds
    .map((kind) => ({ label: kindOf(kind).plural, resources: of(kind) }))
    .filter(({ resources }) => resources.length > 0);

const rowsHigh = ({ resources }: Group, columns: number) =>
  Math.ceil(resources.length / columns) * (ITEM.height + GAP) - GAP;

const heightOf = (groups: readonly Group[], columns: number) =>
  groups.reduce((sum, group) => sum + HEADING + rowsHigh(group, columns) + GROUP_GAP, 2 * PAD - GROUP_GAP);

/** Compact tiles in columns under headings. Headings count from the corner of the shelf, which stands at `at`. */
function place(groups: readonly Group[], parent: string, at: Point, columns: number) {
  const headings: Heading[] = [];
  const items: Box[] = [];
  let y = PAD;
  for (const group of groups) {
    headings.push({ label: group.label, y });
    y += HEADING;
    group.resources.forEach((resource, i) => {
      items.push({
        id: resource.id,
        parent,
        part: 'item',
        x: at.x + PAD + (i % columns) * (ITEM.width + GAP),
        y: at.y + y + Math.floor(i / columns) * (ITEM.height + GAP),
        ...ITEM,
      });
    });
    y += rowsHigh(group, columns) + GROUP_GAP;
  }
  return { headings, items };
}

/**
 * The shelf of a VPC, in as many columns as it takes to be no taller than what stands beside it.
 * `strays` are resources that have no place in a VPC by their kind, or whose parent is not there.
 */
export function planShelf(cell: Cell<Resource>, strays: readonly Resource[], beside: number): Shelf {
  const own = (kind: KindName) => (cell.byKind.get(kind) ?? []).filter((one) => isOnVpcShelf(one, cell.vpc));
  const groups = grouped(VPC_KINDS, own);
  const all = strays.length === 0 ? groups : [...groups, { label: 'Others', resources: strays }];
  const tallest = Math.max(beside, COMFORTABLE);
  let columns = 1;
  while (columns < MOST_COLUMNS && heightOf(all, columns) > tallest) columns += 1;
  return {
    width: columns * (ITEM.width + GAP) - GAP + 2 * PAD,
    height: Math.max(heightOf(all, columns), 2 * PAD + HEADING),
    ...place(all, cell.vpc, { x: 0, y: 0 }, columns),
  };
}

interface RegionShelf {
  readonly box: Rect;
  readonly headings: readonly Heading[];
  readonly items: readonly Box[];
}

/** The shelf of a Region, its tiles in rows over the width. Null if there is nothing on it. */
export function planRegionShelf(
  resources: readonly Resource[],
  parent: string,
  at: Point,
  width: number,
): RegionShelf | null {
  if (resources.length === 0) return null;
  const columns = Math.max(1, Math.floor((width - 2 * PAD + GAP) / (ITEM.width + GAP)));
  const groups = grouped(REGION_KINDS, (kind) => resources.filter((resource) => resource.kind === kind));
  return { box: { ...at, width, height: heightOf(groups, columns) }, ...place(groups, parent, at, columns) };
}
