import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

const widths = { small: 'w-[26rem]', medium: 'w-[36rem]', large: 'w-[60rem]' };

/** A modal dialog that is open while it is rendered. */
export function Dialog({ title, description, onClose, children, footer, size = 'medium' }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          onOpenAutoFocus={(event) => {
            // The first control is the one that closes it; what the dialog is for comes first.
            const content = event.currentTarget as HTMLElement;
            const first = content.querySelector<HTMLElement>('[data-autofocus], [data-body] :is(input, button)');
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={`fixed top-1/2 left-1/2 z-40 flex max-h-[86vh] max-w-[94vw] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl border border-line bg-panel shadow-2xl outline-none ${widths[size]}`}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Radix.Title className="m-0 text-[15px] font-semibold">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="m-0 mt-0.5 text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-mr-2 inline-flex size-7 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-text"
            >
              <X size={16} aria-hidden />
            </Radix.Close>
          </div>
          <div data-body className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
            {children}
          </div>
          {footer !== undefined && (
            <div className="flex justify-end gap-2 border-t border-line bg-sunken/60 px-5 py-3">{footer}</div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
