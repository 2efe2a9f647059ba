import { QueryClientProvider } from '@tanstack/react-query';
import { PanelRightOpen } from 'lucide-react';
import { useEffect } from 'react';
import { Canvas } from './canvas/canvas';
import { Palette } from './canvas/palette';
import { handleKey } from './commands/keys';
import { connectPorts } from './commands/ports';
import { Inspector } from './inspector/inspector';
import { rowEditors } from './kinds/row-editors';
import { BottomPanel } from './panels/bottom-panel';
import { Dialogs } from './panels/dialogs';
import { Messages } from './panels/messages';
import { TopBar } from './panels/top-bar';
import { useAutosave } from './persistence/autosave';
import { FileDrop } from './persistence/file-drop';
import { chooseFile, openText, saveAs } from './persistence/files';
import { readKept } from './persistence/library';
import { usePreferences } from './persistence/preferences';
import { useRestore } from './persistence/restore';
import { queryClient } from './store/query-client';
import { useView, view } from './store/view';
import { IconButton } from './ui/icon-button';
import { TooltipProvider } from './ui/tooltip';

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
        <Canvas />
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
  usePreferences();
  useKeys();
  if (!settled) return null;
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label="Palette"
          className="flex min-h-0 w-56 shrink-0 flex-col border-r border-line bg-panel max-xl:w-48"
        >
          <Palette />
        </nav>
        <Middle />
        {inspectorOpen && (
          <div className="flex min-h-0 w-85 shrink-0 flex-col max-xl:w-78 [&>aside]:flex-1">
            <Inspector rowEditors={rowEditors} />
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
        <Window />
      </TooltipProvider>
    </QueryClientProvider>
  );
}
