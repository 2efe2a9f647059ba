import { view } from '../store/view';
import type { Command } from './command';

export const commandPalette: Command = {
  id: 'commands',
  label: 'Search commands and resources…',
  group: 'Help',
  shortcuts: ['Mod+K', '/'],
  inFields: 'always',
  run: () => view.show('commands'),
};

export const shortcutSheet: Command = {
  id: 'shortcuts',
  label: 'Keyboard shortcuts',
  group: 'Help',
  shortcuts: ['?'],
  run: () => view.show('shortcuts'),
};
