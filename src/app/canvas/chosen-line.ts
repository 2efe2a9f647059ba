import { create } from 'zustand';
import type { Line } from '../../core/layout/lines';
import { useView, view } from '../store/view';

interface Lines {
  /** The line that was clicked last; what is selected is the resource that holds it. */
  readonly line: Line | null;
  readonly hovered: string | null;
  readonly shown: ReadonlyMap<string, Line>;
}

export const useChosenLine = create<Lines>()(() => ({ line: null, hovered: null, shown: new Map() }));

/** The line that an element of the page is part of. */
export function lineOf(target: EventTarget | null): Line | null {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-line]') : null;
  return useChosenLine.getState().shown.get(element?.dataset.line ?? '') ?? null;
}

export function hoverLine(line: Line | null): void {
  const id = line?.id ?? null;
  if (useChosenLine.getState().hovered !== id) useChosenLine.setState({ hovered: id });
}

export function chooseLine(line: Line | null): void {
  useChosenLine.setState({ line });
  if (line) view.select([line.from]);
}

useView.subscribe(({ selection }) => {
  const { line } = useChosenLine.getState();
  if (line && (selection.length !== 1 || selection[0] !== line.from)) useChosenLine.setState({ line: null });
});
