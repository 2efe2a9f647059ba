import { useView, view } from '../store/view';
import type { Command } from './command';

export const linkTo: Command = {
  id: 'link',
  label: 'Link to…',
  group: 'Edit',
  shortcuts: ['L'],
  divided: true,
  enabled: () => useView.getState().selection.length === 1,
  run: () => view.show('link'),
};
