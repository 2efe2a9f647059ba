import { type BottomTab, useView, view } from '../store/view';
import type { Command } from './command';

const toggle = (tab: BottomTab) => () => view.showBottom(useView.getState().bottom === tab ? null : tab);

export const problemsPanel: Command = {
  id: 'problems',
  label: 'Problems',
  group: 'View',
  shortcuts: ['Mod+Shift+M'],
  inFields: 'always',
  divided: true,
  checked: () => useView.getState().bottom === 'problems',
  run: toggle('problems'),
};

export const rulesDialog: Command = {
  id: 'rules',
  label: 'Rules and settings…',
  group: 'View',
  run: () => view.showRules('all'),
};

export const codePanel: Command = {
  id: 'code',
  label: 'Code',
  group: 'View',
  shortcuts: ['Mod+Shift+E'],
  inFields: 'always',
  checked: () => useView.getState().bottom === 'code',
  run: toggle('code'),
};

export const inspectorPanel: Command = {
  id: 'inspector',
  label: 'Inspector',
  group: 'View',
  shortcuts: ['Mod+\\'],
  inFields: 'always',
  checked: () => useView.getState().inspectorOpen,
  run: () => view.showInspector(!useView.getState().inspectorOpen),
};
