import { QueryClientProvider } from '@tanstack/react-query';
import { PanelRightOpen } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { Canvas } from './canvas/canvas';
import { Palette } from './canvas/palette';
import { saveFile } from './commands/file';
import { handleKey } from './commands/keys';
import { connectPorts } from './commands/ports';
import { BottomPanel } from './panels/bottom-panel';
import { Dialogs } from './panels/dialogs';
import { Messages } from './panels/messages';
import { TopBar } from './panels/top-bar';
import { useAutosave } from './persistence/autosave';
import { useKeptExports } from './persistence/earlier-exports';
import { FileDrop } from './persistence/file-drop';
import { chooseFile, openText, saveAs } from './persistence/files';
import { readKept } from './persistence/library';
import { usePreferences } from './persistence/preferences';
import { useRestore } from './persistence/restore';
import { queryClient } from './store/query-client';
import { useView, view } from './store/view';
import { Boundary } from './ui/boundary';
import { Button } from './ui/button';
import { IconButton } from './ui/icon-button';
import { keepFocus } from './ui/keep-focus';
import { TooltipProvider } from './ui/tooltip';

// Asked for at once, so that it is there when there is something to inspect.
const inspectorPanel = import('./inspector-panel');
const InspectorPanel = lazy(() => inspectorPanel.then((module) => ({ default: module.InspectorPanel })));

connectPorts({ openFile: chooseFile, openText, saveAs, keptDesigns: readKept });

function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}

/** Canvas and bottom panel, one above the other. */
function Middle() {
  const inspectorOpen = useView((state) => state.inspectorOpen);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <main aria-label="Canvas" className="relative min-h-0 flex-1">
        <Boundary what="The canvas">
          <Canvas />
        </Boundary>
        {!inspectorOpen && (
          <IconButton
            label="Show inspector"
            side="left"
            icon={<PanelRightOpen size={16} />}
            onClick={() => view.showInspector(true)}
            className="absolute top-2 right-2 z-10 border border-line bg-panel"
          />
        )}
      </main>
      <BottomPanel />
    </div>
  );
}

function Window() {
  const { settled, savedAt } = useRestore();
  const inspectorOpen = useView((state) => state.inspectorOpen);
  useAutosave(settled, savedAt);
  useKeptExports();
  usePreferences();
  useKeys();
  useEffect(keepFocus, []);
  if (!settled) return null;
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label="Palette"
          className="flex min-h-0 w-60 shrink-0 flex-col border-r border-line bg-panel max-xl:w-48 max-narrow:w-13"
        >
          <Palette />
        </nav>
        <Middle />
        {inspectorOpen && (
          <div className="flex min-h-0 w-85 shrink-0 flex-col max-xl:w-78 max-narrow:w-68 [&>aside]:flex-1">
            <Boundary what="The inspector">
              <Suspense fallback={<aside aria-label="Inspector" className="border-l border-line bg-panel" />}>
                <InspectorPanel />
              </Suspense>
            </Boundary>
          </div>
        )}
      </div>
      <Dialogs />
      <Messages />
      <FileDrop />
    </div>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TooltipProvider delayDuration={350} skipDelayDuration={150}>
        <Boundary what="VPC Designer" actions={<Button onClick={saveFile.run}>Save the design to a file</Button>}>
          <Window />
        </Boundary>
      </TooltipProvider>
    </QueryClientProvider>
  );
}
