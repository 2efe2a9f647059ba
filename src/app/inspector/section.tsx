import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of the inspector that can be folded away. */
export function Section({ title, count, open = true, children }: SectionProps) {
  return (
    <details open={open} className="group border-t border-line px-3 py-2">
      <summary className="-mx-1 flex h-6 cursor-pointer list-none items-center gap-1 rounded px-1 text-xs font-semibold select-none">
        <ChevronRight size={13} className="text-muted transition-transform group-open:rotate-90" aria-hidden />
        {title}
        {count !== undefined && <span className="font-normal text-muted">{count}</span>}
      </summary>
      <div className="pt-1.5 pb-1">{children}</div>
    </details>
  );
}
