import { parseCidr4, parseCidr6 } from '../../../core/net/cidr';
import { fieldId, notesId } from '../../ui/field';
import { Notes } from '../../ui/notes';
import { TextField } from '../../ui/text-field';
import { type ControlProps, described } from '../control';
import { cidrText } from './cidr-text';

/** What is meant by a text that is no CIDR, where no finding says so already. */
function Suggestion({ text, family, change }: { text: string; family: 4 | 6; change: (value: string) => void }) {
  const parsed = family === 4 ? parseCidr4(text) : parseCidr6(text);
  if (parsed.ok || text === '') return null;
  const { message, suggestion } = parsed.problem;
  const actions = suggestion === undefined ? [] : [{ label: `Use ${suggestion}`, run: () => change(suggestion) }];
  return <Notes notes={[{ tone: 'error', text: `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}.`, actions }]} />;
}

export function CidrControl({
  resource,
  path,
  label,
  control,
  value,
  notes,
  change,
  onFocus,
  onBlur,
}: ControlProps<'cidr'>) {
  const text = String(value ?? '');
  const parsed = control.family === 4 ? parseCidr4(text) : parseCidr6(text);
  return (
    <>
      <TextField
        id={fieldId(path)}
        label={label}
        mono
        value={text}
        placeholder={control.placeholder ?? ''}
        onChange={change}
        onFocus={onFocus}
        onBlur={onBlur}
        {...described(path, notes, notesId)}
      />
      {parsed.ok && <p className="m-0 text-[11px] text-muted">{cidrText(parsed.value, resource.kind === 'subnet')}</p>}
      {notes.length === 0 && <Suggestion text={text} family={control.family} change={change} />}
    </>
  );
}
