import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Its accessible name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  readonly small?: boolean;
  readonly pressed?: boolean;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon, shortcut, small, pressed, side, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} {...(side ? { side } : {})}>
      <button
        type="button"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={`inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-text disabled:cursor-default disabled:opacity-40 disabled:hover:bg-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent ${small ? 'size-6' : 'size-7'} ${className}`}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
