import { wellFormed } from '../text';
import type { Call, MapValue, Step, Value } from './calls';
import { kebab } from './words';

/** A text as one word of bash, in quotes unless it needs none. Bash has no way to write a NUL. */
export function bashWord(text: string): string {
  if (/^[A-Za-z0-9_.:/@+-]+$/.test(text)) return text;
  const plain = wellFormed(text).replaceAll('\0', '\ufffd');
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(plain)) return `'${plain.replaceAll("'", "'\\''")}'`;
  // What is invisible is written by number, so that a reader sees it.
  const escaped = plain.replace(/[\\'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\\' || character === "'") return `\\${character}`;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return encodeURIComponent(character).replaceAll('%', '\\x');
  });
  return `$'${escaped}'`;
}

const variable = (name: string) => `"$${name}"`;

/** JSON as one word: constants in single quotes, what earlier calls gave in double quotes between them. */
function jsonWord(value: Value): string {
  const parts: (string | { readonly code: string })[] = [];
  const write = (inner: Value): void => {
    switch (inner.type) {
      case 'literal':
        parts.push(jsonText(inner.value));
        return;
      case 'base64':
        parts.push(jsonText(inner.text));
        return;
      case 'variable':
        parts.push('"', { code: variable(inner.name) }, '"');
        return;
      case 'ipv6-subnet':
        parts.push('"', { code: subnet(inner.of, inner.number) }, '"');
        return;
      case 'secret':
        parts.push('"', { code: variable(inner.name.toUpperCase()) }, '"');
        return;
      case 'list':
        parts.push('[');
        inner.items.forEach((item, i) => {
          if (i > 0) parts.push(',');
          write(item);
        });
        parts.push(']');
        return;
      case 'map':
        parts.push('{');
        inner.entries.forEach(([key, entry], i) => {
          parts.push(`${i > 0 ? ',' : ''}${jsonText(key)}:`);
          write(entry);
        });
        parts.push('}');
    }
  };
  write(value);
  let word = '';
  let constant = '';
  const flush = () => {
    if (constant !== '') word += `'${constant.replaceAll("'", "'\\''")}'`;
    constant = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') constant += part;
    else {
      flush();
      word += part.code;
    }
  }
  flush();
  return word;
}

function jsonText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(wellFormed(value)).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const subnet = (of: string, number: number) => `"$(ipv6_subnet ${variable(of)} ${number})"`;

/** A constant as the AWS CLI takes it; Base64 it makes by itself. */
function textOf(value: Value): string | null {
  if (value.type === 'base64') return value.text;
  return value.type === 'literal' ? String(value.value) : null;
}

/** A value that is one word of an option; null where it has to be JSON. */
function plainWord(value: Value): string | null {
  if (value.type === 'variable') return variable(value.name);
  if (value.type === 'secret') return variable(value.name.toUpperCase());
  if (value.type === 'ipv6-subnet') return subnet(value.of, value.number);
  const text = textOf(value);
  return text === null ? null : bashWord(text);
}

/** The AWS CLI reads a file, or a page, in place of a text that starts so. */
const isLoaded = (value: Value) => /^(file|fileb|https?):\/\//.test(textOf(value) ?? '');

/** Items of a list that can stand beside each other as words. */
const isWord = (value: Value) =>
  value.type === 'variable' ||
  value.type === 'ipv6-subnet' ||
  (value.type === 'literal' && /^[A-Za-z0-9][A-Za-z0-9_.:/@+-]*$/.test(String(value.value)) && !isLoaded(value));

/** A structure of one flag, which the AWS CLI has as an option with two names. */
function flagOf(value: Value): boolean | null {
  if (value.type === 'literal') return typeof value.value === 'boolean' ? value.value : null;
  const [only, ...more] = value.type === 'map' ? value.entries : [];
  if (!only || more.length > 0 || only[0] !== 'Value' || only[1].type !== 'literal') return null;
  return typeof only[1].value === 'boolean' ? only[1].value : null;
}

/** Options whose names do not follow from the parameter, by service and parameter. */
const NAMES: Readonly<Record<string, string>> = {
  'eks.version': 'kubernetes-version',
};

/** An option with its value. */
function optionOf(call: Omit<Call, 'action'>, name: string, value: Value): string {
  const option = NAMES[`${call.service}.${name}`] ?? kebab(name);
  const flag = flagOf(value);
  if (flag !== null) {
    if (name === 'Egress' && !flag) return '--ingress';
    return flag ? `--${option}` : `--no-${option}`;
  }
  if (value.type === 'list' && value.items.length > 0 && value.items.every(isWord))
    return `--${option} ${value.items.map((item) => plainWord(item) ?? '').join(' ')}`;
  const word = plainWord(value);
  if (word === null) return `--${option} ${jsonWord(value)}`;
  // A text that starts with a hyphen would be taken for an option.
  const joint = textOf(value)?.startsWith('-') ? '=' : ' ';
  return `--${option}${joint}${word}`;
}

/** All options of a call. */
export function optionsOf(call: Omit<Call, 'action'>): readonly string[] {
  const { entries } = call.parameters;
  const count = entries.find(([name]) => name === 'MinCount');
  // The AWS CLI has one option for both.
  const counted = count ? [`--count ${plainWord(count[1])}`] : [];
  const own = entries.filter(([name]) => !(count && (name === 'MinCount' || name === 'MaxCount')));
  const loaded: MapValue = { type: 'map', entries: own.filter(([, value]) => isLoaded(value)) };
  return [
    ...own.filter(([, value]) => !isLoaded(value)).map(([name, value]) => optionOf(call, name, value)),
    ...counted,
    ...(loaded.entries.length > 0 ? [`--cli-input-json ${jsonWord(loaded)}`] : []),
  ];
}

/** A path as an expression of JMESPath, with the variables of bash between its parts. */
function queryParts(path: readonly Step[]): (string | { readonly code: string })[] {
  let parts: (string | { readonly code: string })[] = [''];
  let filtered = false;
  for (const step of path) {
    if (step.type === 'member') parts.push(parts.length === 1 && parts[0] === '' ? step.name : `.${step.name}`);
    else if (step.type === 'index') parts.push(`[${step.at}]`);
    else if (step.type === 'values') parts = ['values(', ...parts, ')'];
    else if (step.type === 'nth') parts = ['sort_by(', ...parts, `, &${step.by})[${step.at}]`];
    else {
      const { value } = step;
      const wanted = value.type === 'literal' ? String(value.value).replace(/['\\]/g, '\\$&') : '';
      parts.push(`[?${step.member}=='`, value.type === 'variable' ? { code: value.name } : wanted, "']");
      filtered = true;
    }
  }
  return filtered ? [...parts, ' | [0]'] : parts;
}

/** The value of `--query` for one path, or for several as a list. */
export function queryWord(paths: readonly (readonly Step[])[]): string {
  const all = paths.flatMap((path, i) => [...(i > 0 ? [', '] : []), ...queryParts(path)]);
  const parts = paths.length > 1 ? ['[', ...all, ']'] : all;
  const constants = parts.filter((part) => typeof part === 'string');
  if (constants.length === parts.length) {
    const query = constants.join('');
    return query.includes("'") ? `"${query.replace(/["\\$`]/g, '\\$&')}"` : bashWord(query);
  }
  const inside = parts.map((part) => (typeof part === 'string' ? part.replace(/["\\$`]/g, '\\$&') : `$${part.code}`));
  return `"${inside.join('')}"`;
}
