import { Inspector } from './inspector/inspector';
import { rowEditors } from './kinds/row-editors';

/** The inspector with its row editors; loaded beside the first screen, which shows without it. */
export function InspectorPanel() {
  return <Inspector rowEditors={rowEditors} />;
}
