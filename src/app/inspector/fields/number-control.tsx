import { DraftField } from '../../ui/draft-field';
import { fieldId, notesId } from '../../ui/field';
import { numberDraft } from '../../ui/number-draft';
import { type ControlProps, described } from '../control';

export function NumberControl({ path, label, control, value, notes, change, onFocus, onBlur }: ControlProps<'number'>) {
  return (
    <DraftField<number | null>
      id={fieldId(path)}
      label={label}
      value={value as number | null}
      inputMode="numeric"
      {...numberDraft(control)}
      onChange={change}
      onFocus={onFocus}
      onBlur={onBlur}
      {...described(path, notes, notesId)}
    />
  );
}
