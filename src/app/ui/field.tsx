import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Note, Notes } from './notes';
import { Tooltip } from './tooltip';

/** The id of the control that edits a field; paths are those of findings (`routes[2].target`). */
export const fieldId = (path: string): string => `field-${path}`;
export const notesId = (path: string): string => `notes-${path}`;

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly replaces?: boolean | undefined;
  readonly notes?: readonly Note[];
  /** Label and control in one line, for switches. */
  readonly inline?: boolean;
  /** The control is a group of its own, not one that a label can point to. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

function Help({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Tooltip text={text} side="left">
      <button
        type="button"
        aria-label={`About ${label}`}
        aria-description={text}
        className="inline-flex size-4 cursor-help items-center justify-center rounded-full text-muted/80 hover:text-text"
      >
        <CircleHelp size={13} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** A labelled control with its help and the messages about it. */
export function Field({ path, label, help, replaces, notes = [], inline = false, group, children }: FieldProps) {
  const name = group ? (
    <span className="font-medium text-muted">{label}</span>
  ) : (
    <label htmlFor={fieldId(path)} className="font-medium text-muted">
      {label}
    </label>
  );
  const head = (
    <div className="flex min-w-0 items-center gap-1 text-xs">
      {name}
      {help !== undefined && <Help label={label} text={help} />}
      {replaces && (
        <Tooltip text="AWS cannot change this in place: it creates a new one and deletes the old one." side="left">
          <span className="ml-auto rounded bg-sunken px-1 text-[10px] text-muted">Replaces</span>
        </Tooltip>
      )}
    </div>
  );
  return (
    <div data-field={path} className="flex scroll-my-16 flex-col gap-1 rounded-md">
      {inline ? (
        <div className="flex min-h-7 items-center gap-2">
          <div className="min-w-0 flex-1">{head}</div>
          {children}
        </div>
      ) : (
        <>
          {head}
          {children}
        </>
      )}
      <Notes id={notesId(path)} notes={notes} />
    </div>
  );
}
