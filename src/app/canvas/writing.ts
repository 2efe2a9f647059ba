import { create } from 'zustand';
import { changeResource } from '../../core/kinds/change';
import type { Resource } from '../../core/kinds/index';
import type { ResourceId } from '../../core/model/resource';
import { apply, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { stage } from './stage';

interface Writing {
  readonly id: ResourceId;
  readonly field: 'text' | 'name';
  readonly text: string;
}

/** What is being written on the drawing itself and is not in the design yet. */
export const useWriting = create<{ readonly writing: Writing | null }>()(() => ({ writing: null }));

/** The text of a note, the caption of a frame; nothing else is written on the drawing. */
function writingOf(resource: Resource | undefined): Writing | null {
  if (resource?.kind === 'note') return { id: resource.id, field: 'text', text: resource.text };
  if (resource?.kind === 'frame') return { id: resource.id, field: 'name', text: resource.name };
  return null;
}

/** Opens the text of a note or frame in its place; false for anything else. */
export function beginWriting(id: ResourceId): boolean {
  const writing = writingOf(useDocument.getState().history.design.resources.get(id));
  if (!writing) return false;
  endWriting(true);
  view.select([id]);
  useWriting.setState({ writing });
  return true;
}

export function write(text: string): void {
  const { writing } = useWriting.getState();
  if (writing) useWriting.setState({ writing: { ...writing, text } });
}

/** Takes what was written into the design in one step, or leaves the design as it was. A frame keeps a caption. */
export function endWriting(keep: boolean): void {
  const { writing } = useWriting.getState();
  if (!writing) return;
  useWriting.setState({ writing: null });
  const { id, field, text } = writing;
  const resource = useDocument.getState().history.design.resources.get(id);
  if (!keep || !resource || (field === 'name' && text.trim() === '')) return;
  const label = field === 'name' ? 'Rename Frame' : `Text of "${resource.name}"`;
  apply(label, changeResource(id, { [field]: text } as Partial<Resource>));
}

/** Gives the keyboard back to the note or frame that was written on. */
export function focusWritten(id: ResourceId): void {
  stage()
    ?.element.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
    ?.focus({ preventScroll: true });
}

// What is written may be out of view, where it cannot lose the focus: another selection ends it as well.
useView.subscribe(({ selection }) => {
  const { writing } = useWriting.getState();
  if (writing && (selection.length !== 1 || selection[0] !== writing.id)) endWriting(true);
});
