import type { ComponentType } from 'react';
import type { Resource } from '../../core/kinds/index';
import type { Control } from '../../core/model/define-kind';
import type { Note } from '../ui/notes';

/** What a control of one type is given: the field's value and how to change it. */
export interface ControlProps<T extends Control['type'] = Control['type']> {
  readonly resource: Resource;
  readonly path: string;
  readonly label: string;
  readonly control: Extract<Control, { readonly type: T }>;
  readonly value: unknown;
  readonly notes: readonly Note[];
  readonly change: (value: unknown) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** An editor of rows (routes, rules, entries) of a resource; `App` hands them to the inspector. */
export type RowEditors = Readonly<
  Record<
    Extract<Control, { type: 'rows' }>['editor'] | 'table',
    ComponentType<{ readonly resource: Resource; readonly name: string; readonly label: string }>
  >
>;

/** Attributes that tie a control to its label and messages. */
export function described(path: string, notes: readonly Note[], notesId: (path: string) => string) {
  return {
    describedBy: notes.length > 0 ? notesId(path) : undefined,
    invalid: notes.some((note) => note.tone === 'error'),
  };
}
