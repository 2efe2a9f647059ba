import { type FocusEventHandler, useState } from 'react';
import { TextField } from './text-field';

/** What a text stands for, or what is wrong with it. */
export type Draft<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

interface DraftFieldProps<T> {
  readonly id?: string;
  readonly label: string;
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Draft<T>;
  readonly onChange: (value: T) => void;
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly inputMode?: 'numeric' | 'text';
  readonly className?: string;
}

/**
 * A text that stands for a value of another type. A text that stands for none stays in the field, marked, until it
 * is mended or the value changes from elsewhere.
 */
export function DraftField<T>({ value, format, parse, onChange, invalid = false, ...rest }: DraftFieldProps<T>) {
  const text = format(value);
  const [draft, setDraft] = useState({ of: text, text });
  const shown = draft.of === text ? draft.text : text;
  const read = parse(shown);
  const change = (next: string) => {
    const meant = parse(next);
    setDraft({ of: meant.ok ? format(meant.value) : text, text: next });
    if (meant.ok) onChange(meant.value);
  };
  return (
    <>
      <TextField mono value={shown} onChange={change} invalid={invalid || !read.ok} {...rest} />
      {!read.ok && (
        <p role="alert" className="m-0 text-xs text-error">
          {read.message}
        </p>
      )}
    </>
  );
}
