import { kinds, type Resource } from '../../core/kinds/index';
import { planRemoval, type Removal, removeResources } from '../../core/model/edits';
import type { ResourceId } from '../../core/model/resource';
import { apply, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import type { Command } from './command';

const design = () => useDocument.getState().history.design;

/** What deleting the selection would come to. */
export function plannedRemoval(ids: readonly ResourceId[]): Removal {
  return planRemoval<Resource>(kinds, design(), ids);
}

/** Deletes without asking. */
export function deleteNow(ids: readonly ResourceId[]): void {
  const plan = plannedRemoval(ids);
  const first = design().resources.get(plan.asked[0] ?? '');
  const count = plan.asked.length + plan.along.length;
  const what = count === 1 && first ? `"${first.name}"` : `${count} resources`;
  if (apply(`Delete ${what}`, removeResources<Resource>(kinds, ids)).ok) view.say(`Deleted ${what}`);
}

export const deleteSelection: Command = {
  id: 'delete',
  label: 'Delete',
  group: 'Edit',
  shortcuts: ['Delete', 'Backspace'],
  divided: true,
  enabled: () => useView.getState().selection.length > 0,
  run: () => {
    const ids = useView.getState().selection;
    const plan = plannedRemoval(ids);
    if (plan.asked.length === 0) view.say(plan.refusals.map((refusal) => refusal.reason).join(' '), 'refused');
    else if (plan.along.length + plan.cleared.length + plan.refusals.length > 0) view.show('delete');
    else deleteNow(ids);
  },
};
