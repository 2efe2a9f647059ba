import { type Index, kindNames, kindOf, type Resource } from '../kinds/index';
import type { Box, Point } from './box';

const HEAD = 56;
const ROW = { height: 32, gap: 8 } as const;
const PAD = 12;
const WIDTH = 200;

/** Kinds besides VPC and Region on whose shelf others stand: a transit gateway with its route tables. */
const hubs: ReadonlySet<string> = new Set(
  kindNames
    .filter((kind) => kindOf(kind).look.shape === 'shelf')
    .flatMap((kind) => kindOf(kind).parents)
    .filter((parent) => parent !== 'vpc' && parent !== 'region'),
);
export const isHub = ({ kind }: Resource): boolean => hubs.has(kind);

/** What a hub holds: its rows, such as the route tables of a transit gateway. */
export const rowsOf = (index: Index, hub: Resource): readonly Resource[] => index.children(hub.id);

export function hubSize(rows: number): { readonly width: number; readonly height: number } {
  return { width: WIDTH, height: HEAD + (rows === 0 ? 0 : rows * (ROW.height + ROW.gap) - ROW.gap + PAD) };
}

/** A hub at a place, with its rows under each other. */
export function hubBoxes(hub: Resource, rows: readonly Resource[], parent: string | null, at: Point): readonly Box[] {
  return [
    { id: hub.id, parent, part: 'hub', ...at, ...hubSize(rows.length) },
    ...rows.map(
      (row, i): Box => ({
        id: row.id,
        parent: hub.id,
        part: 'item',
        x: at.x + PAD,
        y: at.y + HEAD + i * (ROW.height + ROW.gap),
        width: WIDTH - 2 * PAD,
        height: ROW.height,
      }),
    ),
  ];
}
