import { Refusal } from './io';
import { printable, suggestion } from './words';

interface OptionForm {
  /** Said in place of the value: `DIR`. */
  readonly value: string;
  /** The only values that it takes, if it does not take any. */
  readonly oneOf?: readonly string[];
}

/** What a command takes besides `--help`. */
export interface Form {
  readonly name: string;
  readonly usage: string;
  /** What each positional argument is, in order; the last ones may be missing from `required` on. */
  readonly positionals: readonly string[];
  readonly required: number;
  readonly options: Readonly<Record<string, OptionForm>>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly help: boolean;
}

const quoted = (text: string) => `"${printable(text)}"`;

const refusal = (form: Form, sentence: string) => new Refusal(`${sentence}: vpc-designer ${form.usage}`);

function unknownOption(form: Form, word: string): Refusal {
  const known = [...Object.keys(form.options), 'help'].map((name) => `--${name}`);
  const hint = suggestion(word, known) || `; it has ${known.join(', ')}.`;
  return new Refusal(`${form.name} has no option ${quoted(word)}${hint}`);
}

function optionValue(form: Form, option: string, value: string | undefined): string {
  const spec = Object.hasOwn(form.options, option) ? form.options[option] : undefined;
  if (!spec) throw unknownOption(form, `--${option}`);
  if (value === undefined || value === '') throw refusal(form, `--${option} needs a value (${spec.value})`);
  if (spec.oneOf && !spec.oneOf.includes(value)) {
    throw new Refusal(
      `--${option} takes ${spec.oneOf.join(', ')}, not ${quoted(value)}${suggestion(value, spec.oneOf) || '.'}`,
    );
  }
  return value;
}

/** The words after the command's name; unknown options, missing values and surplus words are refused. */
export function parseArguments(form: Form, words: readonly string[]): Arguments {
  const positionals: string[] = [];
  const options: Record<string, string> = {};
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--help' || word === '-h') return { positionals: [], options: {}, help: true };
    if (word === '--') {
      positionals.push(...words.slice(i + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      positionals.push(word);
      continue;
    }
    const [, name, joined] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) throw unknownOption(form, word);
    const next = words[i + 1];
    // `-` alone is standard input.
    const apart = next !== '-' && next?.startsWith('-') ? undefined : next;
    const value = optionValue(form, name, joined ?? apart);
    if (Object.hasOwn(options, name)) throw refusal(form, `--${name} is given twice`);
    options[name] = value;
    if (joined === undefined) i += 1;
  }
  if (positionals.length < form.required) {
    throw refusal(form, `${form.name} needs ${form.positionals[positionals.length]}`);
  }
  const surplus = positionals[form.positionals.length];
  if (surplus !== undefined) throw refusal(form, `${form.name} does not take ${quoted(surplus)}`);
  return { positionals, options, help: false };
}
