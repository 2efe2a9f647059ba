import { expect, test } from 'vitest';
import { type Design, indexOf, type Resource } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import { type Layout, layoutDesign } from '../../core/layout/layout';
import { linesOf } from '../../core/layout/lines';
import { withFields } from '../../core/model/edits';
import { type Analysis, checkDesign } from '../../core/rules/run';
import { type FlowNode, flowNodes } from './to-flow';
import { drawnLines } from './to-lines';

const design = sketch('drawn', (s) => {
  const main = s.add('vpc', 'main', s.region());
  const gateway = s.add('internet-gateway', 'igw', main);
  const table = s.add('route-table', 'public', main, {
    routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }],
  });
  const subnet = s.add('subnet', 'web', main, { cidr: '10.0.0.0/24', routeTable: table });
  s.add('instance', 'server', subnet);
  s.add('vpc', 'other', s.region());
});
const idOf = (name: string) => [...design.resources.values()].find((r) => r.name === name)?.id ?? '';

function scene(
  of: Design,
  before?: { readonly layout: Layout; readonly analysis: Analysis },
  selection: readonly string[] = [],
) {
  const index = indexOf(of, before?.layout.index);
  const layout = layoutDesign(index, before?.layout);
  return { layout, analysis: checkDesign(index, before?.analysis), selection: new Set(selection), stop: null };
}
const byId = (nodes: readonly FlowNode[]) => new Map(nodes.map((node) => [node.id, node]));
const NOTHING = new Map<string, FlowNode>();

test('containers come before what they hold, and every resource has a name that can be read aloud', () => {
  const nodes = flowNodes(scene(design), null, NOTHING);
  const place = (id: string) => nodes.findIndex((node) => node.id === id);
  expect(place('region-1')).toBeLessThan(place(idOf('main')));
  expect(place(idOf('web'))).toBeLessThan(place(idOf('server')));
  for (const node of nodes) if (node.parentId) expect(place(node.parentId)).toBeLessThan(place(node.id));
  const label = (id: string) => nodes.find((node) => node.id === id)?.ariaLabel;
  expect(label(idOf('web'))).toMatch(/^Subnet "web", 10\.0\.0\.0\/24, zone a, public/);
  expect(label(idOf('server'))).toMatch(/^EC2 instance "server", t3\.micro, in "web"/);
});

test('a node of an unchanged resource is the same object', () => {
  const first = scene(design);
  const before = byId(flowNodes(first, null, NOTHING));
  const renamed = withFields<Resource>(design, idOf('server'), { name: 'renamed' });
  const after = byId(flowNodes(scene(renamed, first), null, before));
  for (const [id, node] of after) {
    if (id === idOf('server')) expect(node).not.toBe(before.get(id));
    else expect(node, id).toBe(before.get(id));
  }
});

test('a selection changes the nodes that it is about, and no other', () => {
  const first = scene(design);
  const before = byId(flowNodes(first, null, NOTHING));
  const after = flowNodes(scene(design, first, [idOf('web')]), null, before);
  expect(after.filter((node) => node !== before.get(node.id)).map((node) => node.id)).toEqual([idOf('web')]);
});

test('only what is in view becomes a node, with its containers', () => {
  const first = scene(design);
  const [node] = flowNodes(first, null, NOTHING).filter((one) => one.id === idOf('other'));
  const view = { x: (node?.position.x ?? 0) + 300, y: 200, width: 10, height: 10 };
  expect(flowNodes(first, view, NOTHING).map(({ id }) => id)).not.toContain(idOf('server'));
  expect(flowNodes(first, view, NOTHING).map(({ id }) => id)).toContain('region-1');
});

test('a line is drawn again only if it looks different', () => {
  const { layout } = scene(design);
  const lines = linesOf(layout, layout.vpcs.keys());
  const draw = (selected: readonly string[], previous: ReturnType<typeof drawnLines>) =>
    drawnLines(layout, lines, new Set(selected), null, new Map(previous.map((drawn) => [drawn.line.id, drawn])));
  const first = draw([], []);
  expect(first[0]?.label).toBe('Route table "public" routes to Internet gateway "igw", 0.0.0.0/0');
  expect(draw([], first)[0]).toBe(first[0]);
  expect(draw([idOf('igw')], first)[0]).toMatchObject({ lit: true });
});
