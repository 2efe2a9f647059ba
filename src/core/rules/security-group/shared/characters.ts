import { listed } from '../../words';

/** Not in names and descriptions of groups. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export const NOT_IN_GROUPS = /[^a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/gu;
/** Not in descriptions of rules: `&` too. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const NOT_IN_RULES = /[^a-zA-Z0-9 ._\-:/()#,@[\]+=;{}!$*]/gu;

/** The characters of a text that are not allowed, each once, as words: `the character "é"`; null if there are none. */
export function wrongCharacters(text: string, refused: RegExp): string | null {
  const wrong = [...new Set(text.match(refused) ?? [])];
  if (wrong.length === 0) return null;
  return `the character${wrong.length === 1 ? '' : 's'} ${listed(wrong.map((character) => JSON.stringify(character)))}`;
}
