import { useView } from '../store/view';
import type { Command } from './command';
import { commands, isEnabled } from './index';
import { matchesShortcut } from './shortcut';

/** Fields that take text. What edits the design live is marked `data-edits-design`. */
function fieldOf(target: EventTarget | null): 'none' | 'design' | 'other' {
  if (!(target instanceof Element)) return 'none';
  const field = target.closest(
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=combobox]',
  );
  if (!field) return 'none';
  return field.closest('[data-edits-design]') ? 'design' : 'other';
}

const worksIn = (command: Command, field: 'none' | 'design' | 'other') =>
  field === 'none' || command.inFields === 'always' || (field === 'design' && command.inFields === 'design');

/** Menus and lists have keys of their own. */
const inPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=menu], [role=listbox], [role=dialog]') !== null;

/** Runs the command of a key press, for one listener on the window. A press that is a command is kept from the browser. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || useView.getState().dialog !== null || inPopup(event.target))
    return;
  const field = fieldOf(event.target);
  const command = commands.find((one) => one.shortcuts?.some((shortcut) => matchesShortcut(shortcut, event)));
  if (!command || !worksIn(command, field)) return;
  // A bare key while a field is typed in is a character, whatever the command.
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (bare && field !== 'none') return;
  if (!isEnabled(command)) {
    // Ctrl+S and the like never reach the browser's own action.
    if (!bare) event.preventDefault();
    return;
  }
  event.preventDefault();
  command.run();
}
