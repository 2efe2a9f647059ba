import { type Index, kindOf, type Resource } from '../kinds/index';
import { OUTSIDE } from '../model/queries';
import type { ResourceId } from '../model/resource';
import { type Box, type Point, type Rect, sameBox, unite } from './box';
import { dockOf, endsOf } from './ends';
import { arrange } from './free-spot';
import { contentOf, DOCK, LOOSE, planRegion } from './region-plan';
import type { Heading } from './shelf';
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
  /** What stands over the groups of each region's shelf. */
  readonly headings: ReadonlyMap<ResourceId, readonly Heading[]>;
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

/** What is drawn with something else that is not its parent: attachments on their VPC, flow logs on what they watch. */
function guestsOf(index: Index, others: readonly Resource[]) {
  const docks = new Map<ResourceId, ResourceId>();
  const marks = new Map<ResourceId, ResourceId>();
  for (const resource of others) {
    const vpc = dockOf(index, resource);
    if (vpc !== null) docks.set(resource.id, vpc);
    const { look, references } = kindOf(resource.kind);
    const [target] = look.shape === 'badge' && resource.kind !== 'elastic-ip' ? endsOf(resource) : [];
    const kind = index.get(target)?.kind;
    // On something that it cannot be about, a mark would have no place.
    if (target !== undefined && kind !== undefined && references[0]?.to.includes(kind)) marks.set(resource.id, target);
  }
  return { docks, marks };
}

const isFreeForm = ({ kind }: Resource): boolean => ['note', 'frame'].includes(kindOf(kind).look.shape);

/** Lays a design out. What is the same as in the previous layout is the same object. */
export function layoutDesign(index: Index, previous?: Layout): Layout {
  const plans = new Map<ResourceId, VpcPlan>();
  for (const [id, cell] of index.cells) if (id !== OUTSIDE) plans.set(id, planVpc(index, cell));
  const badgeHome = badgeHomes(index, plans);
  const all = index.cells.get(OUTSIDE)?.resources ?? [];
  const others = all.filter((resource) => !isFreeForm(resource));
  const { docks, marks } = guestsOf(index, others);
  const docked = new Set(docks.values());
  const isPlaced = (id: ResourceId) => badgeHome.has(id) || docks.has(id) || marks.has(id);
  const regions = index.all('region');
  const planned = regions.map(({ id }) =>
    planRegion(contentOf(index, id, others, (vpc) => plans.get(vpc), isPlaced, docked)),
  );
  const inNone = contentOf(index, null, others, (vpc) => plans.get(vpc), isPlaced, docked);
  const frames = arrange(
    [
      ...planned.map(({ frame }, i) => {
        const at = regions[i]?.position;
        return {
          width: frame.width,
          height: frame.height,
          at: at ? { x: at.x + frame.x, y: at.y + frame.y } : null,
        };
      }),
      // What its author placed on the canvas itself stands there, beside the Regions.
      ...inNone.standing.map(({ resource }) => ({ ...LOOSE, at: resource.position ?? null })),
    ],
    ORIGIN,
  );
  // A region that nobody has placed keeps its anchor when its content grows to the left, as the first one does.
  const anchors = new Map<ResourceId, Point>();
  const headings = new Map<ResourceId, readonly Heading[]>();
  const placed: PlacedVpc[] = [];
  const boxes: Box[] = [];
  planned.forEach(({ id, frame, vpcs, boxes: own, headings: named }, i) => {
    const rect = frames[i];
    if (id === null || !rect) return;
    const anchor = { x: rect.x - frame.x, y: rect.y - frame.y };
    anchors.set(id, anchor);
    headings.set(id, named);
    boxes.push({ id, parent: null, part: 'region', x: rect.x, y: rect.y, width: rect.width, height: rect.height });
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
  inNone.standing.forEach(({ resource }, i) => {
    const rect = frames[planned.length + i];
    if (rect) boxes.push({ id: resource.id, parent: null, part: 'loose', x: rect.x, y: rect.y, ...sizeOf(rect) });
  });
  const under = unite(frames);
  const free = planRegion({ ...inNone, standing: [] });
  collect(null, { x: 0, y: under ? under.y + under.height : 0 }, free.vpcs, free.boxes);
  boxes.push(...guestBoxes(docks, marks, placed, boxes));
  boxes.push(...freeForms(all.filter(isFreeForm), unite(boxes)));
  return withPrevious({ index, placed, boxes, anchors, badgeHome, headings }, previous);
}

const sizeOf = ({ width, height }: Rect) => ({ width, height });

const MARK = { width: 36, height: 16, gap: 4 } as const;

/** Attachments under the bottom border of their VPC, the first one under its gutter; marks on the top left of what they are about. */
function guestBoxes(
  docks: ReadonlyMap<ResourceId, ResourceId>,
  marks: ReadonlyMap<ResourceId, ResourceId>,
  placed: readonly PlacedVpc[],
  boxes: readonly Box[],
): readonly Box[] {
  const byVpc = new Map(placed.map((vpc) => [vpc.plan.vpc, vpc]));
  const found: Box[] = [];
  const counts = new Map<ResourceId, number>();
  const next = (id: ResourceId) => {
    const n = counts.get(id) ?? 0;
    counts.set(id, n + 1);
    return n;
  };
  for (const [id, vpc] of docks) {
    const home = byVpc.get(vpc);
    if (!home) continue;
    const { plan, at } = home;
    const first = at.x + plan.shelfX - LOOSE.width / 2 - 24;
    const x = Math.max(at.x + 8, first - next(vpc) * (LOOSE.width + LOOSE.gap));
    const y = at.y + plan.height - DOCK.overlap;
    found.push({ id, parent: vpc, part: 'gateway', x, y, width: LOOSE.width, height: DOCK.height });
  }
  const outside = new Map([...boxes, ...found].map((box) => [box.id, box]));
  for (const [id, target] of marks) {
    const rect = outside.get(target) ?? rectIn(placed, target);
    if (!rect) continue;
    // Elastic IP addresses sit on the right of their tile.
    const x = rect.x + 4 + next(target) * (MARK.width + MARK.gap);
    found.push({ id, parent: target, part: 'badge', x, y: rect.y - 8, width: MARK.width, height: MARK.height });
  }
  return found;
}

function rectIn(placed: readonly PlacedVpc[], id: ResourceId): Rect | null {
  for (const { plan, at } of placed) {
    if (plan.vpc === id) return { ...at, width: plan.width, height: plan.height };
    const box = plan.byId.get(id);
    if (box) return { x: box.x + at.x, y: box.y + at.y, width: box.width, height: box.height };
  }
  return null;
}

/** Notes and frames where their author put them, over and under everything; what nobody placed stands left of it all. */
function freeForms(resources: readonly Resource[], bounds: Rect | null): readonly Box[] {
  let y = bounds?.y ?? 0;
  return resources.flatMap((resource): readonly Box[] => {
    const part = kindOf(resource.kind).look.shape === 'note' ? 'note' : 'frame';
    const { width, height } = resource as unknown as { readonly width: number; readonly height: number };
    const { position } = resource;
    const at = position ?? { x: (bounds?.x ?? 0) - width - 48, y };
    if (!position) y += height + 16;
    return [{ id: resource.id, parent: null, part, x: at.x, y: at.y, width, height }];
  });
}

function withPrevious(
  made: {
    readonly index: Index;
    readonly placed: readonly PlacedVpc[];
    readonly boxes: readonly Box[];
    readonly anchors: ReadonlyMap<ResourceId, Point>;
    readonly badgeHome: ReadonlyMap<ResourceId, ResourceId>;
    readonly headings: ReadonlyMap<ResourceId, readonly Heading[]>;
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
  const { index, anchors, badgeHome, headings } = made;
  return { index, vpcs, outside, anchors, badgeHome, headings, bounds: unite(rects) };
}
