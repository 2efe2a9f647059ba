import { view } from '../store/view';
import { KindIcon } from '../ui/kind-icon';

/** What to do first; goes as soon as there is something on the canvas. */
export function EmptyHint() {
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <div className="flex max-w-sm flex-col items-center gap-2 rounded-xl border border-dashed border-line-strong px-10 py-8 text-center">
        <KindIcon icon="vpc" tone="network" size={40} />
        <p className="text-base font-semibold">Drag a VPC here</p>
        <p className="text-xs text-muted">
          or{' '}
          <button
            type="button"
            className="pointer-events-auto cursor-pointer font-medium text-accent underline underline-offset-2"
            onClick={() => view.show('start')}
          >
            start from a template
          </button>
          . Its Region, main route table and default groups come with it.
        </p>
      </div>
    </div>
  );
}
