import { copyCode, downloadAll, downloadFile, targetCommands } from './code';
import type { Command } from './command';
import { addDefault } from './default-vpc';
import { deleteSelection } from './delete-selection';
import { duplicateSelection } from './duplicate';
import { newDesign, openFile, saveFile, startDialog } from './file';
import { commandPalette, shortcutSheet } from './help';
import { redo, undo } from './history';
import { linkTo } from './link';
import { codePanel, inspectorPanel, problemsPanel, rulesDialog } from './panels';
import { selectAll, selectNone } from './select';
import { themes, toggleTheme } from './theme';
import { literalZones, lookedUpZones } from './zone-naming';
import { fitAll, fitSelection } from './zoom';

/** Every command, in the order of menus. */
export const commands: readonly Command[] = [
  newDesign,
  startDialog,
  openFile,
  saveFile,
  undo,
  redo,
  deleteSelection,
  duplicateSelection,
  addDefault,
  selectAll,
  selectNone,
  linkTo,
  fitAll,
  fitSelection,
  problemsPanel,
  rulesDialog,
  codePanel,
  inspectorPanel,
  ...themes,
  toggleTheme,
  ...targetCommands,
  copyCode,
  downloadFile,
  downloadAll,
  literalZones,
  lookedUpZones,
  commandPalette,
  shortcutSheet,
];

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;
