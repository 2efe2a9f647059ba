import { lazy, Suspense } from 'react';
import { useView } from '../store/view';
import { DeleteDialog } from './delete-dialog';
import { LinkDialog } from './link-dialog';
import { ShortcutSheet } from './shortcut-sheet';

const StartDialog = lazy(() => import('./start-dialog').then((module) => ({ default: module.StartDialog })));
const CommandPalette = lazy(() => import('./command-palette').then((module) => ({ default: module.CommandPalette })));

const dialogs = {
  start: StartDialog,
  commands: CommandPalette,
  shortcuts: ShortcutSheet,
  link: LinkDialog,
  delete: DeleteDialog,
};

/** The open dialog, if any. */
export function Dialogs() {
  const name = useView((state) => state.dialog);
  if (name === null) return null;
  const Shown = dialogs[name];
  return (
    <Suspense>
      <Shown />
    </Suspense>
  );
}
