import { listed } from '../../words';

/** Of names and descriptions of groups. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export const GROUP_CHARACTERS = /[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/;
/** Of descriptions of rules: the same without `&`. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const RULE_CHARACTERS = /[a-zA-Z0-9 ._\-:/()#,@[\]+=;{}!$*]/;

/** The characters of a text that are not allowed, each once, as words: `the character "é"`; null if there are none. */
export function wrongCharacters(text: string, allowed: RegExp): string | null {
  const wrong = [...new Set(text)].filter((character) => !allowed.test(character));
  if (wrong.length === 0) return null;
  return `the character${wrong.length === 1 ? '' : 's'} ${listed(wrong.map((character) => JSON.stringify(character)))}`;
}
