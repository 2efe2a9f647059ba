import { create } from 'zustand';
import { type Layout, layoutDesign } from '../../core/layout/layout';
import { useDocument } from '../store/document';

interface Drawing {
  readonly layout: Layout;
}

/** Where everything of the open design is drawn; follows the document. */
export const useDrawing = create<Drawing>()(() => ({ layout: layoutDesign(useDocument.getState().index) }));

useDocument.subscribe(({ index }) => {
  const { layout } = useDrawing.getState();
  if (layout.index !== index) useDrawing.setState({ layout: layoutDesign(index, layout) });
});

export const drawnLayout = (): Layout => useDrawing.getState().layout;
