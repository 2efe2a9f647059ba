import { kindOf } from '../../core/kinds/index';
import { subnetReach } from '../../core/kinds/network';
import type { BoxPart, Rect } from '../../core/layout/box';
import type { Layout } from '../../core/layout/layout';
import { type Place, placesIn } from '../../core/layout/places';
import type { Analysis } from '../../core/rules/run';

type Colours = ReadonlyMap<string, string>;

const NAMES = [
  ...['canvas', 'panel', 'raised', 'sunken', 'line', 'line-strong', 'text', 'muted', 'accent', 'error', 'info'],
  ...['region', 'network', 'public', 'routing', 'security', 'compute', 'endpoint'].map((tone) => `tone-${tone}`),
];

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  return new Map(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`)]));
}

export interface Picture {
  readonly layout: Layout;
  readonly analysis: Analysis;
  readonly selection: ReadonlySet<string>;
  readonly colours: Colours;
  readonly ratio: number;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [number, number, number];
  readonly captions: boolean;
}

const TINTS = {
  public: 'tone-public',
  private: 'accent',
  'vpn-only': 'tone-network',
  isolated: 'line-strong',
} as const;
const FRAMES: Partial<Record<BoxPart, string>> = {
  region: 'tone-region',
  vpc: 'tone-network',
  zone: 'line',
  hub: 'tone-routing',
  frame: 'line-strong',
};

function fillOf({ layout, colours }: Picture, { box }: Place): { readonly colour: string; readonly alpha: number } {
  const colour = (name: string) => colours.get(name) ?? '#888';
  if (box.part === 'vpc') return { colour: colour('panel'), alpha: 1 };
  if (box.part === 'shelf') return { colour: colour('sunken'), alpha: 1 };
  const resource = layout.index.get(box.id);
  if (resource?.kind === 'subnet') return { colour: colour(TINTS[subnetReach(layout.index, resource)]), alpha: 0.22 };
  if (!resource || box.part === 'region' || box.part === 'zone' || box.part === 'frame')
    return { colour: colour('canvas'), alpha: 0 };
  const quiet = box.part === 'item' ? 0.45 : 0.75;
  return { colour: colour(`tone-${kindOf(resource.kind).look.tone}`), alpha: quiet };
}

/** Names of regions and VPCs are written as large as they can be read, whatever the zoom, on top of everything. */
function caption(context: CanvasRenderingContext2D, picture: Picture, place: Place, at: Rect): void {
  const resource = picture.layout.index.get(place.box.id);
  if (!resource || at.width < 40) return;
  const region = resource.kind === 'region';
  const text = region ? resource.code : resource.name;
  context.font = `600 ${region ? 13 : 12}px ui-sans-serif, system-ui, sans-serif`;
  const width = Math.min(context.measureText(text).width, Math.max(40, at.width - 12));
  const y = region ? at.y - 18 : at.y + 3;
  context.globalAlpha = 0.88;
  context.fillStyle = picture.colours.get(region ? 'canvas' : 'panel') ?? '#fff';
  context.fillRect(at.x + 2, y, width + 8, 17);
  context.globalAlpha = 1;
  context.fillStyle = picture.colours.get(region ? 'tone-region' : 'text') ?? '#000';
  context.fillText(text, at.x + 6, y + 13, width);
}

function box(context: CanvasRenderingContext2D, picture: Picture, place: Place, at: Rect): void {
  const { colours, analysis, selection } = picture;
  const fill = fillOf(picture, place);
  if (fill.alpha > 0) {
    context.globalAlpha = fill.alpha;
    context.fillStyle = fill.colour;
    context.fillRect(at.x, at.y, at.width, at.height);
  }
  context.globalAlpha = 1;
  const frame = FRAMES[place.box.part];
  const wrong = analysis.byResource.get(place.box.id)?.some((finding) => finding.severity === 'error') === true;
  const colour = selection.has(place.box.id) ? 'accent' : wrong ? 'error' : frame;
  if (colour === undefined) return;
  context.strokeStyle = colours.get(colour) ?? '#888';
  context.lineWidth = selection.has(place.box.id) ? 2.5 : 1.25;
  context.setLineDash(place.box.part === 'region' ? [6, 4] : []);
  context.strokeRect(at.x, at.y, at.width, at.height);
}

/** Paints what is in view, in pixels of the window. */
export function paint(context: CanvasRenderingContext2D, picture: Picture): void {
  const { ratio, width, height, transform, layout } = picture;
  const [x, y, zoom] = transform;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const named: (readonly [Place, Rect])[] = [];
  for (const place of placesIn(layout, seen)) {
    const { rect } = place;
    const at = { x: rect.x * zoom + x, y: rect.y * zoom + y, width: rect.width * zoom, height: rect.height * zoom };
    if (at.width < 1 || place.box.part === 'badge') continue;
    box(context, picture, place, at);
    if (place.box.part === 'region' || place.box.part === 'vpc') named.push([place, at]);
  }
  if (!picture.captions) return;
  for (const [place, at] of named) caption(context, picture, place, at);
}
