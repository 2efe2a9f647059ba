import { useDocument } from '../store/document';
import { useView, view } from '../store/view';
import type { Command } from './command';

export const fitAll: Command = {
  id: 'fit',
  label: 'Zoom to fit all',
  group: 'View',
  shortcuts: ['Shift+1'],
  enabled: () => useDocument.getState().history.design.resources.size > 0,
  run: () => view.requestFit(),
};

export const fitSelection: Command = {
  id: 'fit-selection',
  label: 'Zoom to selection',
  group: 'View',
  shortcuts: ['Shift+2'],
  enabled: () => useView.getState().selection.length > 0,
  run: () => view.requestFitSelection(),
};
