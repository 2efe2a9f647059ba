import { readJson } from '../../../core/file/json';
import { MAX_LONG_TEXT } from '../../../core/model/resource';
import { Button } from '../../ui/button';
import { fieldId, notesId } from '../../ui/field';
import { type ControlProps, described } from '../control';
import { PolicyExamples } from './policy-examples';

interface Json {
  /** Laid out with two spaces a level, and without any white space; null: it is no JSON. */
  readonly tidy: string | null;
  readonly short: string | null;
  /** Where it stops being JSON and why. */
  readonly problem: string | null;
}

function look(text: string): Json {
  const nothing = { tidy: null, short: null, problem: null };
  if (text.trim() === '') return nothing;
  const read = readJson(text);
  if (!read.ok) {
    const { line, column, message } = read.problem;
    return { ...nothing, problem: `Line ${line}, column ${column}: ${message}.` };
  }
  return { tidy: JSON.stringify(read.value, null, 2), short: JSON.stringify(read.value), problem: null };
}

const grouped = (count: number) => count.toLocaleString('en');

/** How much of what AWS takes is used. White space counts, and so does each UTF-16 unit of the few characters beyond. */
function Counter({ id, count, limit }: { readonly id: string; readonly count: number; readonly limit: number }) {
  return (
    <span
      id={id}
      className={`self-end text-[11px] tabular-nums ${count > limit ? 'font-medium text-error' : 'text-muted'}`}
    >
      {grouped(count)} of {grouped(limit)} characters
    </span>
  );
}

/** Several lines of text. JSON is checked while one types, and can be laid out. */
export function LongTextControl(props: ControlProps<'long-text'>) {
  const { resource, path, label, control, value, notes, change } = props;
  const { language, limit, examples } = control;
  const text = String(value ?? '');
  const json = language === 'json';
  const { tidy, short, problem } = look(json ? text : '');
  const aria = described(path, notes, notesId);
  const counterId = `${fieldId(path)}-count`;
  const tooLong = limit !== undefined && text.length > limit;
  return (
    <div className="flex flex-col gap-1">
      <textarea
        id={fieldId(path)}
        aria-label={label}
        aria-describedby={
          [aria.describedBy, limit === undefined ? undefined : counterId].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={aria.invalid || problem !== null || tooLong || undefined}
        maxLength={MAX_LONG_TEXT}
        spellCheck={!json}
        rows={json ? 8 : 4}
        value={text}
        placeholder={control.placeholder}
        onChange={(event) => change(event.target.value)}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        className={`control h-auto resize-y py-1.5 leading-5 ${json ? 'font-mono text-xs whitespace-pre' : ''}`}
      />
      {limit !== undefined && <Counter id={counterId} count={text.length} limit={limit} />}
      {problem !== null && (
        <p role="alert" className="m-0 text-xs text-error">
          {problem}
        </p>
      )}
      {json && (
        <div className="flex flex-wrap items-center gap-1">
          {examples !== undefined && <PolicyExamples resource={resource} onChoose={change} />}
          <Button small disabled={tidy === null || tidy === text} onClick={() => change(tidy)}>
            Format
          </Button>
          {tooLong && short !== null && short !== text && (
            <Button small onClick={() => change(short)}>
              Remove white space
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
