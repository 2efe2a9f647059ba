import { Copy } from 'lucide-react';
import type { Exported } from '../../../core/export/index';
import { view } from '../../store/view';
import { IconButton } from '../../ui/icon-button';

function copy(command: string): void {
  navigator.clipboard.writeText(command).then(
    () => view.say('Copied the command'),
    () => view.say('The browser does not let the page copy. Select the text instead.', 'refused'),
  );
}

/** What the language cannot say, with the command that does it by hand. */
export function Notices({ notices }: Pick<Exported, 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <aside aria-label="Notices" className="w-56 shrink-0 overflow-y-auto xl:w-64 border-l border-line p-3 text-xs">
      <h3 className="m-0 mb-2 font-semibold">Notices ({notices.length})</h3>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {notices.map((notice, i) => (
          <li key={`${notice.resource} ${notice.message}`}>
            <button
              type="button"
              className="cursor-pointer text-left hover:underline"
              onClick={() => view.goTo(notice.resource)}
            >
              {notice.message}
            </button>
            {notice.command !== undefined && (
              <div className="mt-1 flex items-start gap-1 rounded-md bg-sunken p-1.5">
                <code className="min-w-0 flex-1 font-mono text-[11px] break-all">{notice.command}</code>
                <IconButton
                  small
                  label={`Copy command of notice ${i + 1}`}
                  icon={<Copy size={12} />}
                  onClick={() => copy(notice.command ?? '')}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
