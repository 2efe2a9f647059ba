import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** Other words that find it. */
  readonly words?: string;
}

interface SelectProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly className?: string;
}

/** The primitive keeps the empty text for "nothing chosen", which here is a value like any other. */
const EMPTY = '\u0000';
const inner = (value: string) => (value === '' ? EMPTY : value);

/** One of a few values. A value that is not among the options is shown as it is. */
export function Select({
  id,
  label,
  value,
  options,
  onChange,
  describedBy,
  invalid = false,
  className = '',
}: SelectProps) {
  const known = options.some((option) => option.value === value);
  const all = known ? options : [{ value, label: value === '' ? 'Choose…' : value }, ...options];
  return (
    <Radix.Root value={inner(value)} onValueChange={(next) => onChange(next === EMPTY ? '' : next)}>
      <Radix.Trigger
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className={`control flex min-w-0 cursor-pointer items-center gap-1 pr-1.5 text-left ${className}`}
      >
        <span className="min-w-0 flex-1 truncate">
          <Radix.Value />
        </span>
        <ChevronDown size={14} className="shrink-0 text-muted" aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-lg border border-line bg-raised shadow-xl"
        >
          <Radix.Viewport className="max-h-80 p-1">
            {all.map((option) => (
              <Radix.Item
                key={inner(option.value)}
                value={inner(option.value)}
                className="relative flex min-h-7 cursor-pointer items-center gap-3 rounded py-1 pr-2 pl-7 outline-none select-none data-[highlighted]:bg-accent-soft"
              >
                <Radix.ItemIndicator className="absolute left-2">
                  <Check size={14} aria-hidden />
                </Radix.ItemIndicator>
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.detail !== undefined && (
                  <span className="ml-auto font-mono text-xs text-muted">{option.detail}</span>
                )}
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
