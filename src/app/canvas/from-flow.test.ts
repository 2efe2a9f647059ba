import { describe, expect, test } from 'vitest';
import { type Design, indexOf, type Resource } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import { overlaps, type Point, type Rect } from '../../core/layout/box';
import { layoutDesign } from '../../core/layout/layout';
import { linesOf } from '../../core/layout/lines';
import { placeOf } from '../../core/layout/places';
import { emptyDesign } from '../../core/model/design';
import { type Intent, linkIntent, moveIntent, newIntent, removeLine, selectionAfterClick } from './from-flow';
import { around, firstInside, neighbour } from './keyboard';
import { paletteGroups } from './palette-groups';
import { matches } from './palette-search';

const design = sketch('canvas', (s) => {
  const main = s.add('vpc', 'main', s.region());
  const gateway = s.add('internet-gateway', 'igw', main);
  s.add('route-table', 'public', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
  const web = s.add('subnet', 'web', main, { cidr: '10.0.0.0/24', zone: 'a' });
  s.add('subnet', 'db', main, { cidr: '10.0.1.0/24', zone: 'b' });
  s.add('instance', 'one', web);
  s.add('instance', 'two', web);
  s.add('vpc', 'other', s.region());
});
const layout = layoutDesign(indexOf(design));
const named = (of: Design, name: string) => {
  const found = [...of.resources.values()].find((r) => r.name === name);
  if (!found) throw new Error(`no "${name}"`);
  return found;
};
const id = (name: string) => named(design, name).id;
const rectOf = (of: string): Rect => placeOf(layout, of)?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
const inside = (of: string): Point => ({ x: rectOf(of).x + 30, y: rectOf(of).y + 10 });
const result = (intent: Intent, at: Design = design): Design => {
  const outcome = intent.edit?.(at);
  if (!outcome?.ok) throw new Error(intent.text);
  return outcome.design;
};

describe('a drop', () => {
  test('of a VPC on the empty canvas lands under the pointer', () => {
    const nothing = layoutDesign(indexOf(emptyDesign<Resource>()));
    const made = result(newIntent(nothing, 'vpc', { x: 500, y: 300 }), emptyDesign<Resource>());
    const drawn = layoutDesign(indexOf(made));
    const [placed] = [...drawn.vpcs.values()];
    expect(Math.abs((placed?.at.x ?? 0) + (placed?.plan.width ?? 0) / 2 - 500)).toBeLessThan(16);
  });

  test('of a subnet between the zones and the shelf opens a zone', () => {
    const plan = layout.vpcs.get(id('main'))?.plan;
    const at = layout.vpcs.get(id('main'))?.at ?? { x: 0, y: 0 };
    const intent = newIntent(layout, 'subnet', { x: at.x + (plan?.shelfX ?? 0) - 10, y: at.y + 200 });
    expect(intent).toMatchObject({ ok: true, text: 'Subnet in VPC "main", zone c, 10.0.2.0/24' });
    expect(intent.newZone).not.toBeNull();
  });

  test('that is refused says why and edits nothing', () => {
    const intent = newIntent(layout, 'instance', inside(id('main')));
    expect(intent).toMatchObject({
      ok: false,
      edit: null,
      text: 'An EC2 instance belongs in a Subnet. Drop it there.',
    });
  });
});

describe('a drag', () => {
  test('of a subnet into another column changes its zone', () => {
    const intent = moveIntent(layout, [id('web')], { x: 300, y: 0 }, inside(id('db')));
    expect(intent.text).toBe('Move Subnet "web" to zone b');
    expect(named(result(intent), 'web')).toMatchObject({ zone: 'b' });
  });

  test('of a VPC onto another one comes to stand beside it', () => {
    const target = rectOf(id('other'));
    const from = rectOf(id('main'));
    const intent = moveIntent(layout, [id('main')], { x: target.x - from.x, y: 8 }, { x: target.x + 20, y: target.y });
    const moved = layoutDesign(indexOf(result(intent)));
    const [one, two] = ['main', 'other'].map((name) => placeOf(moved, id(name))?.rect);
    expect(one && two && overlaps(one, two)).toBe(false);
    // The other one, which nobody had placed, stays where it was.
    expect(two).toMatchObject({ x: target.x, y: target.y });
  });

  test('of a VPC past the corner of its region moves it by just as much', () => {
    const from = rectOf(id('main'));
    const moved = layoutDesign(
      indexOf(result(moveIntent(layout, [id('main')], { x: -400, y: -160 }, { x: -380, y: 0 }))),
    );
    expect(placeOf(moved, id('main'))?.rect).toMatchObject({ x: from.x - 400, y: from.y - 160 });
  });

  test('of several at once is one edit', () => {
    const intent = moveIntent(layout, [id('one'), id('two')], { x: 300, y: 0 }, inside(id('db')));
    const moved = result(intent);
    expect([named(moved, 'one').parent, named(moved, 'two').parent]).toEqual([id('db'), id('db')]);
  });

  test('of a VPC together with its attachment is one of the VPC, which takes it along to another Region', () => {
    const two = sketch('two', (s) => {
      const vpc = s.add('vpc', 'main', s.region());
      const transitGateway = s.add('transit-gateway', 'hub', s.region());
      s.add('transit-gateway-attachment', 'link', s.region(), { vpc, transitGateway });
      s.add('region', 'eu-west-1', null, { code: 'eu-west-1' });
    });
    const drawn = layoutDesign(indexOf(two));
    const ids = ['link', 'main'].map((name) => named(two, name).id);
    const region = placeOf(drawn, named(two, 'eu-west-1').id)?.rect;
    const point = { x: (region?.x ?? 0) + 20, y: (region?.y ?? 0) + 20 };
    const moved = result(moveIntent(drawn, ids, { x: 900, y: 0 }, point), two);
    const parents = ['link', 'main', 'hub'].map((name) => two.resources.get(named(moved, name).parent ?? '')?.name);
    expect(parents).toEqual(['eu-west-1', 'eu-west-1', 'us-east-1']);
  });
});

test('a link is drawn to whatever lies under the pointer', () => {
  const table = [...design.resources.values()].find((r) => r.kind === 'route-table' && r.main)?.id ?? '';
  const intent = linkIntent(layout, table, inside(id('igw')));
  expect(intent.text).toBe('Route 0.0.0.0/0 from "main" to "igw"');
  expect(linkIntent(layout, id('one'), inside(id('igw')))).toMatchObject({ ok: false, edit: null });
});

test('a removed route line takes its routes', () => {
  const line = linesOf(layout, layout.vpcs.keys()).find(({ kind }) => kind === 'route');
  const removal = line && removeLine(line);
  const outcome = removal?.edit(design);
  expect(outcome?.ok && named(outcome.design, 'public')).toMatchObject({ routes: [] });
});

test('a click selects, together with a key it adds and takes away', () => {
  expect(selectionAfterClick(['a', 'b'], 'c', false)).toEqual(['c']);
  expect(selectionAfterClick(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  expect(selectionAfterClick(['a', 'b'], 'a', true)).toEqual(['b']);
});

test('arrows go among neighbours, Enter goes in, Escape goes out', () => {
  expect(neighbour(layout, id('one'), 'ArrowRight')).toBe(id('two'));
  expect(neighbour(layout, id('web'), 'ArrowRight')).toBe(id('db'));
  expect(neighbour(layout, id('one'), 'ArrowUp')).toBeNull();
  expect(firstInside(layout, id('web'))).toBe(id('one'));
  expect(around(layout, id('one'))).toBe(id('web'));
  expect(around(layout, id('main'))).toBe('region-1');
});

test('the palette knows what people call things', () => {
  const entries = paletteGroups.flatMap((group) => group.entries);
  const found = (text: string) => entries.filter((entry) => matches(entry, text)).map(({ id }) => id);
  expect(found('outbound')).toContain('nat-gateway');
  expect(found('fire')).toContain('security-group');
  expect(found('gateway internet')).toContain('internet-gateway');
  expect(found('gateway internet')).not.toContain('vpc');
  expect(found('jump host')).toEqual(['bastion-host']);
  expect(found('bastion')).toEqual(['bastion-host']);
});

test('a preset is dropped as its kind is, under its own name', () => {
  const entry = paletteGroups.flatMap((group) => group.entries).find(({ id: one }) => one === 'bastion-host');
  if (!entry) throw new Error('no bastion host');
  const intent = newIntent(layout, entry.kind, inside(id('web')), entry.preset);
  expect(intent).toMatchObject({ text: 'Bastion host in Subnet "web"', label: 'Add Bastion host in Subnet "web"' });
  const made = [...result(intent).resources.values()].filter(({ name }) => name === 'bastion-1');
  expect(made.map(({ kind }) => kind)).toEqual(['instance', 'security-group']);
});
