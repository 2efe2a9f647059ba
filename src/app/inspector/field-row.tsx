import { createElement } from 'react';
import { changeResource } from '../../core/kinds/change';
import type { Resource } from '../../core/kinds/index';
import type { Control, FieldSpec } from '../../core/model/define-kind';
import { apply } from '../store/document';
import { findingsAt, notesOf, useFindings } from '../store/findings';
import { useGesture } from '../store/gesture';
import { Field, notesId } from '../ui/field';
import { Notes } from '../ui/notes';
import type { RowEditors } from './control';
import { controlOf } from './fields/control-of';

interface FieldRowProps {
  readonly resource: Resource;
  readonly spec: FieldSpec;
  readonly rowEditors: RowEditors;
}

/** Controls that show the messages about their parts beside these. */
const showsOwn = (type: Control['type']) => ['rows', 'table', 'cidr-list', 'text-list'].includes(type);

/** One field of the form: label, control, help and the findings on it. Changes apply at once. */
export function FieldRow({ resource, spec, rowEditors }: FieldRowProps) {
  const { name, label, control } = spec;
  const findings = useFindings(resource.id);
  const typing = useGesture();
  const notes = notesOf(findingsAt(findings, name, !showsOwn(control.type)));
  const change = (value: unknown) =>
    apply(
      `${label} of "${resource.name}"`,
      changeResource(resource.id, { [name]: value } as Partial<Resource>),
      typing.gesture(),
    );
  if (control.type === 'rows' || control.type === 'table')
    return (
      <div data-field={name} className="flex flex-col gap-2">
        <p className="m-0 text-xs text-muted">{spec.help}</p>
        {createElement(rowEditors[control.type === 'table' ? 'table' : control.editor], { resource, name, label })}
        <Notes id={notesId(name)} notes={notes} />
      </div>
    );
  return (
    <Field
      path={name}
      label={label}
      help={spec.help}
      replaces={spec.replaces}
      notes={notes}
      inline={control.type === 'toggle'}
      group={control.type === 'cidr-list' || control.type === 'text-list'}
    >
      {createElement(controlOf(control.type), {
        resource,
        path: name,
        label,
        control,
        value: (resource as unknown as Record<string, unknown>)[name],
        notes,
        change,
        onFocus: typing.onFocus,
        onBlur: typing.onBlur,
      })}
    </Field>
  );
}
