import type { Node } from '@xyflow/react';
import { zoneName } from '../../core/cloud/zones';
import type { BoxPart, Rect } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import { type Place, placeOf, placesIn, resourceAt } from '../../core/layout/places';
import type { Analysis } from '../../core/rules/run';
import { type Drawn, drawnFrame, drawnOf, sameDrawn } from './drawn';

export type FlowNode = Node<Drawn, BoxPart>;

/** Lines lie between, at 4: over the containers, under the tiles. */
const Z: Record<BoxPart, number> = {
  frame: -1,
  region: 0,
  vpc: 1,
  zone: 2,
  shelf: 2,
  subnet: 3,
  link: 5,
  loose: 5,
  hub: 3,
  note: 7,
  tile: 5,
  item: 5,
  gateway: 6,
  badge: 7,
};

const STYLE = { pointerEvents: 'all' } as const;
const FRAME_STYLE = { pointerEvents: 'none' } as const;

/** One node is reached with Tab, the arrows go on from there. */
const TAB_STOP = { tabIndex: 0 } as const;
const NO_TAB_STOP = { tabIndex: -1 } as const;
const SELECTED_TAB_STOP = { tabIndex: 0, 'aria-current': true } as const;
const SELECTED = { tabIndex: -1, 'aria-current': true } as const;

function domAttributes(stop: boolean, selected: boolean) {
  if (selected) return stop ? SELECTED_TAB_STOP : SELECTED;
  return stop ? TAB_STOP : NO_TAB_STOP;
}

export interface Scene {
  readonly layout: Layout;
  readonly analysis: Analysis;
  readonly selection: ReadonlySet<string>;
  /** the node that Tab reaches */
  readonly stop: string | null;
}

function zoneLabel(layout: Layout, id: string): string {
  const vpc = resourceAt(id);
  const code = layout.index.getAs('region', layout.index.regionOf(vpc))?.code ?? '';
  return zoneName(code, id.slice(id.indexOf('/zone-') + 6));
}

function drawnAt({ layout, analysis }: Scene, { box }: Place): Drawn | null {
  if (box.part === 'zone') return drawnFrame('zone', zoneLabel(layout, box.id), null);
  if (box.part === 'shelf') {
    return drawnFrame(
      'shelf',
      '',
      layout.vpcs.get(resourceAt(box.id))?.plan.headings ?? layout.headings.get(resourceAt(box.id)) ?? null,
    );
  }
  const resource = layout.index.get(box.id);
  return resource ? drawnOf(layout.index, analysis, resource, box.part) : null;
}

function parentOf(layout: Layout, { box }: Place): string | null {
  return box.part === 'vpc' ? (layout.vpcs.get(box.id)?.region ?? null) : box.parent;
}

function toNode(scene: Scene, place: Place, old: FlowNode | undefined): FlowNode | null {
  const { box, rect } = place;
  const fresh = drawnAt(scene, place);
  if (!fresh) return null;
  const data = old && sameDrawn(old.data, fresh) ? old.data : fresh;
  const parentId = parentOf(scene.layout, place);
  const parent = parentId === null ? undefined : placeOf(scene.layout, parentId)?.rect;
  const position = { x: rect.x - (parent?.x ?? 0), y: rect.y - (parent?.y ?? 0) };
  const frame = box.part === 'zone' || box.part === 'shelf';
  const selected = scene.selection.has(box.id);
  const attributes = domAttributes(scene.stop === box.id, selected);
  const same =
    old !== undefined &&
    old.data === data &&
    old.position.x === position.x &&
    old.position.y === position.y &&
    old.width === rect.width &&
    old.height === rect.height &&
    old.parentId === (parent ? (parentId ?? undefined) : undefined) &&
    old.selected === selected &&
    old.domAttributes === attributes;
  if (same) return old;
  return {
    id: box.id,
    type: box.part,
    data,
    position,
    width: rect.width,
    height: rect.height,
    measured: { width: rect.width, height: rect.height },
    zIndex: Z[box.part],
    style: frame ? FRAME_STYLE : STYLE,
    focusable: !frame,
    selected,
    domAttributes: attributes,
    ...(frame ? {} : { ariaLabel: data.label }),
    ...(parent && parentId !== null ? { parentId } : {}),
  };
}

/**
 * The nodes of what touches `view` (of everything without one), with all of their containers. A node whose resource,
 * place and findings are the same is the same object as in `previous`.
 */
export function flowNodes(scene: Scene, view: Rect | null, previous: ReadonlyMap<string, FlowNode>): FlowNode[] {
  const nodes: FlowNode[] = [];
  const seen = new Set<string>();
  const add = (place: Place): void => {
    if (seen.has(place.box.id)) return;
    seen.add(place.box.id);
    const up = parentOf(scene.layout, place);
    const parent = up === null ? undefined : placeOf(scene.layout, up);
    if (parent) add(parent);
    const node = toNode(scene, place, previous.get(place.box.id));
    if (node) nodes.push(node);
  };
  for (const place of placesIn(scene.layout, view)) add(place);
  return nodes;
}
