import { type Index, kindNames, kindOf, type Resource, type ResourceOf } from '../kinds/index';
import { subnetReach } from '../kinds/network';
import type { Cell } from '../model/queries';
import type { ResourceId } from '../model/resource';
import type { Box, Rect } from './box';
import { type Heading, isOnVpcShelf, planShelf } from './shelf';
import { planZones, type ZoneColumn, zoneId } from './zones';

const PAD = 24;
/** Where the columns begin: below the name of the VPC and a lane for lines. */
const CONTENT_TOP = 88;
/** Between the zone columns and the shelf; lines run here. */
const GUTTER = 48;
const GATEWAY = { width: 152, height: 48, gap: 16 } as const;
const EMPTY = { width: 288, height: 160 } as const;

/** Kinds that stand on the border of their VPC, from right to left. */
const BORDERS = kindNames.filter((kind) => kindOf(kind).look.shape === 'border');

/** Kinds whose references decide how a subnet reaches out. */
const ROUTING: ReadonlySet<string> = new Set(['subnet', 'route-table']);

/** How far gateways stand out over the top border of their VPC. */
export const OVERHANG: number = GATEWAY.height / 2;

/** The inside of one VPC. Coordinates from the corner of the VPC; the first box is the VPC itself, parents come before children. */
export interface VpcPlan {
  readonly vpc: ResourceId;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly byId: ReadonlyMap<string, Box>;
  readonly zones: readonly ZoneColumn[];
  /** where zone columns are, or would be */
  readonly zoneArea: Rect;
  /** left border of the shelf; lines run in the gutter before it */
  readonly shelfX: number;
  readonly headings: readonly Heading[];
  readonly badges: readonly ResourceId[];
}

/** Gateways side by side across the top border, the first one above the gutter, so that routes reach it in a straight line. */
function gatewayBoxes(vpc: ResourceId, gateways: readonly Resource[], middle: number): readonly Box[] {
  const step = GATEWAY.width + GATEWAY.gap;
  const first = Math.max(middle - GATEWAY.width / 2, PAD + (gateways.length - 1) * step);
  return gateways.map((gateway, i) => ({
    id: gateway.id,
    parent: vpc,
    part: 'gateway',
    x: first - i * step,
    y: -OVERHANG,
    width: GATEWAY.width,
    height: GATEWAY.height,
  }));
}

function straysOf(cell: Cell<Resource>): readonly Resource[] {
  const borders = new Set<string>(BORDERS);
  const subnets = new Set((cell.byKind.get('subnet') ?? []).map((subnet) => subnet.id));
  return cell.resources.filter(
    (resource) =>
      resource.kind !== 'vpc' &&
      resource.kind !== 'subnet' &&
      !isOnVpcShelf(resource, cell.vpc) &&
      !borders.has(resource.kind) &&
      !(resource.parent !== null && subnets.has(resource.parent)),
  );
}

const moved = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

function build(index: Index, cell: Cell<Resource>): VpcPlan {
  const zones = planZones(index, cell);
  const empty = zones.columns.length === 0;
  const shelf = planShelf(cell, straysOf(cell), empty ? 0 : zones.height);
  const area: Rect = {
    x: PAD,
    y: CONTENT_TOP,
    width: empty ? EMPTY.width : zones.width,
    height: Math.max(empty ? EMPTY.height : zones.height, shelf.height),
  };
  const shelfX = area.x + area.width + GUTTER;
  const gateways = BORDERS.flatMap((kind) => cell.byKind.get(kind) ?? []);
  const borders = gatewayBoxes(cell.vpc, gateways, shelfX - GUTTER / 2);
  const width = Math.max(shelfX + shelf.width + PAD, ...borders.map((box) => box.x + box.width + PAD));
  const height = area.y + area.height + PAD;
  const columns = zones.columns.map((column) => ({ ...column, x: column.x + area.x }));
  const boxes: Box[] = [
    { id: cell.vpc, parent: null, part: 'vpc', x: 0, y: 0, width, height },
    ...columns.map(
      ({ zone, x, width: wide }): Box => ({
        id: zoneId(cell.vpc, zone),
        parent: cell.vpc,
        part: 'zone',
        x,
        y: area.y,
        width: wide,
        height: area.height,
      }),
    ),
    {
      id: `${cell.vpc}/shelf`,
      parent: cell.vpc,
      part: 'shelf',
      x: shelfX,
      y: area.y,
      width: width - PAD - shelfX,
      height: area.height,
    },
    ...zones.boxes.map((box) => moved(box, area.x, area.y)),
    ...shelf.items.map((box) => moved(box, shelfX, area.y)),
    ...borders,
  ];
  return {
    vpc: cell.vpc,
    width,
    height,
    boxes,
    byId: new Map(boxes.map((box) => [box.id, box])),
    zones: columns,
    zoneArea: area,
    shelfX,
    headings: shelf.headings,
    badges: zones.badges,
  };
}

/** Whether the routes that subnets of the cell follow lead to, or stand in, what is not in the cell. */
function looksOutside(index: Index, cell: Cell<Resource>): boolean {
  for (const [to, references] of cell.referrers) {
    if (index.vpcOf(to) === cell.vpc) continue;
    if (references.some(({ from }) => ROUTING.has(index.get(from)?.kind ?? ''))) return true;
  }
  return false;
}

/** What a plan reads besides its cell: how each subnet reaches out, which a change elsewhere may alter. */
function reachesOf(index: Index, cell: Cell<Resource>): string {
  const subnets = (cell.byKind.get('subnet') ?? []) as readonly ResourceOf<'subnet'>[];
  return subnets.map((subnet) => subnetReach(index, subnet)).join();
}

interface Known {
  readonly plan: VpcPlan;
  /** null: nothing outside of the cell matters */
  readonly reaches: string | null;
}

const plans = new WeakMap<Cell<Resource>, Known>();

/** The plan of a VPC; the same object while what it is made from is the same, so that an edit costs what it touches. */
export function planVpc(index: Index, cell: Cell<Resource>): VpcPlan {
  const known = plans.get(cell);
  if (known && (known.reaches === null || known.reaches === reachesOf(index, cell))) return known.plan;
  const plan = build(index, cell);
  plans.set(cell, { plan, reaches: looksOutside(index, cell) ? reachesOf(index, cell) : null });
  return plan;
}
