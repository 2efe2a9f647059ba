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
  /** With `free`: typing searches first; the text becomes the value on Enter without a match, or when the field is left. */
  readonly searches?: boolean;
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
  const found = options.filter((option) => {
    const text = `${option.label} ${option.detail ?? ''} ${option.value} ${option.words ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  // What is typed in full comes first, then what begins with it.
  const rank = ({ value }: Choice) => (value === query ? 0 : value.startsWith(query) ? 1 : 2);
  return found.toSorted((a, b) => rank(a) - rank(b));
};

/** State of the list: what was typed since it opened (null: nothing yet, all options are shown) and the marked option. */
function useList({ value, options, onChange, free = false, searches = false }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  const found = query === null ? options : matching(options, query);
  const shown = found.slice(0, MOST_SHOWN);
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
    setMarked(free && !searches ? -1 : 0);
    if (free && !searches) onChange(text);
  };
  /** Takes what was typed as it is. */
  const take = () => {
    if (searches && query !== null && query !== value) onChange(query);
    close();
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
      else take();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') take();
  };
  return { open, query, marked, setMarked, shown, found: found.length, close, take, show, choose, type, onKeyDown };
}

/** A text field with a list of options that typing narrows. */
export function Combobox(props: ComboboxProps) {
  const { id, label, value, options, free = false, mono = false, placeholder, describedBy, invalid = false } = props;
  const isTyped = free && !props.searches;
  const list = useList(props);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const title = free ? value : (options.find((option) => option.value === value)?.label ?? value);
  const text = isTyped ? value : (list.query ?? title);
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
              if (!isTyped) event.target.select();
              props.onFocus?.(event);
            }}
            onBlur={(event) => {
              list.take();
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

interface OptionsProps extends Pick<ReturnType<typeof useList>, 'shown' | 'found' | 'marked' | 'setMarked' | 'choose'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

function Options({ id, label, value, shown, found, marked, setMarked, choose }: OptionsProps) {
  return (
    <>
      <OptionList {...{ id, label, value, shown, found, marked, setMarked, choose }} />
      {found > shown.length && (
        <p className="m-0 border-t border-line px-3 py-1.5 text-xs text-muted">
          {shown.length} of {found}. Type to search the others.
        </p>
      )}
    </>
  );
}

function OptionList({ id, label, value, shown, marked, setMarked, choose }: OptionsProps) {
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
