import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { Button } from './button';
import { PreviewButton } from './preview-button';

interface NoteAction {
  readonly label: string;
  readonly run: () => void;
  /** What it would change. */
  readonly preview?: () => readonly string[];
}

export interface Note {
  readonly tone: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly actions: readonly NoteAction[];
}

const tones = {
  error: { icon: CircleAlert, text: 'text-error', soft: 'bg-error-soft', says: 'Error' },
  warning: { icon: TriangleAlert, text: 'text-warning', soft: 'bg-warning-soft', says: 'Warning' },
  info: { icon: Info, text: 'text-info', soft: 'bg-info-soft', says: 'Note' },
};

/** The icon of a severity; named, because colour alone says nothing to some. */
export function ToneIcon({ tone, size = 14 }: { readonly tone: Note['tone']; readonly size?: number }) {
  const { icon: Icon, text, says } = tones[tone];
  return <Icon size={size} className={`shrink-0 ${text}`} aria-label={says} role="img" />;
}

/** Messages about one field or resource, each with its one-click repairs. */
export function Notes({ id, notes }: { readonly id?: string; readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul id={id} className="m-0 flex list-none flex-col gap-1 p-0">
      {notes.map((note, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may be said twice
          key={`${note.text}${i}`}
          className={`flex gap-1.5 rounded-md px-2 py-1.5 text-xs ${tones[note.tone].soft}`}
        >
          <span className="pt-0.5">
            <ToneIcon tone={note.tone} size={13} />
          </span>
          <div className="min-w-0 flex-1 break-words">
            {note.text}
            {note.actions.length > 0 && (
              <div className="mt-1.5 flex flex-wrap gap-1">
                {note.actions.map(({ label, run, preview }) =>
                  preview ? (
                    <PreviewButton key={label} label={label} preview={preview} onClick={run} />
                  ) : (
                    <Button key={label} small className="!h-auto min-h-6 !whitespace-normal" onClick={run}>
                      {label}
                    </Button>
                  ),
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
