import { wellFormed } from './text';

/** JSON.stringify leaves U+2028 and the like as they are; they are invisible in editors, so they go by number. */
export function jsonString(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  return JSON.stringify(wellFormed(text)).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...character].map(byNumber).join(''),
  );
}

function byNumber(character: string): string {
  let text = '';
  for (let i = 0; i < character.length; i += 1) text += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return text;
}
