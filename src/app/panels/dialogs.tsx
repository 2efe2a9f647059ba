import { lazy, Suspense } from 'react';
import { useView, view } from '../store/view';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';

/** Loaded when they are first asked for. */
const dialogs = {
  start: lazy(() => import('./start-dialog').then((module) => ({ default: module.StartDialog }))),
  commands: lazy(() => import('./command-palette').then((module) => ({ default: module.CommandPalette }))),
  shortcuts: lazy(() => import('./shortcut-sheet').then((module) => ({ default: module.ShortcutSheet }))),
  link: lazy(() => import('./link-dialog').then((module) => ({ default: module.LinkDialog }))),
  delete: lazy(() => import('./delete-dialog').then((module) => ({ default: module.DeleteDialog }))),
};

/** The open dialog, if any. */
export function Dialogs() {
  const name = useView((state) => state.dialog);
  if (name === null) return null;
  const Shown = dialogs[name];
  return (
    <Boundary key={name} what="This dialog" actions={<Button onClick={() => view.show(null)}>Close</Button>}>
      <Suspense>
        <Shown />
      </Suspense>
    </Boundary>
  );
}
