import { groups } from '../commands/command';
import { commands } from '../commands/index';
import { shortcutText } from '../commands/shortcut';
import { view } from '../store/view';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';

/** Every shortcut, from the same list as the menus. */
export function ShortcutSheet() {
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => view.show(null)}>
      <div className="columns-1 gap-8 sm:columns-2">
        {groups.map((group) => {
          const rows = commands.filter((command) => command.group === group && command.shortcuts);
          if (rows.length === 0) return null;
          return (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="m-0 mb-1 text-xs font-semibold text-muted">{group}</h3>
              <dl className="m-0">
                {rows.map((command) => (
                  <div key={command.id} className="flex min-h-7 items-center gap-3">
                    <dt className="flex-1">{command.label}</dt>
                    <dd className="m-0 flex gap-2">
                      {command.shortcuts?.map((shortcut) => (
                        <Keys key={shortcut} shortcut={shortcutText(shortcut)} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
