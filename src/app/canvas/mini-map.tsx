import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { encloses, type Rect } from '../../core/layout/box';
import { useDocument } from '../store/document';
import { useView } from '../store/view';
import { useDrawing } from './drawing';
import { paint, readColours } from './far-paint';

const SIZE = { width: 148, height: 96 } as const;
const INSET = 6;

/** Scale and shift that fit a rectangle into the map. */
function fitting(bounds: Rect) {
  const zoom = Math.min((SIZE.width - 2 * INSET) / bounds.width, (SIZE.height - 2 * INSET) / bounds.height);
  const x = (SIZE.width - bounds.width * zoom) / 2 - bounds.x * zoom;
  const y = (SIZE.height - bounds.height * zoom) / 2 - bounds.y * zoom;
  return { x, y, zoom };
}

function MapView({ bounds }: { readonly bounds: Rect }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const { setCenter, getZoom } = useReactFlow();

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let request = 0;
    const draw = () => {
      request = 0;
      const context = element.getContext('2d');
      const { layout } = useDrawing.getState();
      if (!context || !layout.bounds) return;
      const { x, y, zoom } = fitting(layout.bounds);
      paint(context, {
        layout,
        analysis: useDocument.getState().analysis,
        selection: new Set(useView.getState().selection),
        colours: readColours(element),
        ratio: element.width / SIZE.width,
        ...SIZE,
        transform: [x, y, zoom],
        captions: false,
      });
    };
    const later = () => {
      if (request === 0) request = requestAnimationFrame(draw);
    };
    const outline = () => {
      const whole = useDrawing.getState().layout.bounds;
      if (!frame.current || !whole) return;
      const { width, height, transform } = store.getState();
      const [vx, vy, vz] = transform;
      const { x, y, zoom } = fitting(whole);
      const { style } = frame.current;
      style.transform = `translate(${(-vx / vz) * zoom + x}px, ${(-vy / vz) * zoom + y}px)`;
      style.width = `${(width / vz) * zoom}px`;
      style.height = `${(height / vz) * zoom}px`;
      // With everything in view, or little room, the map would only lie on top of the drawing.
      const seen = { x: -vx / vz, y: -vy / vz, width: width / vz, height: height / vz };
      const covers = width < 3 * SIZE.width || height < 2.5 * SIZE.height;
      if (map.current) map.current.style.visibility = covers || encloses(seen, whole) ? 'hidden' : 'visible';
    };
    draw();
    outline();
    const recolour = new MutationObserver(later);
    recolour.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const stops = [
      useDrawing.subscribe(() => {
        later();
        outline();
      }),
      useView.subscribe((state, before) => {
        if (state.selection !== before.selection) later();
      }),
      store.subscribe(outline),
    ];
    return () => {
      cancelAnimationFrame(request);
      recolour.disconnect();
      for (const stop of stops) stop();
    };
  }, [store]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const at = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = fitting(bounds);
    setCenter((event.clientX - at.left - x) / zoom, (event.clientY - at.top - y) / zoom, { zoom: getZoom() });
  };
  return (
    <Panel position="bottom-right" className="m-3!">
      <div
        ref={map}
        role="img"
        aria-label="Mini map"
        className="relative cursor-pointer overflow-hidden rounded-lg border border-line bg-canvas shadow-sm"
        style={SIZE}
        onPointerDown={go}
        onPointerMove={go}
      >
        <canvas ref={canvas} width={SIZE.width * 2} height={SIZE.height * 2} className="size-full" />
        <div ref={frame} className="absolute top-0 left-0 rounded-sm border-[1.5px] border-accent bg-accent/10" />
      </div>
    </Panel>
  );
}

/** The whole drawing in small, with a frame around what is in view; press or drag to go there. */
export function MiniMap() {
  const bounds = useDrawing((state) => state.layout.bounds);
  return bounds && <MapView bounds={bounds} />;
}
