import { useDocument } from '../store/document';
import { useView, view } from '../store/view';
import type { Command } from './command';

export const selectAll: Command = {
  id: 'select-all',
  label: 'Select all',
  group: 'Edit',
  shortcuts: ['Mod+A'],
  divided: true,
  enabled: () => useDocument.getState().history.design.resources.size > 0,
  run: () => view.select([...useDocument.getState().history.design.resources.keys()]),
};

export const selectNone: Command = {
  id: 'select-none',
  label: 'Select nothing',
  group: 'Edit',
  shortcuts: ['Escape'],
  enabled: () => useView.getState().selection.length > 0,
  run: () => view.select([]),
};
