import type { Index, Resource, ResourceOf } from '../kinds/index';
import { readCidr4, subnetReach } from '../kinds/network';
import type { Cell } from '../model/queries';
import type { Box } from './box';

type Subnet = ResourceOf<'subnet'>;

const TILE = { width: 104, height: 72 } as const;
const TILE_GAP = 8;
const SUBNET_PAD = 12;
const SUBNET_HEADER = 76;
const EMPTY_SUBNET = 88;
const ZONE = { header: 32, pad: 12, gap: 16, rowGap: 24 } as const;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 24;
const BADGE = { width: 40, height: 16, inset: 4 } as const;

export interface ZoneColumn {
  readonly zone: string;
  readonly x: number;
  readonly width: number;
}

/** The Availability Zones of a VPC side by side, subnets in rows across them. Coordinates from its own corner. */
export interface Zones {
  readonly columns: readonly ZoneColumn[];
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** Elastic IP addresses that are drawn on a tile here */
  readonly badges: readonly string[];
}

const TIERS = ['public', 'private', 'vpn-only', 'isolated'] as const;

function bySpace(a: Subnet, b: Subnet): number {
  const [left, right] = [readCidr4(a.cidr), readCidr4(b.cidr)];
  if (!left || !right) return Number(!left) - Number(!right);
  return left.base - right.base || left.prefix - right.prefix;
}

/** Rows of subnets, one per zone at most: public ones first, then private, then those that only a VPN reaches, then isolated, each by address. */
function rowsOf(index: Index, subnets: readonly Subnet[], zones: readonly string[]) {
  const rows: Map<string, Subnet>[] = [];
  const reach = new Map(subnets.map((subnet) => [subnet.id, subnetReach(index, subnet)]));
  for (const tier of TIERS) {
    const first = rows.length;
    for (const zone of zones) {
      subnets
        .filter((subnet) => subnet.zone === zone && reach.get(subnet.id) === tier)
        .sort(bySpace)
        .forEach((subnet, i) => {
          rows[first + i] ??= new Map();
          rows[first + i]?.set(zone, subnet);
        });
    }
  }
  return rows;
}

const tileRank = (resource: Resource) => (resource.kind === 'nat-gateway' ? 0 : 1);

/** What stands in a subnet, NAT gateways first. */
function tilesOf(cell: Cell<Resource>, subnet: Subnet): readonly Resource[] {
  const inside = cell.children.get(subnet.id) ?? [];
  return [...inside].sort((a, b) => tileRank(a) - tileRank(b));
}

const subnetHeight = (tiles: number, columns: number) => {
  if (tiles === 0) return EMPTY_SUBNET;
  const rows = Math.ceil(tiles / columns);
  return SUBNET_HEADER + rows * (TILE.height + TILE_GAP) - TILE_GAP + SUBNET_PAD;
};

/** Elastic IP addresses of a tile: drawn on it, at its lower right corner. */
function badgeOn(tile: Box, resource: Resource): Box | null {
  const address = 'elasticIp' in resource ? resource.elasticIp : null;
  if (address === null) return null;
  const x = tile.x + tile.width - BADGE.width - BADGE.inset;
  const y = tile.y + BADGE.inset;
  return { id: address, parent: tile.id, part: 'badge', x, y, width: BADGE.width, height: BADGE.height };
}

/** A reference to what is no address shows nothing; one to what is not there (yet) is left to the layout. */
const isOther = (index: Index, id: string) => (index.get(id)?.kind ?? 'elastic-ip') !== 'elastic-ip';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tileColumns: number;
}

function subnetBoxes(cell: Cell<Resource>, subnet: Subnet, frame: Frame, add: (box: Box) => void): void {
  const { x, y, width, height, tileColumns } = frame;
  add({ id: subnet.id, parent: cell.vpc, part: 'subnet', x, y, width, height });
  tilesOf(cell, subnet).forEach((resource, i) => {
    const tile: Box = {
      id: resource.id,
      parent: subnet.id,
      part: 'tile',
      x: x + SUBNET_PAD + (i % tileColumns) * (TILE.width + TILE_GAP),
      y: y + SUBNET_HEADER + Math.floor(i / tileColumns) * (TILE.height + TILE_GAP),
      ...TILE,
    };
    add(tile);
    const badge = badgeOn(tile, resource);
    if (badge) add(badge);
  });
}

export const zoneId = (vpc: string, zone: string): string => `${vpc}/zone-${zone}`;

/** Zone columns of a VPC, at least `tallest` high when that is known; all subnets of the VPC are equally wide. */
export function planZones(index: Index, cell: Cell<Resource>): Zones {
  const subnets = (cell.byKind.get('subnet') ?? []) as readonly Subnet[];
  const zones = [...new Set(subnets.map((subnet) => subnet.zone))].sort();
  const most = Math.max(0, ...subnets.map((subnet) => cell.children.get(subnet.id)?.length ?? 0));
  const tileColumns = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, Math.ceil(Math.sqrt(most))));
  const subnetWidth = tileColumns * (TILE.width + TILE_GAP) - TILE_GAP + 2 * SUBNET_PAD;
  const width = subnetWidth + 2 * ZONE.pad;
  const columns = zones.map((zone, i) => ({ zone, x: i * (width + ZONE.gap), width }));
  const boxes: Box[] = [];
  // AWS lets one resource use an address; in a design that has not been mended yet the first one shows it.
  const badges = new Set<string>();
  const add = (box: Box) => {
    if (box.part === 'badge' && (badges.has(box.id) || isOther(index, box.id))) return;
    boxes.push(box);
    if (box.part === 'badge') badges.add(box.id);
  };
  let y = ZONE.header;
  for (const row of rowsOf(index, subnets, zones)) {
    const counts = [...row.values()].map((subnet) => cell.children.get(subnet.id)?.length ?? 0);
    const height = Math.max(...counts.map((count) => subnetHeight(count, tileColumns)));
    for (const { zone, x } of columns) {
      const subnet = row.get(zone);
      if (subnet) subnetBoxes(cell, subnet, { x: x + ZONE.pad, y, width: subnetWidth, height, tileColumns }, add);
    }
    y += height + ZONE.rowGap;
  }
  const height = y - ZONE.rowGap + ZONE.pad;
  return {
    columns,
    width: Math.max(0, columns.length * (width + ZONE.gap) - ZONE.gap),
    height,
    boxes,
    badges: [...badges],
  };
}
