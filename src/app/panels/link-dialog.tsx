import { useMemo, useState } from 'react';
import { kindOf } from '../../core/kinds/index';
import { linkResources, linkTargets } from '../../core/kinds/links';
import { apply, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { Dialog } from '../ui/dialog';
import { KindIcon } from '../ui/kind-icon';
import { TextField } from '../ui/text-field';

/** Draws a link without a mouse: lists what the selected resource can be linked to and what that would do. */
export function LinkDialog() {
  const from = useView((state) => state.selection[0] ?? '');
  const index = useDocument((state) => state.index);
  const [query, setQuery] = useState('');
  const targets = useMemo(() => linkTargets(index, from), [index, from]);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = targets.filter(({ says }) => words.every((word) => says.toLowerCase().includes(word)));
  const close = () => view.show(null);
  const link = (to: string, says: string) => {
    close();
    if (apply(says, linkResources(from, to)).ok) view.say(says);
  };
  return (
    <Dialog size="small" title={`Link "${index.get(from)?.name ?? ''}" to…`} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const first = shown[0];
          if (first) link(first.id, first.says);
        }}
      >
        <TextField label="Filter links" placeholder="Filter" value={query} onChange={setQuery} />
      </form>
      {shown.length === 0 && <p className="m-0 mt-3 text-muted">There is nothing that it can be linked to.</p>}
      <ul aria-label="Possible links" className="m-0 mt-2 list-none p-0">
        {shown.map(({ id, says }) => {
          const kind = index.get(id)?.kind;
          const look = kind ? kindOf(kind).look : undefined;
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => link(id, says)}
                className="flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-sunken focus-visible:bg-accent-soft"
              >
                {look && <KindIcon icon={look.icon} tone={look.tone} />}
                {says}
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
