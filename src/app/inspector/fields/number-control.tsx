import { DraftField } from '../../ui/draft-field';
import { fieldId, notesId } from '../../ui/field';
import { type ControlProps, described } from '../control';

export function NumberControl({ path, label, control, value, notes, change, onFocus, onBlur }: ControlProps<'number'>) {
  const { min, max, nullable = false } = control;
  return (
    <DraftField<number | null>
      id={fieldId(path)}
      label={label}
      value={value as number | null}
      inputMode="numeric"
      placeholder={nullable ? 'none' : ''}
      format={(number) => (number === null ? '' : String(number))}
      parse={(text) => {
        if (text === '' && nullable) return { ok: true, value: null };
        const ok = /^(0|[1-9][0-9]{0,9})$/.test(text) && Number(text) >= min && Number(text) <= max;
        return ok ? { ok, value: Number(text) } : { ok, message: `Expected a whole number from ${min} to ${max}.` };
      }}
      onChange={change}
      onFocus={onFocus}
      onBlur={onBlur}
      {...described(path, notes, notesId)}
    />
  );
}
