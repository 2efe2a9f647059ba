import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Design, type Index, indexOf, type Resource } from '../kinds/index';
import { subnetReach } from '../kinds/network';
import { type Sketch, sketch } from '../kinds/sketch';
import { withFields } from '../model/edits';
import { diceOf, randomDesign, randomEdit } from '../rules/testing/random-design';
import { type Box, encloses, overlaps, type Rect } from './box';
import { type Layout, layoutDesign } from './layout';
import { associationsOf, linesOf } from './lines';
import { type Place, placeAt, placeOf, placesIn, resourcesInside } from './places';

const laidOut = (design: Design) => layoutDesign(indexOf(design));
const named = (design: Design, name: string) => [...design.resources.values()].find((r) => r.name === name)?.id ?? '';
const rectOf = (layout: Layout, name: string): Rect => {
  const place = placeOf(layout, named(layout.index.design, name));
  if (!place) throw new Error(`"${name}" is not drawn`);
  return place.rect;
};

/** Positions as users leave them: anywhere, also on top of each other. */
function scattered(seed: number, size: number): Design {
  const dice = diceOf(seed);
  let design = randomDesign(seed, size);
  for (const { id, kind } of design.resources.values()) {
    if ((kind !== 'vpc' && kind !== 'region') || dice.below(2) === 0) continue;
    const position = { x: dice.below(3000) - 1500, y: dice.below(2000) - 1000 };
    design = withFields<Resource>(design, id, { position });
  }
  return design;
}
/** A seed and a size: small enough to be read where a property fails. */
const anyDesign = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 90 }) });

const parentOf = (layout: Layout, box: Box) =>
  box.part === 'vpc' ? (layout.vpcs.get(box.id)?.region ?? null) : box.parent;

/** Gateways stand across the border of their VPC, and lines may not hide under them. */
const crossesBorder = ({ box }: Place) => box.part === 'gateway';
/** Marks sit on the upper border of what they are about. */
const isMark = (design: Design, { box }: Place) => design.resources.get(box.id)?.kind === 'flow-log';

function expectDisjoint(places: readonly Place[]) {
  places.forEach((a, i) => {
    for (const b of places.slice(i + 1)) {
      if (overlaps(a.rect, b.rect)) expect.fail(`${a.box.id} lies over ${b.box.id}`);
    }
  });
}

test('nothing overlaps its siblings, and everything lies inside of what holds it', () => {
  fc.assert(
    fc.property(anyDesign, ({ seed, size }) => {
      const design = scattered(seed, size);
      const layout = laidOut(design);
      const groups = new Map<string | null, Place[]>();
      for (const place of placesIn(layout, null)) {
        const parent = parentOf(layout, place.box);
        groups.set(parent, [...(groups.get(parent) ?? []), place]);
        const around = parent === null ? undefined : placeOf(layout, parent)?.rect;
        if (around && !crossesBorder(place) && !isMark(design, place))
          expect(encloses(around, place.rect), place.box.id).toBe(true);
        if (around && crossesBorder(place)) expect(overlaps(around, place.rect)).toBe(true);
      }
      for (const [parent, all] of groups) {
        const places = all.filter((place) => !isMark(design, place));
        const isVpc = parent !== null && layout.vpcs.has(parent);
        // Subnets lie in the zone columns of the same VPC, items on its shelf.
        if (isVpc) {
          expectDisjoint(places.filter(({ box }) => box.part === 'zone' || box.part === 'shelf'));
          expectDisjoint(
            places.filter(({ box }) => box.part === 'subnet' || box.part === 'item' || box.part === 'gateway'),
          );
        } else {
          // Items lie on the shelf of their Region.
          expectDisjoint(places.filter(({ box }) => box.part !== 'item'));
          expectDisjoint(places.filter(({ box }) => box.part !== 'shelf'));
        }
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('gateways of one VPC never reach into another', () => {
  fc.assert(
    fc.property(anyDesign, ({ seed, size }) => {
      const design = scattered(seed, size);
      const layout = laidOut(design);
      const places = placesIn(layout, null);
      for (const gateway of places.filter(crossesBorder)) {
        for (const vpc of places.filter(({ box }) => box.part === 'vpc' && box.id !== gateway.box.parent)) {
          expect(overlaps(gateway.rect, vpc.rect)).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every resource is drawn exactly once', () => {
  fc.assert(
    fc.property(anyDesign, ({ seed, size }) => {
      const design = scattered(seed, size);
      const layout = laidOut(design);
      const drawn = placesIn(layout, null).map(({ box }) => box.id);
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const id of design.resources.keys()) expect(drawn, id).toContain(id);
    }),
    { numRuns: 100 },
  );
});

/** A subnet may become private by what is changed in another VPC, where its routes lead there. */
const reaches = (index: Index, vpc: string) =>
  index
    .inVpc(vpc, 'subnet')
    .map((subnet) => subnetReach(index, subnet))
    .join();

test('equal designs are drawn equally, and parts that an edit does not touch are the same objects', () => {
  fc.assert(
    fc.property(anyDesign, fc.nat(), ({ seed, size }, dice) => {
      const design = scattered(seed, size);
      const first = laidOut(design);
      expect(placesIn(laidOut(structuredClone(design)), null)).toEqual(placesIn(first, null));
      const edited = randomEdit(diceOf(dice), design);
      const index = indexOf(edited, first.index);
      const second = layoutDesign(index, first);
      expect(placesIn(second, null)).toEqual(placesIn(laidOut(edited), null));
      for (const [id, placed] of second.vpcs) {
        const untouched =
          index.cells.get(id) === first.index.cells.get(id) && reaches(index, id) === reaches(first.index, id);
        if (untouched) expect(placed.plan).toBe(first.vpcs.get(id)?.plan);
      }
    }),
    { numRuns: 100, examples: [[{ seed: 9, size: 56 }, 1746332874]] },
  );
});

function twoZones(s: Sketch) {
  const vpc = s.add('vpc', 'main', s.region());
  const gateway = s.add('internet-gateway', 'igw', vpc);
  const route = { id: '1', destination: '0.0.0.0/0', target: gateway };
  const table = s.add('route-table', 'public', vpc, { routes: [route] });
  const made = ['a', 'b'].flatMap((zone, i) => [
    s.add('subnet', `db-${zone}`, vpc, { zone, cidr: `10.0.${i}.0/24` }),
    s.add('subnet', `web-${zone}`, vpc, { zone, cidr: `10.0.${10 + i}.0/24`, routeTable: table }),
  ]);
  return { vpc, gateway, table, made };
}

describe('a VPC in two zones', () => {
  const design = sketch('two', (s) => {
    const { made } = twoZones(s);
    s.add('instance', 'server', made[1] ?? '');
    s.add('nat-gateway', 'nat', made[1] ?? '');
  });
  const layout = laidOut(design);

  test('subnets of one tier stand in one row, as high as the highest, public ones first', () => {
    expect(rectOf(layout, 'web-a').y).toBe(rectOf(layout, 'web-b').y);
    expect(rectOf(layout, 'web-a').height).toBe(rectOf(layout, 'web-b').height);
    expect(rectOf(layout, 'db-a').y).toBe(rectOf(layout, 'db-b').y);
    expect(rectOf(layout, 'db-a').y).toBeGreaterThan(rectOf(layout, 'web-a').y);
  });

  test('a NAT gateway comes before instances, its address is a badge on it', () => {
    expect(rectOf(layout, 'nat').x).toBeLessThan(rectOf(layout, 'server').x);
    expect(encloses(rectOf(layout, 'nat'), rectOf(layout, 'nat-eip'))).toBe(true);
  });

  test('everything stands on the grid of eight', () => {
    for (const { rect, box } of placesIn(layout, null)) {
      if (box.part === 'badge') continue;
      for (const n of [rect.x, rect.y, rect.width, rect.height]) expect(n % 4, box.id).toBe(0);
    }
  });

  test('a point finds the topmost box', () => {
    const { x, y } = rectOf(layout, 'server');
    expect(placeAt(layout, { x: x + 1, y: y + 1 })?.box.id).toBe(named(design, 'server'));
    expect(placeAt(layout, { x: -9999, y: 0 })).toBeUndefined();
  });

  test('a box selection takes what lies wholly in it, not what is inside of that again', () => {
    const row = rectOf(layout, 'web-a');
    expect(resourcesInside(layout, row)).toEqual([named(design, 'web-a')]);
    expect(resourcesInside(layout, layout.bounds ?? row)).toEqual([named(design, 'us-east-1')]);
  });

  test('a route is one line from its table to its target', () => {
    const lines = linesOf(layout, layout.vpcs.keys());
    const line = lines.find(({ kind }) => kind === 'route');
    expect(line).toMatchObject({ from: named(design, 'public'), to: named(design, 'igw'), label: '0.0.0.0/0' });
    expect(line?.points.at(-1)?.y).toBe(rectOf(layout, 'igw').y + rectOf(layout, 'igw').height);
  });

  test('associations are drawn from either end', () => {
    const of = (name: string) => associationsOf(layout, named(design, name)).map(({ id }) => id);
    const id = `association:${named(design, 'public')}:${named(design, 'web-a')}`;
    expect(of('web-a')).toContain(id);
    expect(of('public')).toContain(id);
    expect(of('db-a')).toEqual([]);
  });
});

test('lines run in right angles and cross no tile but their own', () => {
  fc.assert(
    fc.property(anyDesign, ({ seed, size }) => {
      const design = scattered(seed, size);
      const layout = laidOut(design);
      const tiles = placesIn(layout, null).filter(({ box }) => box.part === 'tile' || box.part === 'item');
      for (const { points, from, to, kind } of linesOf(layout, layout.vpcs.keys())) {
        const inside = kind !== 'link' && layout.index.vpcOf(from) === layout.index.vpcOf(to);
        points.forEach((point, i) => {
          const before = points[i - 1];
          if (!before) return;
          expect(point.x === before.x || point.y === before.y).toBe(true);
          if (!inside) return;
          const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)];
          const run = { x, y, width: Math.abs(point.x - before.x) || 0.5, height: Math.abs(point.y - before.y) || 0.5 };
          for (const { box, rect } of tiles) {
            if (box.id !== from && box.id !== to && overlaps(run, rect)) {
              expect.fail(`a line from ${from} to ${to} runs over ${box.id}`);
            }
          }
        });
      }
    }),
    { numRuns: 80 },
  );
});

test('a peering connection stands between two VPCs one above the other, else under both', () => {
  const draw = (second: { x: number; y: number }) =>
    laidOut(
      withFields<Resource>(
        sketch('peered', (s) => {
          const [a, b] = ['one', 'two'].map((name) => s.add('vpc', name, s.region()));
          s.add('vpc-peering-connection', 'link', s.region(), { requester: a ?? null, accepter: b ?? null });
        }),
        'vpc-6',
        { position: second },
      ),
    );
  const above = draw({ x: 32, y: 800 });
  expect(rectOf(above, 'link').y).toBeLessThan(rectOf(above, 'two').y);
  const beside = draw({ x: 900, y: 80 });
  expect(rectOf(beside, 'link').y).toBeGreaterThan(rectOf(beside, 'two').y + rectOf(beside, 'two').height);
});

test('a VPN connection is a line from its gateway to the customer gateway, which stands outside of the VPC', () => {
  const design = sketch('vpn', (s) => {
    const vpc = s.add('vpc', 'main', s.region());
    const vpnGateway = s.add('virtual-private-gateway', 'vgw', vpc);
    const customerGateway = s.add('customer-gateway', 'cgw', s.region());
    s.add('vpn-connection', 'vpn', s.region(), { customerGateway, vpnGateway });
    s.add('route-table', 'rt', vpc, { propagatingGateways: [vpnGateway] });
  });
  const layout = laidOut(design);
  const of = (name: string) => named(design, name);
  const lines = linesOf(layout, layout.vpcs.keys());
  const ends = lines.filter(({ from }) => from === of('vpn'));
  expect(ends.map(({ to }) => to)).toEqual([of('cgw'), of('vgw')]);
  expect(ends.map(({ points }) => points.at(-1)?.y)).toEqual([rectOf(layout, 'cgw').y, rectOf(layout, 'vgw').y]);
  expect(placeOf(layout, of('cgw'))?.box.part).toBe('loose');
  expect(lines.find(({ from }) => from === of('rt'))).toMatchObject({ to: of('vgw'), label: 'propagated' });
});

test('a regional NAT gateway stands under its own heading, one in a subnet that is gone among the others', () => {
  let vpc = '';
  const design = sketch('regional', (s) => {
    vpc = s.add('vpc', 'main', s.region());
    const nat = s.add('nat-gateway', 'regional', vpc, { availabilityMode: 'regional' });
    s.add('route-table', 'private', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: nat }] });
    s.add('nat-gateway', 'zonal', s.add('subnet', 'a', vpc));
  });
  const labels = (of: Design) =>
    laidOut(of)
      .vpcs.get(vpc)
      ?.plan.headings.map(({ label }) => label);
  expect(labels(design)).toEqual(['NAT gateways', 'Route tables', 'Security groups', 'Network ACLs']);
  const astray = withFields<Resource>(design, named(design, 'zonal'), { parent: named(design, 'private') });
  expect(labels(astray)?.at(-1)).toBe('Others');
});

test('ten thousand resources are laid out in well under 200 ms', () => {
  const design = sketch('large', (s) => {
    const subnets = Array.from({ length: 8 }, (_, n) => {
      const vpc = s.add('vpc', `v${n}`, s.region());
      return s.add('subnet', `s${n}`, vpc, { cidr: '10.0.0.0/24' });
    });
    s.add('instance', 'seed', subnets[0] ?? '');
  });
  const seed = design.resources.get(named(design, 'seed'));
  const resources = new Map(design.resources);
  const homes = [...design.resources.values()].filter(({ kind }) => kind === 'subnet');
  for (let n = 0; n < 10_000; n += 1) {
    const parent = homes[n % homes.length]?.id ?? null;
    if (seed) resources.set(`instance-${n + 1000}`, { ...seed, id: `instance-${n + 1000}`, parent });
  }
  const index = indexOf({ ...design, resources });
  const start = performance.now();
  const layout = layoutDesign(index);
  expect(performance.now() - start).toBeLessThan(200);
  expect(layout.vpcs.size).toBe(8);
});

test('lines lead from an endpoint to the service that it reaches, and from there to its load balancer', () => {
  const layout = laidOut(
    sketch('served', (s) => {
      const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
      const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network' });
      const endpointService = s.add('endpoint-service', 'api', s.region(), { loadBalancers: [nlb] });
      s.add('vpc-endpoint', 'consumer', vpc, { type: 'interface', endpointService });
      // Its type reaches no such service, and the drawn service is not what it is named for.
      s.add('vpc-endpoint', 's3', vpc, { endpointService });
      s.add('aws-service', 'S3', null);
    }),
  );
  const id = (name: string) => named(layout.index.design, name);
  const links = linesOf(layout, layout.vpcs.keys()).filter(({ kind }) => kind === 'link');
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    [id('api'), id('nlb')],
    [id('consumer'), id('api')],
    [id('s3'), id('S3')],
  ]);
});
