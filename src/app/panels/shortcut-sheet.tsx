import { groups } from '../commands/command';
import { commands } from '../commands/index';
import { shortcutText } from '../commands/shortcut';
import { view } from '../store/view';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';

/** Keys that the drawing itself takes while it has the focus. */
const onCanvas: readonly (readonly [label: string, keys: readonly string[]])[] = [
  ['Go to a neighbour', ['Arrow keys']],
  ['Into a VPC or subnet', ['Enter']],
  ['Write on a note or frame', ['Enter', 'Double-click']],
  ['Done writing', ['Ctrl+Enter']],
  ['Out of it', ['Esc']],
  ['Zoom in and out', ['+', '-']],
  ['Add to the selection', ['Shift+Click']],
  ['Select an area', ['Shift+Drag']],
  ['Move the view', ['Space+Drag']],
  ['Scroll', ['Wheel']],
];

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

function Sheet({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="m-0 mb-1 text-xs font-semibold text-muted">{title}</h3>
      <dl className="m-0">
        {rows.map((row) => (
          <div key={row.label} className="flex min-h-7 items-center gap-3">
            <dt className="flex-1">{row.label}</dt>
            <dd className="m-0 flex gap-2">
              {row.keys.map((keys) => (
                <Keys key={keys} shortcut={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every shortcut, from the same list as the menus. */
export function ShortcutSheet() {
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => view.show(null)}>
      <div className="columns-1 gap-8 sm:columns-2">
        {groups.map((group) => {
          const rows = commands.flatMap(({ group: own, label, shortcuts }) =>
            own === group && shortcuts ? [{ label, keys: shortcuts.map(shortcutText) }] : [],
          );
          return rows.length === 0 ? null : <Sheet key={group} title={group} rows={rows} />;
        })}
        <Sheet title="On the canvas" rows={onCanvas.map(([label, keys]) => ({ label, keys }))} />
      </div>
    </Dialog>
  );
}
