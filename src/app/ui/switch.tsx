import { Switch as Radix } from 'radix-ui';

interface SwitchProps {
  readonly id?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly disabled?: boolean;
}

export function Switch({ id, label, checked, onChange, describedBy, invalid = false, disabled = false }: SwitchProps) {
  return (
    <Radix.Root
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      className="relative h-[18px] w-8 shrink-0 cursor-pointer rounded-full bg-line-strong transition-colors disabled:cursor-default disabled:opacity-50 aria-invalid:outline-2 aria-invalid:outline-offset-1 aria-invalid:outline-error data-[state=checked]:bg-accent"
    >
      <Radix.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-panel shadow transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
