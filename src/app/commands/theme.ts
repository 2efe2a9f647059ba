import { type Theme, useView, view } from '../store/view';
import type { Command } from './command';

const theme = (id: Theme, label: string, divided = false): Command => ({
  id: `theme-${id}`,
  label,
  group: 'View',
  divided,
  checked: () => useView.getState().theme === id,
  run: () => view.setTheme(id),
});

export const themes: readonly Command[] = [
  theme('system', 'Theme of the system', true),
  theme('light', 'Light theme'),
  theme('dark', 'Dark theme'),
];

const isDark = () => document.documentElement.dataset.theme === 'dark';

export const toggleTheme: Command = {
  id: 'theme-toggle',
  label: 'Switch between light and dark',
  group: 'View',
  shortcuts: ['Alt+Shift+D'],
  run: () => view.setTheme(isDark() ? 'light' : 'dark'),
};
