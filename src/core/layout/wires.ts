import { type Box, bottom, type Point, type Rect, right } from './box';
import type { VpcPlan } from './vpc-plan';

/** Lines of one table or group keep to one lane of the gutter, so that several can be told apart. */
const LANES = 6;
const LANE_STEP = 6;
const LANE_FIRST = 10;
/** Height of the lane between the name of a VPC and its columns. */
const TOP_LANE = 76;
/** How far above a subnet, and beside it, lines run. */
const ASIDE = 6;
const BETWEEN = 4;
/** How far from its corner a line meets a box. */
const CORNER = 24;

const middleX = (rect: Rect) => rect.x + rect.width / 2;
const middleY = (rect: Rect) => rect.y + rect.height / 2;

const laneX = (plan: VpcPlan, lane: number): number => plan.shelfX - LANE_FIRST - (lane % LANES) * LANE_STEP;

/** From a tile on the shelf out into the gutter; around its neighbours if it is not in the first column. */
function outOfShelf(plan: VpcPlan, item: Box, x: number): readonly Point[] {
  const start = { x: item.x, y: middleY(item) };
  if (item.x - plan.shelfX < item.width) return [start, { x, y: start.y }];
  const above = item.y - BETWEEN;
  return [start, { x: item.x - BETWEEN, y: start.y }, { x: item.x - BETWEEN, y: above }, { x, y: above }];
}

/** From the gutter up to a gateway on the border. */
function toGateway(gateway: Box, x: number): readonly Point[] {
  const end = bottom(gateway);
  if (x > gateway.x + 12 && x < right(gateway) - 12) return [{ x, y: end }];
  const at = middleX(gateway);
  return [
    { x, y: TOP_LANE },
    { x: at, y: TOP_LANE },
    { x: at, y: end },
  ];
}

/** From the gutter along the row above a subnet, and down onto its border. */
function toSubnet(subnet: Box, x: number): readonly Point[] {
  const lane = subnet.y - ASIDE;
  const at = right(subnet) - 24;
  return [
    { x, y: lane },
    { x: at, y: lane },
    { x: at, y: subnet.y },
  ];
}

/** From the gutter to a tile in a subnet: around the subnet, in from its left side, between the rows of tiles. */
function toTile(subnet: Box, tile: Box, x: number): readonly Point[] {
  const lane = subnet.y - ASIDE;
  const side = subnet.x - ASIDE;
  const first = tile.x - subnet.x < tile.width / 2;
  const start = [
    { x, y: lane },
    { x: side, y: lane },
  ];
  if (first) return [...start, { x: side, y: middleY(tile) }, { x: tile.x, y: middleY(tile) }];
  const above = tile.y - BETWEEN;
  return [...start, { x: side, y: above }, { x: middleX(tile), y: above }, { x: middleX(tile), y: tile.y }];
}

/** The way of a line inside a VPC from a box on its shelf to any other of its boxes; null if there is none. */
export function wireInside(plan: VpcPlan, from: Box, to: Box, lane: number): readonly Point[] | null {
  const x = laneX(plan, lane);
  const out = outOfShelf(plan, from, x);
  switch (to.part) {
    case 'gateway':
      return [...out, ...toGateway(to, x)];
    case 'subnet':
      return [...out, ...toSubnet(to, x)];
    case 'item':
      return [...out, ...[...outOfShelf(plan, to, x)].reverse()];
    case 'tile': {
      const subnet = plan.byId.get(to.parent ?? '');
      return subnet ? [...out, ...toTile(subnet, to, x)] : null;
    }
    default:
      return null;
  }
}

/** From a box on the shelf out of the VPC to a rectangle on the canvas; `at` is where the VPC stands. */
export function wireOut(plan: VpcPlan, at: Point, from: Box, to: Rect, lane: number): readonly Point[] {
  const x = laneX(plan, lane);
  const out = outOfShelf(plan, from, x).map((point) => ({ x: point.x + at.x, y: point.y + at.y }));
  const gutter = x + at.x;
  const end = middleX(to);
  const below = middleY(to) > at.y + plan.height;
  if (!below) {
    const over = at.y - 36;
    return [...out, { x: gutter, y: over }, { x: end, y: over }, { x: end, y: over > to.y ? bottom(to) : to.y }];
  }
  const side = gutter < to.x ? to.x : right(to);
  const inside = gutter > to.x && gutter < right(to);
  return inside
    ? [...out, { x: gutter, y: to.y }]
    : [...out, { x: gutter, y: middleY(to) }, { x: side, y: middleY(to) }];
}

/** From the pill of a VPN connection up beside a VPC and over it, down onto the gateway on its border. */
export function wireToGateway(pill: Rect, vpc: Rect, gateway: Rect): readonly Point[] {
  const side = right(vpc) + 12;
  const over = gateway.y - 12;
  const y = middleY(pill);
  const isAside = side < pill.x || side > right(pill);
  const start = isAside
    ? [
        { x: side < pill.x ? pill.x : right(pill), y },
        { x: side, y },
      ]
    : [{ x: side, y: pill.y }];
  return [...start, { x: side, y: over }, { x: middleX(gateway), y: over }, { x: middleX(gateway), y: gateway.y }];
}

/** From the shelf out of the VPC at its right side; around its neighbours if it is not in the last column. */
function outRight(item: Rect, vpc: Rect, side: number): readonly Point[] {
  const y = middleY(item);
  const end = right(item);
  if (right(vpc) - end < item.width)
    return [
      { x: end, y },
      { x: side, y },
    ];
  const above = item.y - BETWEEN;
  return [
    { x: end, y },
    { x: end + BETWEEN, y },
    { x: end + BETWEEN, y: above },
    { x: side, y: above },
  ];
}

/** From a gateway on the top border of a VPC, or from a tile on its shelf, beside the VPC to what stands outside. */
export function wireAround(from: Box, place: Rect, vpc: Rect, to: Rect): readonly Point[] {
  const end = middleX(to);
  const over = place.y - 12;
  if (from.part === 'gateway' && bottom(to) < over) {
    const x = middleX(place);
    return [
      { x, y: place.y },
      { x, y: over },
      { x: end, y: over },
      { x: end, y: bottom(to) },
    ];
  }
  const side = right(vpc) + 12;
  const out =
    from.part === 'gateway'
      ? [
          { x: middleX(place), y: place.y },
          { x: middleX(place), y: over },
          { x: side, y: over },
        ]
      : outRight(place, vpc, side);
  const isBelow = to.y > bottom(vpc);
  const lane = isBelow ? to.y - 8 : bottom(to) + 8;
  return [...out, { x: side, y: lane }, { x: end, y: lane }, { x: end, y: isBelow ? to.y : bottom(to) }];
}

/** Between two boxes that stand in no VPC: down or up where one is below the other, else sideways. */
export function wireBetween(from: Rect, to: Rect): readonly Point[] {
  const [upper, lower] = middleY(from) <= middleY(to) ? [from, to] : [to, from];
  if (lower.y - bottom(upper) >= 16) {
    const lane = lower.y - 8;
    const [x, end] = [middleX(upper), middleX(lower)];
    const straight = x > lower.x + 12 && x < right(lower) - 12;
    const points = straight
      ? [
          { x, y: bottom(upper) },
          { x, y: lower.y },
        ]
      : [
          { x, y: bottom(upper) },
          { x, y: lane },
          { x: end, y: lane },
          { x: end, y: lower.y },
        ];
    return upper === from ? points : points.reverse();
  }
  const toRight = middleX(from) < middleX(to);
  const start = { x: toRight ? right(from) : from.x, y: middleY(from) };
  const end = { x: toRight ? to.x : right(to), y: middleY(to) };
  const x = (start.x + end.x) / 2;
  return start.y === end.y ? [start, end] : [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** From what hangs on the bottom border of a VPC, out at its side so as to stay out of the VPC. */
export function wireFromDock(dock: Rect, to: Rect): readonly Point[] {
  const y = middleY(dock);
  // Towards the near corner: what comes from the left and from the right stays apart.
  const x = middleX(dock) < middleX(to) ? to.x + CORNER : right(to) - CORNER;
  const isBeside = y > to.y && y < bottom(to);
  if (isBeside || (x > dock.x && x < right(dock))) return wireBetween(dock, to);
  return [
    { x: x > dock.x ? right(dock) : dock.x, y },
    { x, y },
    { x, y: y > bottom(to) ? bottom(to) : to.y },
  ];
}

/** From a box on the shelf down the gutter onto what hangs on the bottom border of the VPC. */
export function wireToDock(plan: VpcPlan, at: Point, from: Box, dock: Rect, lane: number): readonly Point[] {
  const x = laneX(plan, lane);
  const out = outOfShelf(plan, from, x).map((point) => ({ x: point.x + at.x, y: point.y + at.y }));
  const gutter = x + at.x;
  if (gutter > dock.x + 8 && gutter < right(dock) - 8) return [...out, { x: gutter, y: dock.y }];
  const over = dock.y - 8;
  const end = middleX(dock);
  return [...out, { x: gutter, y: over }, { x: end, y: over }, { x: end, y: dock.y }];
}

/** From the pill of a peering connection to the border of a VPC, straight where it stands above or below it. */
export function wireToVpc(pill: Rect, vpc: Rect, around: Rect | null): readonly Point[] {
  const below = middleY(pill) > middleY(vpc);
  const border = below ? bottom(vpc) : vpc.y;
  const x = middleX(pill);
  const y = middleY(pill);
  if (x > vpc.x + 16 && x < right(vpc) - 16) {
    return [
      { x, y: below ? pill.y : bottom(pill) },
      { x, y: border },
    ];
  }
  const end = middleX(vpc);
  const start = { x: end < x ? pill.x : right(pill), y };
  if (!around) {
    return [start, { x: end, y }, { x: end, y: border }];
  }
  // Into another region: through the gap beside it and along under the VPC.
  const gap = end < x ? right(around) + 24 : around.x - 24;
  const under = bottom(vpc) + 16;
  return [start, { x: gap, y }, { x: gap, y: under }, { x: end, y: under }, { x: end, y: bottom(vpc) }];
}
