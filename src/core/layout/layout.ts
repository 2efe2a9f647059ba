import type { Index } from '../kinds/index';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { type Box, type Point, type Rect, sameBox, unite } from './box';
import { arrange } from './free-spot';
import { contentOf, planRegion } from './region-plan';
import { planVpc, type VpcPlan } from './vpc-plan';

/** A VPC where it stands on the canvas. */
export interface PlacedVpc {
  readonly plan: VpcPlan;
  readonly at: Point;
  readonly region: ResourceId | null;
}

/** Where everything is drawn: a pure function of the design. */
export interface Layout {
  readonly index: Index;
  readonly vpcs: ReadonlyMap<ResourceId, PlacedVpc>;
  /** Regions, links and loose tiles, by id, in canvas coordinates; regions first. */
  readonly outside: ReadonlyMap<string, Box>;
  /** Anchor of each region: the origin of the positions of its VPCs. */
  readonly anchors: ReadonlyMap<ResourceId, Point>;
  /** The VPC on whose tile an Elastic IP address in use is drawn. */
  readonly badgeHome: ReadonlyMap<ResourceId, ResourceId>;
  readonly bounds: Rect | null;
}

const ORIGIN: Point = { x: 0, y: 0 };

function badgeHomes(index: Index, plans: ReadonlyMap<ResourceId, VpcPlan>): ReadonlyMap<ResourceId, ResourceId> {
  const homes = new Map<ResourceId, ResourceId>();
  for (const [vpc, plan] of plans) {
    for (const id of plan.badges) if (!homes.has(id) && index.get(id)?.kind === 'elastic-ip') homes.set(id, vpc);
  }
  return homes;
}

/** Lays a design out. What is the same as in the previous layout is the same object. */
export function layoutDesign(index: Index, previous?: Layout): Layout {
  const plans = new Map<ResourceId, VpcPlan>();
  for (const [id, cell] of index.cells) if (id !== OUTSIDE) plans.set(id, planVpc(index, cell));
  const badgeHome = badgeHomes(index, plans);
  const others = index.cells.get(OUTSIDE)?.resources ?? [];
  const regions = index.all('region');
  const planned = [...regions.map((region) => region.id), null].map((id) =>
    planRegion(
      contentOf(
        index,
        id,
        others,
        (vpc) => plans.get(vpc),
        (one) => badgeHome.has(one),
      ),
    ),
  );
  const inNone = planned.pop();
  const frames = arrange(
    planned.map(({ frame }, i) => {
      const at = regions[i]?.position;
      return {
        width: frame.width,
        height: frame.height,
        at: at ? { x: at.x + frame.x, y: at.y + frame.y } : null,
      };
    }),
    ORIGIN,
  );
  // A region that nobody has placed keeps its anchor when its content grows to the left, as the first one does.
  const anchors = new Map<ResourceId, Point>();
  const placed: PlacedVpc[] = [];
  const boxes: Box[] = [];
  planned.forEach(({ id, frame, vpcs, boxes: own }, i) => {
    const rect = frames[i];
    if (id === null || !rect) return;
    const anchor = { x: rect.x - frame.x, y: rect.y - frame.y };
    anchors.set(id, anchor);
    boxes.push({ id, parent: null, part: 'region', ...rect });
    collect(id, anchor, vpcs, own);
  });
  function collect(
    region: ResourceId | null,
    anchor: Point,
    vpcs: ReadonlyMap<ResourceId, Point>,
    own: readonly Box[],
  ): void {
    for (const [id, at] of vpcs) {
      const plan = plans.get(id);
      if (plan) placed.push({ plan, region, at: { x: anchor.x + at.x, y: anchor.y + at.y } });
    }
    for (const box of own) boxes.push({ ...box, x: box.x + anchor.x, y: box.y + anchor.y });
  }
  if (inNone) {
    const under = unite(frames);
    collect(null, { x: 0, y: under ? under.y + under.height : 0 }, inNone.vpcs, inNone.boxes);
  }
  return withPrevious({ index, placed, boxes, anchors, badgeHome }, previous);
}

function withPrevious(
  made: {
    readonly index: Index;
    readonly placed: readonly PlacedVpc[];
    readonly boxes: readonly Box[];
    readonly anchors: ReadonlyMap<ResourceId, Point>;
    readonly badgeHome: ReadonlyMap<ResourceId, ResourceId>;
  },
  previous: Layout | undefined,
): Layout {
  const outside = new Map(
    made.boxes.map((box) => {
      const old = previous?.outside.get(box.id);
      return [box.id, old && sameBox(old, box) ? old : box] as const;
    }),
  );
  const vpcs = new Map(
    made.placed.map((vpc) => {
      const old = previous?.vpcs.get(vpc.plan.vpc);
      const same =
        old?.plan === vpc.plan && old.region === vpc.region && old.at.x === vpc.at.x && old.at.y === vpc.at.y;
      return [vpc.plan.vpc, same ? old : vpc] as const;
    }),
  );
  const rects = [
    ...outside.values(),
    ...[...vpcs.values()].map(({ plan, at }) => ({ ...at, width: plan.width, height: plan.height })),
  ];
  const { index, anchors, badgeHome } = made;
  return { index, vpcs, outside, anchors, badgeHome, bounds: unite(rects) };
}
