import { CopyPlus, Trash2 } from 'lucide-react';
import { type KindName, kindNames, kindOf, type Resource } from '../../core/kinds/index';
import { deleteSelection } from '../commands/delete-selection';
import { duplicateSelection } from '../commands/duplicate';
import { view } from '../store/view';
import { Button } from '../ui/button';
import { KindIcon } from '../ui/kind-icon';

/** What the inspector shows for several resources: how many of what, and what can be done with all of them. */
export function SelectionForm({ resources }: { readonly resources: readonly Resource[] }) {
  return (
    <div>
      <h3 className="m-0 px-3 pt-3 pb-2 text-sm font-semibold">{resources.length} resources selected</h3>
      <ul className="m-0 grid list-none gap-0.5 px-2 pb-3">
        {kindNames.map((kind) => {
          const members = resources.filter((resource) => resource.kind === kind);
          if (members.length === 0) return null;
          return (
            <li key={kind}>
              <KindRow kind={kind} members={members} />
            </li>
          );
        })}
      </ul>
      <div className="flex gap-2 px-3">
        <Button onClick={duplicateSelection.run}>
          <CopyPlus size={14} aria-hidden /> Duplicate
        </Button>
        <Button onClick={deleteSelection.run}>
          <Trash2 size={14} aria-hidden /> Delete
        </Button>
      </div>
    </div>
  );
}

function KindRow({ kind, members }: { readonly kind: KindName; readonly members: readonly Resource[] }) {
  const { look, label, plural } = kindOf(kind);
  const name = members.length === 1 ? label : plural;
  return (
    <button
      type="button"
      title={`Select only these ${members.length}`}
      onClick={() => view.select(members.map((member) => member.id))}
      className="flex min-h-7 w-full cursor-pointer items-center gap-2 rounded px-1 text-left hover:bg-sunken"
    >
      <KindIcon icon={look.icon} tone={look.tone} size={14} />
      <span className="flex-1">{name}</span>
      <span className="text-muted tabular-nums">{members.length}</span>
    </button>
  );
}
