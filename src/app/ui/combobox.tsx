import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FocusEventHandler, type KeyboardEvent, useId, useRef, useState } from 'react';
import { MAX_TEXT } from '../../core/model/resource';
import type { Choice } from './select';

interface ComboboxProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Any text is a value and the options are suggestions; otherwise only an option can be chosen. */
  readonly free?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
  readonly className?: string;
}

const MOST_SHOWN = 60;

const matching = (options: readonly Choice[], query: string) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return options
    .filter((option) => {
      const text = `${option.label} ${option.detail ?? ''} ${option.value}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, MOST_SHOWN);
};

/** State of the list: what was typed since it opened (null: nothing yet, all options are shown) and the marked option. */
function useList({ value, options, onChange, free = false }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  const shown = query === null ? options.slice(0, MOST_SHOWN) : matching(options, query);
  const close = () => {
    setOpen(false);
    setQuery(null);
    setMarked(-1);
  };
  const show = () => {
    setOpen(true);
    setMarked(free ? -1 : shown.findIndex((option) => option.value === value));
  };
  const choose = (option: Choice) => {
    onChange(option.value);
    close();
  };
  const type = (text: string) => {
    setQuery(text);
    setOpen(true);
    setMarked(free ? -1 : 0);
    if (free) onChange(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) show();
      else setMarked((shown.length + Math.max(marked, step > 0 ? -1 : 0) + step) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && open) {
      const option = shown[marked];
      event.preventDefault();
      if (option) choose(option);
      else close();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') close();
  };
  return { open, query, marked, setMarked, shown, close, show, choose, type, onKeyDown };
}

/** A text field with a list of options that typing narrows. */
export function Combobox(props: ComboboxProps) {
  const { id, label, value, options, free = false, mono = false, placeholder, describedBy, invalid = false } = props;
  const list = useList(props);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const text = free ? value : (list.query ?? options.find((option) => option.value === value)?.label ?? value);
  const open = list.open && list.shown.length > 0;
  return (
    <Popover.Root open={open}>
      <Popover.Anchor asChild>
        <div ref={box} className={`relative min-w-0 ${props.className ?? ''}`}>
          <input
            id={id}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            maxLength={MAX_TEXT}
            aria-label={label}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && list.marked >= 0 ? `${listId}-${list.marked}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            placeholder={placeholder}
            value={text}
            onChange={(event) => list.type(event.target.value)}
            onKeyDown={list.onKeyDown}
            onMouseDown={() => (list.open ? list.close() : list.show())}
            onFocus={(event) => {
              if (!free) event.target.select();
              props.onFocus?.(event);
            }}
            onBlur={(event) => {
              list.close();
              props.onBlur?.(event);
            }}
            className={`control w-full pr-6 ${mono ? 'font-mono text-xs' : ''}`}
          />
          <ChevronDown size={14} className="pointer-events-none absolute top-[7px] right-1.5 text-muted" aria-hidden />
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="z-50 max-w-96 min-w-(--radix-popover-trigger-width) rounded-lg border border-line bg-raised shadow-xl"
        >
          <Options {...list} id={listId} label={label} value={value} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface OptionsProps extends Pick<ReturnType<typeof useList>, 'shown' | 'marked' | 'setMarked' | 'choose'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

function Options({ id, label, value, shown, marked, setMarked, choose }: OptionsProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto p-1">
      {shown.map((option, i) => (
        <div
          key={option.value}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === value}
          ref={(element) => {
            if (i === marked) element?.scrollIntoView({ block: 'nearest' });
          }}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(option);
          }}
          onMouseMove={() => i !== marked && setMarked(i)}
          className={`flex min-h-7 cursor-pointer items-center gap-3 rounded px-2 py-1 ${i === marked ? 'bg-accent-soft' : ''} ${option.value === value ? 'font-medium' : ''}`}
        >
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          {option.detail !== undefined && (
            <span className="shrink-0 font-mono text-xs text-muted">{option.detail}</span>
          )}
        </div>
      ))}
    </div>
  );
}
