import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { kindOf } from '../../core/kinds/index';
import type { Rect } from '../../core/layout/box';
import { placeOf } from '../../core/layout/places';
import { KindIcon } from '../ui/kind-icon';
import { drawnLayout } from './drawing';
import { type Gesture, spanned, useGesture } from './gesture';
import { liftCopies, outlineOf } from './ghost';
import { stage } from './stage';

const at = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });

/** What a drop would go into, in the coordinates of the drawing. */
function Highlight() {
  const rect = useGesture((state) => state.intent?.highlight ?? null);
  const newZone = useGesture((state) => state.intent?.newZone ?? null);
  const ok = useGesture((state) => state.intent?.ok === true);
  const tone = ok ? 'border-ok bg-ok/10' : 'border-error bg-error/10';
  return (
    <ViewportPortal>
      {rect && <div className={`pointer-events-none absolute z-20 rounded-md border-[3px] ${tone}`} style={at(rect)} />}
      {newZone && (
        <div
          className="pointer-events-none absolute z-20 grid place-items-center rounded-md border-2 border-dashed border-ok bg-ok/15 text-2xl text-ok"
          style={at(newZone)}
        >
          +
        </div>
      )}
    </ViewportPortal>
  );
}

function Verdict() {
  const gesture = useGesture((state) => state.gesture);
  const pointer = useGesture((state) => state.pointer);
  const intent = useGesture((state) => state.intent);
  if (gesture === null || gesture.type === 'marquee' || !intent) return null;
  const width = 300;
  const left = Math.min(pointer.x + 18, window.innerWidth - width - 8);
  const top = Math.min(pointer.y + 20, window.innerHeight - 80);
  return (
    <div
      role="status"
      className={`pointer-events-none fixed z-50 max-w-[300px] rounded-md border px-2.5 py-1.5 text-xs shadow-lg ${
        intent.ok ? 'border-ok/50 bg-ok-soft text-ok' : 'border-error/50 bg-error-soft text-error'
      }`}
      style={{ left, top }}
    >
      {intent.text}
    </div>
  );
}

/** The picture of a new resource under the pointer. */
function NewGhost({ gesture }: { readonly gesture: Extract<Gesture, { type: 'new' }> }) {
  const pointer = useGesture((state) => state.pointer);
  const { label, look } = kindOf(gesture.kind);
  return (
    <div
      className="pointer-events-none fixed z-50 flex items-center gap-2 rounded-md border border-accent bg-raised px-2.5 py-1.5 text-xs font-medium shadow-lg"
      style={{ left: pointer.x - 20, top: pointer.y - 16 }}
    >
      <KindIcon icon={look.icon} tone={look.tone} size={20} />
      {gesture.preset?.label ?? label}
    </div>
  );
}

/** What is dragged: one layer of copies that alone moves; the originals stay, faded, until it is dropped. */
function MoveGhost({ gesture }: { readonly gesture: Extract<Gesture, { type: 'move' }> }) {
  const { getViewport } = useReactFlow();
  const layer = useRef<HTMLDivElement>(null);
  const shift = useRef<HTMLDivElement>(null);
  const outline = outlineOf(drawnLayout(), gesture.ids);
  useLayoutEffect(() => {
    const element = stage()?.element;
    if (!layer.current || !shift.current || !element) return;
    const { x, y, zoom } = getViewport();
    layer.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    const follow = () => {
      const { pointer, start } = useGesture.getState();
      if (shift.current) {
        shift.current.style.transform = `translate(${pointer.x - start.x}px, ${pointer.y - start.y}px)`;
      }
    };
    follow();
    const copies = layer.current.querySelector('[data-copies]');
    const drop = copies ? liftCopies(drawnLayout(), gesture.ids, element, copies) : () => {};
    const unsubscribe = useGesture.subscribe(follow);
    return () => {
      drop();
      unsubscribe();
    };
  }, [gesture, getViewport]);
  return (
    <div ref={shift} aria-hidden className="pointer-events-none absolute inset-0 z-10 will-change-transform">
      <div ref={layer} className="absolute top-0 left-0 origin-top-left">
        {outline && <div className="absolute rounded-md border-2 border-accent/60 shadow-xl" style={at(outline)} />}
        <div data-copies className="opacity-85" />
      </div>
    </div>
  );
}

function LinkGhost({ gesture }: { readonly gesture: Extract<Gesture, { type: 'link' }> }) {
  const { flowToScreenPosition } = useReactFlow();
  const pointer = useGesture((state) => state.pointer);
  const ok = useGesture((state) => state.intent?.ok === true);
  const rect = placeOf(drawnLayout(), gesture.from)?.rect;
  if (!rect) return null;
  const from = flowToScreenPosition({ x: rect.x + rect.width, y: rect.y + rect.height / 2 });
  const bend = Math.max(40, Math.abs(pointer.x - from.x) / 2);
  const path = `M${from.x},${from.y} C${from.x + bend},${from.y} ${pointer.x - bend},${pointer.y} ${pointer.x},${pointer.y}`;
  const tone = ok ? 'stroke-ok fill-ok' : 'stroke-muted fill-muted';
  return (
    <svg aria-hidden="true" className={`pointer-events-none fixed inset-0 z-40 size-full ${tone}`}>
      <path d={path} strokeWidth={2} strokeDasharray="6 4" style={{ fill: 'none' }} />
      <circle cx={pointer.x} cy={pointer.y} r={4} />
    </svg>
  );
}

function Marquee() {
  const start = useGesture((state) => state.start);
  const pointer = useGesture((state) => state.pointer);
  return (
    <div
      className="pointer-events-none fixed z-40 rounded-sm border border-accent bg-accent/10"
      style={at(spanned(start, pointer))}
    />
  );
}

/** Everything that shows while the pointer drags. */
export function GestureLayer() {
  const gesture = useGesture((state) => state.gesture);
  if (gesture === null) return null;
  return (
    <>
      <Highlight />
      {gesture.type === 'move' && <MoveGhost gesture={gesture} />}
      {createPortal(
        <>
          {gesture.type === 'new' && <NewGhost gesture={gesture} />}
          {gesture.type === 'link' && <LinkGhost gesture={gesture} />}
          {gesture.type === 'marquee' && <Marquee />}
          <Verdict />
        </>,
        document.body,
      )}
    </>
  );
}
