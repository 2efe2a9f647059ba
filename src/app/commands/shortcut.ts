interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const isMac = () => typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** Signs are typed with whatever modifier the keyboard needs, so Shift is not asked for. */
const isSign = (key: string) => key.length === 1 && !/[a-z0-9]/i.test(key);

function pressed(key: string, event: KeyPress): boolean {
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (/^[A-Z]$/.test(key)) {
    // With a keyboard for another script the key in the place of the letter counts.
    return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() === key : event.code === `Key${key}`;
  }
  return event.key === key;
}

/** Whether a key press is a shortcut such as `Mod+Shift+Z`, `Shift+1`, `?` or `Delete`. */
export function matchesShortcut(shortcut: string, event: KeyPress): boolean {
  const parts = shortcut.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const mod = event.ctrlKey || event.metaKey;
  return (
    pressed(key, event) &&
    mod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (isSign(key) || event.shiftKey === parts.includes('Shift'))
  );
}

/** As the user's keyboard names it. */
export function shortcutText(shortcut: string): string {
  const mac = isMac();
  return shortcut
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('Shift', mac ? '⇧' : 'Shift')
    .replace('Escape', 'Esc')
    .replace('Delete', 'Del');
}
