import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { view } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { calm } from './use-stage';

export function ZoomControls() {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const smooth = () => ({ duration: calm() ? 0 : 150 });
  return (
    <Panel
      position="bottom-left"
      className="mb-6! ml-3! flex items-center rounded-lg border border-line bg-panel p-0.5 shadow-sm"
    >
      <IconButton label="Zoom out" side="top" icon={<Minus size={15} />} onClick={() => zoomOut(smooth())} />
      <button
        type="button"
        aria-label={`Zoom ${percent} %, set to 100 %`}
        className="h-7 w-12 cursor-pointer rounded-md text-center text-xs text-muted tabular-nums hover:bg-sunken hover:text-text"
        onClick={() => zoomTo(1, smooth())}
      >
        {percent} %
      </button>
      <IconButton label="Zoom in" side="top" icon={<Plus size={15} />} onClick={() => zoomIn(smooth())} />
      <IconButton label="Zoom to fit" side="top" icon={<Maximize size={15} />} onClick={() => view.requestFit()} />
    </Panel>
  );
}
