import { lazy, Suspense, useEffect } from 'react';
import { useView, view } from '../store/view';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';

const commandPalette = () => import('./command-palette');
const linkDialog = () => import('./link-dialog');
const deleteDialog = () => import('./delete-dialog');

/** Loaded when they are first asked for. */
const dialogs = {
  start: lazy(() => import('./start-dialog').then((module) => ({ default: module.StartDialog }))),
  commands: lazy(() => commandPalette().then((module) => ({ default: module.CommandPalette }))),
  rules: lazy(() => import('./rules-dialog').then((module) => ({ default: module.RulesDialog }))),
  shortcuts: lazy(() => import('./shortcut-sheet').then((module) => ({ default: module.ShortcutSheet }))),
  link: lazy(() => linkDialog().then((module) => ({ default: module.LinkDialog }))),
  delete: lazy(() => deleteDialog().then((module) => ({ default: module.DeleteDialog }))),
};

/** What is typed into right after its shortcut is fetched once the page is at rest, so that no letter is lost. */
function useAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [commandPalette, linkDialog, deleteDialog]) load().catch(() => {});
    }, 1000);
    return () => clearTimeout(timer);
  }, []);
}

/** The open dialog, if any. */
export function Dialogs() {
  const name = useView((state) => state.dialog);
  useAhead();
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
