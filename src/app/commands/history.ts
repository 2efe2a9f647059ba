import { redoStep, undoStep, useDocument } from '../store/document';
import type { Command } from './command';

const { getState } = useDocument;

export const undo: Command = {
  id: 'undo',
  label: 'Undo',
  group: 'Edit',
  shortcuts: ['Mod+Z'],
  inFields: 'design',
  enabled: () => getState().history.past.length > 0,
  run: undoStep,
};

export const redo: Command = {
  id: 'redo',
  label: 'Redo',
  group: 'Edit',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  inFields: 'design',
  enabled: () => getState().history.future.length > 0,
  run: redoStep,
};
