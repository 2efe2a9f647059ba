import { countFromNow } from '../../commands/code';
import { forgetExports, setMoved, useEarlier } from '../../store/earlier-exports';
import { Switch } from '../../ui/switch';

const LABEL = 'Add moved blocks for renamed resources';

const when = (at: number) => new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

interface TextButtonProps {
  readonly label: string;
  readonly title: string;
  readonly onClick: () => void;
}

function TextButton({ label, title, onClick }: TextButtonProps) {
  return (
    <button
      type="button"
      title={title}
      onClick={onClick}
      className="cursor-pointer font-medium text-accent hover:underline"
    >
      {label}
    </button>
  );
}

/** For Terraform: whether resources that were renamed are kept, and since when renames count. */
export function MovedBar() {
  const earlier = useEarlier();
  const first = earlier?.exports[0];
  return (
    <div className="flex min-h-7 shrink-0 flex-wrap items-center gap-x-2 border-b border-line px-3 py-0.5 text-xs">
      <Switch
        label={LABEL}
        describedBy="moved-since"
        checked={earlier?.moved ?? false}
        disabled={!earlier}
        onChange={setMoved}
      />
      <span>{LABEL}</span>
      <span id="moved-since" className="text-muted">
        {first
          ? `since the export of ${when(first.at)}`
          : 'Nothing of this design was exported yet: download all as zip first.'}
      </span>
      <span className="ml-auto flex gap-3">
        <TextButton
          label="Start from this export"
          title="Renames count from the code as it is now. Do this once Terraform has applied it."
          onClick={countFromNow}
        />
        {earlier && (
          <TextButton
            label="Forget"
            title="Forget what was exported of this design; the next download is the first one."
            onClick={forgetExports}
          />
        )}
      </span>
    </div>
  );
}
