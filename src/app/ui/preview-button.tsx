import type { ButtonHTMLAttributes } from 'react';
import { Button } from './button';
import { Tooltip } from './tooltip';

interface PreviewButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly label: string;
  /** What it would change, a line each; asked for when the pointer or the focus is on it. */
  readonly preview: () => readonly string[];
}

const MOST_LINES = 8;

function Preview({ preview }: { readonly preview: () => readonly string[] }) {
  const lines = preview();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      {lines.slice(0, MOST_LINES).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be said of two resources with one name
        <span key={`${line}${i}`} className="break-words">
          {line}
        </span>
      ))}
      {lines.length > MOST_LINES && <span className="text-muted">and {lines.length - MOST_LINES} more changes</span>}
    </span>
  );
}

/** A button for a repair: says what it would change before it is pressed. */
export function PreviewButton({ label, preview, className = '', ...rest }: PreviewButtonProps) {
  return (
    <Tooltip side="top" wide text={<Preview preview={preview} />}>
      <Button small className={`!h-auto min-h-6 !whitespace-normal text-left ${className}`} {...rest}>
        {label}
      </Button>
    </Tooltip>
  );
}
