import { wellFormed } from '../text';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/**
 * A quoted HCL string that means exactly this text. `${` and `%{` are doubled so that nothing in it is evaluated;
 * what is invisible is written by number. https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function hclString(text: string): string {
  if (/^[A-Za-z0-9 ./:_-]*$/.test(text)) return `"${text}"`;
  const escaped = wellFormed(text)
    .replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => NAMED[character] ?? byNumber(character))
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
  return `"${escaped}"`;
}

function byNumber(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Names that mean something else at the start of an object, or as a key of one. */
const KEYWORDS = new Set(['for', 'null', 'true', 'false']);

/** A key of an object: bare where HCL takes it for a name. */
export function hclKey(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text) && !KEYWORDS.has(text) ? text : hclString(text);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns as `terraform fmt` counts them: one for each grapheme cluster. */
export function columns(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : [...graphemes.segment(text)].length;
}
