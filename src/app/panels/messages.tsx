import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { bottomSize, useView, view } from '../store/view';
import { IconButton } from '../ui/icon-button';

/** A sentence stays as long as it takes to read. */
const readingTime = (text: string) => Math.min(15_000, 2500 + text.length * 60);

/** What the last command did, or why it was refused: shown for a while and said to screen readers. */
export function Messages() {
  const message = useView((state) => state.message);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(view.hush, readingTime(message.text) * (message.tone === 'refused' ? 2 : 1));
    return () => clearTimeout(timer);
  }, [message]);
  const inspector = useView((state) => state.inspectorOpen);
  const panel = useView((state) => (state.bottom === null ? '37px' : bottomSize(state.bottomHeight)));
  const refused = message?.tone === 'refused';
  return (
    <div
      className={`pointer-events-none fixed left-48 z-50 flex justify-center px-4 max-narrow:left-13 xl:left-60 ${inspector ? 'right-78 max-narrow:right-68 xl:right-85' : 'right-0'}`}
      style={{ bottom: `calc(${panel} + 16px)` }}
    >
      <div role="status" aria-live={refused ? 'assertive' : 'polite'}>
        {message && (
          <div
            key={message.number}
            className="pointer-events-auto flex max-w-lg items-start gap-2 rounded-lg border border-line bg-raised py-2 pr-1.5 pl-3 shadow-xl"
          >
            {refused ? (
              <CircleAlert size={16} className="mt-0.5 shrink-0 text-error" aria-label="Refused" role="img" />
            ) : (
              <CircleCheck size={16} className="mt-0.5 shrink-0 text-ok" aria-hidden />
            )}
            <span className="min-w-0 py-0.5 break-words">{message.text}</span>
            <IconButton small label="Dismiss message" icon={<X size={14} />} onClick={view.hush} />
          </div>
        )}
      </div>
    </div>
  );
}
