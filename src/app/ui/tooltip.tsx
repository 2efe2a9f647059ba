import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Keys } from './keys';

export const TooltipProvider = Radix.Provider;

interface TooltipProps {
  readonly text: ReactNode;
  readonly shortcut?: string | undefined;
  /** For several lines. */
  readonly wide?: boolean;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly children: ReactNode;
}

/** Says more about the control that it wraps; the control still needs a name of its own. */
export function Tooltip({ text, shortcut, wide = false, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root delayDuration={350}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={`z-50 flex items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-text shadow-lg ${wide ? 'max-w-[26rem]' : 'max-w-72'}`}
        >
          {text}
          {shortcut !== undefined && <Keys shortcut={shortcut} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
