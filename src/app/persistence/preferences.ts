import { useEffect } from 'react';
import { type ExportTarget, exportTargets, type Theme, useView, type ViewState } from '../store/view';

const KEY = 'vpc-designer.preferences';

type Preferences = Pick<ViewState, 'theme' | 'target' | 'bottom' | 'bottomHeight' | 'inspectorOpen'>;

const checks: { readonly [Name in keyof Preferences]: (value: unknown) => boolean } = {
  theme: (value) => ['system', 'light', 'dark'].includes(value as string),
  target: (value) => exportTargets.includes(value as ExportTarget),
  bottom: (value) => value === null || ['problems', 'code'].includes(value as string),
  bottomHeight: (value) => typeof value === 'number' && value >= 120 && value <= 720,
  inspectorOpen: (value) => typeof value === 'boolean',
};
const names = Object.keys(checks) as (keyof Preferences)[];

/** Takes over what the user chose in an earlier visit, before anything is drawn. What cannot be read is ignored. */
export function restorePreferences(): void {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return;
    const valid = Object.entries(saved).filter(([name, value]) => checks[name as keyof Preferences]?.(value));
    useView.setState(Object.fromEntries(valid));
  } catch {
    // Without storage every visit starts with the defaults.
  }
}

function keep(state: ViewState): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(names.map((name) => [name, state[name]]))));
  } catch {
    // As above.
  }
}

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
}

/** Keeps preferences for the next visit and the page in the chosen theme. */
export function usePreferences(): void {
  useEffect(() => {
    const stop = useView.subscribe((state, before) => {
      if (state.theme !== before.theme) showTheme(state.theme);
      if (names.some((name) => state[name] !== before[name])) keep(state);
    });
    const query = dark();
    const onSystem = () => showTheme(useView.getState().theme);
    query.addEventListener('change', onSystem);
    return () => {
      stop();
      query.removeEventListener('change', onSystem);
    };
  }, []);
}
