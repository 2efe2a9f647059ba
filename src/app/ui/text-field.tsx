import type { InputHTMLAttributes, Ref } from 'react';
import { MAX_TEXT } from '../../core/model/resource';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** For addresses, ports and other machine texts. */
  readonly mono?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  value,
  onChange,
  describedBy,
  invalid = false,
  mono = false,
  className = '',
  ...rest
}: TextFieldProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      // What is longer could be saved but not be opened again.
      maxLength={MAX_TEXT}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`control ${mono ? 'font-mono text-xs' : ''} ${className}`}
      {...rest}
    />
  );
}
