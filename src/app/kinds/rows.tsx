import { CopyPlus, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Resource } from '../../core/kinds/index';
import { changeFields } from '../../core/model/edits';
import { nextItemId } from '../../core/model/resource';
import { apply } from '../store/document';
import { findingsAt, notesOf, useFindings } from '../store/findings';
import { Button } from '../ui/button';
import { notesId } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Notes } from '../ui/notes';

/** What `App` hands to an editor of rows: the resource, the list field and its label. */
export interface RowsProps {
  readonly resource: Resource;
  readonly name: string;
  readonly label: string;
}

/** Changes of a list field; each is one undoable edit, or with a gesture part of one. */
export function useRows<T extends { readonly id: string }>({ resource, name, label }: RowsProps) {
  const rows = (resource as unknown as Record<string, readonly T[]>)[name] ?? [];
  const put = (next: readonly T[], gesture: string | null = null) =>
    apply(
      `${label} of "${resource.name}"`,
      changeFields<Resource>(resource.id, { [name]: next } as Partial<Resource>),
      gesture,
    );
  return {
    rows,
    change: (place: number, fields: Partial<T>, gesture: string | null = null) => {
      const row = rows[place];
      if (row) put(rows.with(place, { ...row, ...fields }), gesture);
    },
    add: (fields: Omit<T, 'id'>) => put([...rows, { id: nextItemId(rows), ...fields } as T]),
    duplicate: (place: number, fields: Partial<T> = {}) => {
      const row = rows[place];
      if (row) put(rows.toSpliced(place + 1, 0, { ...row, ...fields, id: nextItemId(rows) }));
    },
    remove: (place: number) => put(rows.toSpliced(place, 1)),
  };
}

/** Which messages a row has, and which of its parts they are about. */
export function useRowNotes(resource: Resource, path: string) {
  const findings = findingsAt(useFindings(resource.id), path, true);
  return {
    notes: notesOf(findings),
    /** Attributes of the control of one part: the end of its path, such as `.destination`. */
    aria: (...parts: readonly string[]) => {
      const about = findings.filter(
        ({ field = '' }) => field === path || parts.some((part) => field.startsWith(`${path}${part}`)),
      );
      return {
        describedBy: about.length > 0 ? notesId(path) : undefined,
        invalid: about.some((finding) => finding.severity === 'error' && finding.field !== path),
      };
    },
  };
}

interface RowCardProps {
  readonly path: string;
  /** Such as `Route 2`; every control of the row has a name that begins with it. */
  readonly title: string;
  readonly notes: ReturnType<typeof notesOf>;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One row: its controls, what to do with it, and the messages about it. */
export function RowCard({ path, title, notes, onDuplicate, onRemove, children }: RowCardProps) {
  return (
    <li
      data-field={path}
      aria-label={title}
      className="flex scroll-my-16 flex-col gap-1.5 rounded-lg border border-line bg-canvas/60 p-1.5"
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">{children}</div>
        <div className="flex flex-col">
          <IconButton small label={`Duplicate ${title}`} icon={<CopyPlus size={13} />} onClick={onDuplicate} />
          <IconButton small label={`Remove ${title}`} icon={<Trash2 size={13} />} onClick={onRemove} />
        </div>
      </div>
      <Notes id={notesId(path)} notes={notes} />
    </li>
  );
}

export function AddRow({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button small tone="ghost" className="self-start" onClick={onClick}>
      <Plus size={14} aria-hidden /> {label}
    </Button>
  );
}
