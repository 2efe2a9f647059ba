import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, lazy, type PointerEvent, Suspense } from 'react';
import { useDocument } from '../store/document';
import { type BottomTab, bottomSize, useView, view } from '../store/view';
import { Boundary } from '../ui/boundary';
import { IconButton } from '../ui/icon-button';
import { TabList, TabPanel, Tabs } from '../ui/tabs';

// Asked for at once: it is what the bottom panel shows first.
const problemsPanel = import('./problems-panel');
const ProblemsPanel = lazy(() => problemsPanel.then((module) => ({ default: module.ProblemsPanel })));
const CodePanel = lazy(() => import('./code/code-panel').then((module) => ({ default: module.CodePanel })));

function startResize(event: PointerEvent<HTMLElement>): void {
  const handle = event.currentTarget;
  const from = event.clientY;
  const height = useView.getState().bottomHeight;
  handle.setPointerCapture(event.pointerId);
  handle.onpointermove = (move) => view.setBottomHeight(height + from - move.clientY);
  handle.onpointerup = () => {
    handle.onpointermove = null;
    handle.onpointerup = null;
  };
}

/** The upper border, which is dragged or moved with the arrow keys. */
function ResizeHandle() {
  const height = useView((state) => state.bottomHeight);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 24 : event.key === 'ArrowDown' ? -24 : 0;
    if (step === 0) return;
    event.preventDefault();
    view.setBottomHeight(height + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a control; <hr> is not
    <div
      role="separator"
      tabIndex={0}
      aria-label="Height of the bottom panel"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={120}
      aria-valuemax={720}
      onPointerDown={startResize}
      onKeyDown={onKeyDown}
      className="absolute inset-x-0 -top-1 z-10 h-2 cursor-row-resize touch-none hover:bg-accent/30"
    />
  );
}

function useTabs() {
  const counts = useDocument((state) => state.analysis.counts);
  const checked = useDocument((state) => state.rules === 'there');
  const problems = counts.error + counts.warning + counts.info;
  return [
    { value: 'problems', label: 'Problems', badge: checked ? String(problems) : undefined },
    { value: 'code', label: 'Code' },
  ];
}

/** Problems and code below the canvas; folded, only its tabs are left. */
export function BottomPanel() {
  const shown = useView((state) => state.bottom);
  const height = useView((state) => state.bottomHeight);
  const tabs = useTabs();
  return (
    <Tabs
      value={shown ?? ''}
      onValueChange={(tab) => view.showBottom(tab as BottomTab)}
      className="relative flex min-h-0 flex-col border-t border-line bg-panel"
      style={shown === null ? {} : { height: bottomSize(height) }}
    >
      {shown !== null && <ResizeHandle />}
      <div className="flex h-9 shrink-0 items-center border-b border-line px-2">
        <TabList label="Bottom panel" tabs={tabs} />
        <span className="flex-1" />
        {shown !== null && (
          <IconButton
            small
            side="top"
            label="Hide bottom panel"
            icon={<ChevronDown size={15} />}
            onClick={() => view.showBottom(null)}
          />
        )}
      </div>
      <TabPanel value="problems" tabIndex={-1} className="min-h-0 flex-1 outline-none">
        <Boundary what="The list of problems">
          <Suspense fallback={null}>
            <ProblemsPanel />
          </Suspense>
        </Boundary>
      </TabPanel>
      <TabPanel value="code" tabIndex={-1} className="min-h-0 flex-1 outline-none">
        <Boundary what="The code view">
          <Suspense fallback={<p className="m-0 p-4 text-muted">Loading the code view…</p>}>
            <CodePanel />
          </Suspense>
        </Boundary>
      </TabPanel>
    </Tabs>
  );
}
