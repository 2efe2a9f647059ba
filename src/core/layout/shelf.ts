import { type KindName, kindNames, kindOf, type Resource } from '../kinds/index';
import type { Cell } from '../model/queries';
import type { Box } from './box';

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

/** Kinds that stand on the shelf of their VPC; what decides about traffic comes first. */
const FIRST: readonly KindName[] = ['route-table', 'security-group', 'network-acl', 'vpc-endpoint'];
const onShelf = (kind: KindName) => kindOf(kind).look.shape === 'shelf' && kindOf(kind).parents.includes('vpc');
const GROUPS = [...FIRST, ...kindNames.filter((kind) => onShelf(kind) && !FIRST.includes(kind))];
export const shelfKinds: ReadonlySet<string> = new Set(GROUPS);

interface Group {
  readonly label: string;
  readonly resources: readonly Resource[];
}

function groupsOf(cell: Cell<Resource>, strays: readonly Resource[]): readonly Group[] {
  const groups = GROUPS.map((kind) => ({ label: kindOf(kind).plural, resources: cell.byKind.get(kind) ?? [] }));
  return [...groups, { label: 'Others', resources: strays }].filter((group) => group.resources.length > 0);
}

const heightOf = (groups: readonly Group[], columns: number) =>
  2 * PAD +
  groups.reduce(
    (sum, { resources }) =>
      sum + HEADING + Math.ceil(resources.length / columns) * (ITEM.height + GAP) - GAP + GROUP_GAP,
    -GROUP_GAP,
  );

/**
 * Groups of compact tiles under headings, in as many columns as it takes to be no taller than what stands beside it.
 * `strays` are resources that have no place in a VPC by their kind, or whose parent is not there.
 */
export function planShelf(cell: Cell<Resource>, strays: readonly Resource[], beside: number): Shelf {
  const groups = groupsOf(cell, strays);
  const tallest = Math.max(beside, COMFORTABLE);
  let columns = 1;
  while (columns < MOST_COLUMNS && heightOf(groups, columns) > tallest) columns += 1;
  const headings: Heading[] = [];
  const items: Box[] = [];
  let y = PAD;
  for (const { label, resources } of groups) {
    headings.push({ label, y });
    y += HEADING;
    resources.forEach((resource, i) => {
      items.push({
        id: resource.id,
        parent: cell.vpc,
        part: 'item',
        x: PAD + (i % columns) * (ITEM.width + GAP),
        y: y + Math.floor(i / columns) * (ITEM.height + GAP),
        ...ITEM,
      });
    });
    y += Math.ceil(resources.length / columns) * (ITEM.height + GAP) - GAP + GROUP_GAP;
  }
  return {
    width: columns * (ITEM.width + GAP) - GAP + 2 * PAD,
    height: Math.max(heightOf(groups, columns), 2 * PAD + HEADING),
    headings,
    items,
  };
}
