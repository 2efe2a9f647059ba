import { defineRule } from '../rule';
import { NOT_IN_RULES, wrongCharacters } from './shared/characters';
import { rowName, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

const LONGEST = 255;
const described = (text: string) => groupScene([allow('tcp', 443, '0.0.0.0/0', text)]);

export const ruleDescription = defineRule({
  id: 'security-group/rule-description',
  severity: 'error',
  title: 'Description of a rule is too long or has refused characters',
  why: 'The description of a rule has up to 255 characters: letters a-z and A-Z, digits, spaces and ._-:/()#,@[]+=;{}!$*, without the ampersand that groups may have.',
  fix: 'Shorten the description or leave the other characters out.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const text = row.rule.description;
      const wrong = wrongCharacters(text, NOT_IN_RULES);
      if (text.length <= LONGEST && wrong === null) continue;
      const found = text.length > LONGEST ? `is ${text.length} characters long` : `has ${wrong}`;
      yield {
        field: `${row.at}.description`,
        message: `The description of ${rowName(index, group, row).replace(/^./, (c) => c.toLowerCase())} ${found}; AWS expects up to ${LONGEST} of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=;{}!$*. Write it with those.`,
      };
    }
  },
  bad: [
    { title: 'an ampersand', design: described('web & api'), at: 'web', field: 'inbound[0].description' },
    { title: '256 characters', design: described('a'.repeat(256)), at: 'web', field: 'inbound[0].description' },
    {
      title: 'a quote on an outbound rule',
      design: groupScene([], [allow('tcp', 443, '0.0.0.0/0', "bob's")]),
      at: 'web',
      field: 'outbound[0].description',
    },
  ],
  good: [
    { title: 'none', design: described('') },
    { title: '255 characters', design: described('a'.repeat(255)) },
    { title: 'every mark that is allowed', design: described('a ._-:/()#,@[]+=;{}!$*z') },
    {
      title: 'an ampersand in the description of the group',
      design: groupScene([allow('tcp', 443, '0.0.0.0/0', 'web')], undefined, (s, web) =>
        s.set('security-group', web, { description: 'web & api' }),
      ),
    },
  ],
});
