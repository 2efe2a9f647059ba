import type { Drawn } from './drawn';

/** How many problems a resource has, at the corner of its box; its accessible name says it in words. */
export function SeverityBadge({
  errors,
  warnings,
  className = '',
}: Pick<Drawn, 'errors' | 'warnings'> & { readonly className?: string }) {
  if (errors + warnings === 0) return null;
  const tone = errors > 0 ? 'bg-error text-panel' : 'bg-warning text-panel';
  return (
    <span
      aria-hidden
      className={`pointer-events-none flex h-4 min-w-4 items-center justify-center rounded-full px-1 text-[10px] leading-none font-semibold tabular-nums ring-2 ring-panel ${tone} ${className}`}
    >
      {errors > 0 ? errors : warnings}
    </span>
  );
}
