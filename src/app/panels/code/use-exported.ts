import { useEffect, useState } from 'react';
import { type Exported, exportDesign, type TargetId } from '../../../core/export/index';
import { useDocument } from '../../store/document';
import { useMovedFrom } from '../../store/earlier-exports';

const PAUSE_MS = 150;

/** The design as code, a moment after the last edit. Only computed while something shows it. */
export function useExported(target: TargetId): Exported {
  const movedFrom = useMovedFrom();
  const compute = () => {
    const { index, analysis } = useDocument.getState();
    const exported = exportDesign(index, target, { errors: analysis.counts.error, movedFrom });
    return { target, movedFrom, exported };
  };
  const [shown, setShown] = useState(compute);
  const [of, setOf] = useState(() => useDocument.getState().analysis);
  // Another language is shown at once, an edit after a pause.
  const now = shown.target === target && shown.movedFrom === movedFrom ? shown : compute();
  if (now !== shown) setShown(now);
  const analysis = useDocument((state) => state.analysis);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `compute` reads what is listed
  useEffect(() => {
    if (of === analysis) return;
    const timer = setTimeout(() => {
      setOf(analysis);
      setShown(compute());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [analysis, of, target, movedFrom]);
  return now.exported;
}
