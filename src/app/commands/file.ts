import { serialize } from '../../core/file/index';
import type { Resource } from '../../core/kinds/index';
import { emptyDesign } from '../../core/model/design';
import { openDesign, useDocument } from '../store/document';
import { view } from '../store/view';
import type { Command } from './command';
import { fileName } from './file-name';
import { ports } from './ports';

export const newDesign: Command = {
  id: 'new-design',
  label: 'New design',
  group: 'File',
  run: () => {
    openDesign(emptyDesign<Resource>(), 'New design');
    view.say('New design. Undo brings the one before back.');
  },
};

export const startDialog: Command = {
  id: 'start',
  label: 'Start from a template…',
  group: 'File',
  run: () => view.show('start'),
};

export const openFile: Command = {
  id: 'open-file',
  label: 'Open file…',
  group: 'File',
  shortcuts: ['Mod+O'],
  inFields: 'always',
  divided: true,
  run: () => ports.openFile(),
};

export const saveFile: Command = {
  id: 'save-file',
  label: 'Save to file',
  group: 'File',
  shortcuts: ['Mod+S'],
  inFields: 'always',
  run: () => {
    const { design } = useDocument.getState().history;
    const name = `${fileName(design.name)}.vpc.json`;
    ports.saveAs(name, serialize(design), 'application/json');
    view.say(`Saved as ${name}`);
  },
};
