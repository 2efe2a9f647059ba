import type { ButtonHTMLAttributes, Ref } from 'react';

type Tone = 'plain' | 'primary' | 'danger' | 'ghost';

const tones: Record<Tone, string> = {
  plain: 'border-line-strong/60 bg-raised text-text hover:border-line-strong hover:bg-sunken',
  primary: 'border-transparent bg-accent text-on-accent hover:brightness-110',
  danger: 'border-transparent bg-error text-on-accent hover:brightness-110',
  ghost: 'border-transparent bg-transparent text-muted hover:bg-sunken hover:text-text',
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: Tone;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = 'plain', small = false, className = '', ...rest }: ButtonProps) {
  const size = small ? 'h-6 px-2 text-xs' : 'h-7 px-2.5';
  return (
    <button
      type="button"
      className={`inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors disabled:cursor-default disabled:opacity-45 ${size} ${tones[tone]} ${className}`}
      {...rest}
    />
  );
}
