import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useDocument } from '../store/document';
import { useView } from '../store/view';
import { useDrawing } from './drawing';
import { setPainted } from './far-hit';
import { paint, readColours } from './far-paint';

/** From far away the drawing is one picture: painted again when it changes or the view moves, at most once a frame. */
export function FarLayer({ far }: { readonly far: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    setPainted(far);
    const element = canvas.current;
    if (!far || !element) return;
    let frame = 0;
    let colours = readColours(element);
    const draw = () => {
      frame = 0;
      const { width, height, transform } = store.getState();
      const ratio = window.devicePixelRatio;
      if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio);
      if (element.height !== Math.round(height * ratio)) element.height = Math.round(height * ratio);
      const context = element.getContext('2d');
      if (!context) return;
      const selection = new Set(useView.getState().selection);
      const { analysis } = useDocument.getState();
      paint(context, {
        layout: useDrawing.getState().layout,
        analysis,
        selection,
        colours,
        ratio,
        width,
        height,
        transform,
        captions: true,
      });
    };
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const recolour = new MutationObserver(() => {
      colours = readColours(element);
      request();
    });
    recolour.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const stops = [store.subscribe(request), useDrawing.subscribe(request), useView.subscribe(request)];
    draw();
    return () => {
      cancelAnimationFrame(frame);
      recolour.disconnect();
      for (const stop of stops) stop();
    };
  }, [far, store]);
  if (!far) return null;
  return <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 z-[2] size-full" />;
}
