import { fieldId, notesId } from '../../ui/field';
import { TextField } from '../../ui/text-field';
import { type ControlProps, described } from '../control';

export function TextControl({
  path,
  label,
  control,
  value,
  notes,
  change,
  onFocus,
  onBlur,
}: ControlProps<'text' | 'address'>) {
  return (
    <TextField
      id={fieldId(path)}
      label={label}
      mono={control.type === 'address'}
      value={String(value ?? '')}
      placeholder={control.placeholder ?? ''}
      onChange={change}
      onFocus={onFocus}
      onBlur={onBlur}
      {...described(path, notes, notesId)}
    />
  );
}
