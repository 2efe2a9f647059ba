import { create } from 'zustand';
import type { Line } from '../../core/layout/lines';
import { useView, view } from '../store/view';

/** The line that was clicked last; what is selected is the resource that holds it. */
export const useChosenLine = create<{ readonly line: Line | null }>()(() => ({ line: null }));

export function chooseLine(line: Line | null): void {
  useChosenLine.setState({ line });
  if (line) view.select([line.from]);
}

useView.subscribe(({ selection }) => {
  const { line } = useChosenLine.getState();
  if (line && (selection.length !== 1 || selection[0] !== line.from)) useChosenLine.setState({ line: null });
});
