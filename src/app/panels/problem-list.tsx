import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import type { ProblemRow } from './problem-filter';

interface ProblemListProps {
  readonly label: string;
  readonly rows: readonly ProblemRow[];
  readonly draw: (row: ProblemRow, tabIndex: 0 | -1) => ReactNode;
  readonly onFold: (row: ProblemRow, open: boolean) => void;
}

/** Before a row is measured. */
const heightOf = (row: ProblemRow | undefined) => (row?.type === 'finding' || row?.type === 'suppressed' ? 32 : 28);
const isHeading = (row: ProblemRow | undefined): row is ProblemRow & { readonly open: boolean } =>
  row?.type === 'group' || row?.type === 'aside';
const PAGE = 10;

/** Where a key leads from a row; null: nowhere. Left goes from a problem to its heading. */
function rowAfter(key: string, at: number, rows: readonly ProblemRow[]): number | null {
  if (key === 'ArrowLeft')
    return isHeading(rows[at]) ? null : rows.findLastIndex((row, i) => i <= at && isHeading(row));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: rows.length - 1,
  };
  return places[key] ?? null;
}

/**
 * Problems as a table of rows in groups, of which only those in sight are on the page. Arrow keys go from row to row,
 * Left and Right fold and unfold; Tab goes through the buttons of one row.
 */
export function ProblemList({ label, rows, draw, onFold }: ProblemListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const found = rows.findIndex(({ key }) => key === active);
  const at = Math.max(0, found);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => heightOf(rows[i]),
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 6,
    // The row that has the focus stays, else the focus would be lost when it is scrolled out of sight.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
      [at],
    ),
  });

  const focusRow = (index: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, index));
    setActive(rows[to]?.key ?? null);
    virtual.scrollToIndex(to);
    // It may only be drawn once it is scrolled to.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] [data-row-main]`)?.focus({
        preventScroll: true,
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOwn = event.target instanceof HTMLElement && event.currentTarget.contains(event.target);
    if (!isOwn || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    const to = rowAfter(event.key, at, rows);
    if (to !== null) focusRow(to);
    else if (isHeading(row) && event.key === 'ArrowRight') onFold(row, true);
    else if (isHeading(row) && event.key === 'ArrowLeft') onFold(row, false);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows of a <table> cannot be taken out of its layout
    // biome-ignore-start lint/a11y/useFocusableInteractive: the buttons in the rows have the focus
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length}
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto pb-2"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-level={isHeading(row) ? 1 : 2}
              {...('open' in row ? { 'aria-expanded': row.open } : {})}
              onFocus={() => setActive(row.key)}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div role="gridcell">{draw(row, index === at ? 0 : -1)}</div>
            </div>
          );
        })}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
    // biome-ignore-end lint/a11y/useSemanticElements: see above
  );
}
