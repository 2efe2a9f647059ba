import { createElement } from 'react';
import type { Resource } from '../../core/kinds/index';
import type { FieldSpec } from '../../core/model/define-kind';
import { changeFields } from '../../core/model/edits';
import { apply } from '../store/document';
import { findingsAt, notesOf, useFindings } from '../store/findings';
import { useGesture } from '../store/gesture';
import { Field } from '../ui/field';
import type { RowEditors } from './control';
import { controlOf } from './fields/control-of';

interface FieldRowProps {
  readonly resource: Resource;
  readonly spec: FieldSpec;
  readonly rowEditors: RowEditors;
}

/** Controls made of several parts, where no one part carries the label. */
const grouped = ['rows', 'cidr-list'];

/** One field of the form: label, control, help and the findings on it. Changes apply at once. */
export function FieldRow({ resource, spec, rowEditors }: FieldRowProps) {
  const { name, label, control } = spec;
  const findings = useFindings(resource.id);
  const typing = useGesture();
  const rows = control.type === 'rows';
  const notes = notesOf(findingsAt(findings, name, control.type !== 'rows' && control.type !== 'cidr-list'));
  const change = (value: unknown) =>
    apply(
      `${label} of "${resource.name}"`,
      changeFields<Resource>(resource.id, { [name]: value } as Partial<Resource>),
      typing.gesture(),
    );
  return (
    <Field
      path={name}
      label={label}
      help={spec.help}
      replaces={spec.replaces}
      notes={notes}
      inline={control.type === 'toggle'}
      group={grouped.includes(control.type)}
    >
      {rows
        ? createElement(rowEditors[control.editor], { resource, name, label })
        : createElement(controlOf(control.type), {
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
