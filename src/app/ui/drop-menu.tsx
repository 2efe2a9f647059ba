import { ChevronRight, Dot, MoreHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

const content =
  'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-xl';
const row =
  'relative flex min-h-7 max-w-96 cursor-pointer items-center gap-2 rounded py-1 pr-2 pl-7 text-text outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-45 data-[highlighted]:bg-accent-soft data-[state=open]:bg-accent-soft';

interface DropMenuProps {
  /** The accessible name of the button. */
  readonly label: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A button with three dots and what it offers. */
export function DropMenu({ label, tabIndex, children }: DropMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={label}
        tabIndex={tabIndex}
        className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-text data-[state=open]:bg-sunken data-[state=open]:text-text"
      >
        <MoreHorizontal size={15} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} className={content}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function DropItem({ label, onSelect }: { readonly label: string; readonly onSelect: () => void }) {
  return (
    <DropdownMenu.Item className={row} onSelect={onSelect}>
      {label}
    </DropdownMenu.Item>
  );
}

export function DropLine() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}

interface DropChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few values in a menu of its own. */
export function DropChoice({ label, value, options, onChange }: DropChoiceProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={row}>
        <span className="flex-1 pr-4">{label}</span>
        <ChevronRight size={14} className="text-muted" aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent sideOffset={2} collisionPadding={8} className={content}>
          <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
            {options.map((option) => (
              <DropdownMenu.RadioItem key={option.value} value={option.value} className={row}>
                <DropdownMenu.ItemIndicator className="absolute left-0.5">
                  <Dot size={24} aria-hidden />
                </DropdownMenu.ItemIndicator>
                {option.label}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
