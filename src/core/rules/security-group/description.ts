import { defineRule } from '../rule';
import { scene } from '../scene';
import { NOT_IN_GROUPS, wrongCharacters } from './shared/characters';
import { groupDescribed } from './shared/scenes';

const LONGEST = 255;

function wrongWith(description: string): string | null {
  if (description.trim() === '') return 'is empty';
  if (description.length > LONGEST) return `is ${description.length} characters long`;
  const wrong = wrongCharacters(description, NOT_IN_GROUPS);
  return wrong === null ? null : `has ${wrong}`;
}

export const description = defineRule({
  id: 'security-group/description',
  severity: 'error',
  title: 'Description of a security group is missing, too long or has refused characters',
  why: 'AWS requires a description of up to 255 characters of the same set as the name; it cannot be changed later without a new group.',
  fix: 'Say in plain letters what the group is for.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group) {
    const wrong = group.isDefault ? null : wrongWith(group.description);
    if (wrong === null) return;
    yield {
      field: 'description',
      message: `The description of the security group "${group.name}" ${wrong}; AWS expects 1 to ${LONGEST} of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*. Write another one now, for it cannot be changed later.`,
    };
  },
  bad: [
    { title: 'none', design: groupDescribed(''), at: 'web', field: 'description' },
    { title: '256 characters', design: groupDescribed('a'.repeat(256)), at: 'web', field: 'description' },
    { title: 'a quote', design: groupDescribed("the team's servers"), at: 'web', field: 'description' },
    { title: 'two lines', design: groupDescribed('web\nservers'), at: 'web', field: 'description' },
  ],
  good: [
    { title: '255 characters', design: groupDescribed('a'.repeat(255)) },
    { title: 'an ampersand, which rules may not have', design: groupDescribed('web & db [prod]') },
    {
      title: 'the default group, whose description AWS writes',
      design: scene((s, vpc) => s.set('security-group', s.defaultGroup(vpc), { description: '' })),
    },
    { title: 'one character', design: groupDescribed('x') },
  ],
});
