import { MAX_LONG_TEXT } from '../../../core/model/resource';
import { Button } from '../../ui/button';
import { fieldId, notesId } from '../../ui/field';
import { type ControlProps, described } from '../control';

/** A text that should be JSON: how it is laid out with two spaces a level, or what is wrong with it in the words of the browser. */
function readJson(text: string): { readonly tidy: string | null; readonly problem: string | null } {
  if (text.trim() === '') return { tidy: null, problem: null };
  try {
    return { tidy: JSON.stringify(JSON.parse(text), null, 2), problem: null };
  } catch (error) {
    return { tidy: null, problem: `This is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.` };
  }
}

/** Several lines of text. JSON is checked while one types, and can be laid out. */
export function LongTextControl({
  path,
  label,
  control,
  value,
  notes,
  change,
  onFocus,
  onBlur,
}: ControlProps<'long-text'>) {
  const text = String(value ?? '');
  const json = control.language === 'json';
  const { tidy, problem } = json ? readJson(text) : { tidy: null, problem: null };
  const aria = described(path, notes, notesId);
  return (
    <div className="flex flex-col gap-1">
      <textarea
        id={fieldId(path)}
        aria-label={label}
        aria-describedby={aria.describedBy}
        aria-invalid={aria.invalid || problem !== null || undefined}
        maxLength={MAX_LONG_TEXT}
        spellCheck={!json}
        rows={json ? 8 : 4}
        value={text}
        placeholder={control.placeholder}
        onChange={(event) => change(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        className={`control h-auto resize-y py-1.5 leading-5 ${json ? 'font-mono text-xs whitespace-pre' : ''}`}
      />
      {problem !== null && (
        <p role="alert" className="m-0 text-xs text-error">
          {problem}
        </p>
      )}
      {tidy !== null && tidy !== text && (
        <Button small tone="ghost" className="self-start" onClick={() => change(tidy)}>
          Format JSON
        </Button>
      )}
    </div>
  );
}
