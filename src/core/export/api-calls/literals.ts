import { wellFormed } from '../text';

const NAMED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
};

/** Escapes of a quoted string that Python and JavaScript read alike; what is invisible is written by number. */
function escaped(text: string, special: RegExp): string {
  return wellFormed(text).replace(special, (character) => {
    const named = NAMED[character];
    if (named !== undefined) return named;
    return [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join('');
  });
}

/** A string of JavaScript. */
export const jsString = (text: string) => `'${escaped(text, /['\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)}'`;

/** A string of Python, which knows characters beyond U+FFFF by eight digits. */
export function pythonString(text: string): string {
  const plain = wellFormed(text).replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const named = NAMED[character];
    if (named !== undefined) return named;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${plain}"`;
}

/** A value that is written in one line if that is short, else part by part. */
export type Printed =
  | string
  | { readonly open: string; readonly close: string; readonly parts: readonly (readonly [string, Printed])[] };

const oneLine = (value: Printed): string =>
  typeof value === 'string'
    ? value
    : `${value.open}${value.parts.map(([key, inner]) => key + oneLine(inner)).join(', ')}${value.close}`;

/** The lines of a value after `head`, each part in a line of its own where one line would be too long. */
export function layOut(head: string, value: Printed, tail: string, indent: string, width = 100): readonly string[] {
  const whole = `${indent}${head}${oneLine(value)}${tail}`;
  if (whole.length <= width || typeof value === 'string' || value.parts.length === 0) return [whole];
  return [
    `${indent}${head}${value.open}`,
    ...value.parts.flatMap(([key, inner]) =>
      layOut(key, inner, ',', `${indent}${value.close.startsWith(' ') ? '  ' : '    '}`, width),
    ),
    `${indent}${value.close.trim()}${tail}`,
  ];
}
