import { kindOf } from '../../core/kinds/index';
import type { ResourceId } from '../../core/model/resource';
import { deleteNow, plannedRemoval } from '../commands/delete-selection';
import { useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { KindIcon } from '../ui/kind-icon';

function List({ title, ids }: { readonly title: string; readonly ids: readonly ResourceId[] }) {
  const index = useDocument((state) => state.index);
  if (ids.length === 0) return null;
  return (
    <div>
      <h3 className="m-0 mb-1 text-xs font-semibold text-muted">
        {title} ({ids.length})
      </h3>
      <ul className="m-0 max-h-48 list-none overflow-y-auto rounded-lg border border-line p-1">
        {ids.map((id) => {
          const resource = index.get(id);
          if (!resource) return null;
          const { look, label } = kindOf(resource.kind);
          return (
            <li key={id} className="flex h-6 items-center gap-2 px-1.5">
              <KindIcon icon={look.icon} tone={look.tone} size={14} />
              <span className="min-w-0 truncate">{resource.name}</span>
              <span className="ml-auto shrink-0 text-xs text-muted">{label}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Says what a deletion would take along before it is done. */
export function DeleteDialog() {
  const selection = useView((state) => state.selection);
  const plan = plannedRemoval(selection);
  const close = () => view.show(null);
  const count = plan.asked.length + plan.along.length;
  return (
    <Dialog
      size="small"
      title={`Delete ${count} ${count === 1 ? 'resource' : 'resources'}?`}
      description="Undo brings everything back."
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            tone="danger"
            data-autofocus
            onClick={() => {
              close();
              deleteNow(selection);
            }}
          >
            Delete
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <List title="Deleted" ids={plan.asked} />
        <List title="Also deleted" ids={plan.along} />
        <List title="Loses a reference" ids={plan.cleared} />
        {plan.refusals.length > 0 && (
          <div>
            <h3 className="m-0 mb-1 text-xs font-semibold text-muted">Not deleted</h3>
            <ul className="m-0 flex list-none flex-col gap-1 p-0">
              {plan.refusals.map((refusal) => (
                <li key={refusal.id}>{refusal.reason}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
