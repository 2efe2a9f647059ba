import { defineRule } from '../rule';
import { scene } from '../scene';
import { NOT_IN_GROUPS, wrongCharacters } from './shared/characters';
import { groupNamed } from './shared/scenes';

export const nameCharacters = defineRule({
  id: 'security-group/name-characters',
  severity: 'error',
  title: 'Name of a security group has characters that AWS refuses',
  why: 'A group name may hold letters a-z and A-Z, digits, spaces and ._-:/()#,@[]+=&;{}!$* only; Terraform does not check it before it applies.',
  fix: 'Leave the other characters out of the name.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  code: 'InvalidParameterValue',
  book: 'sg-name-chars',
  kind: 'security-group',
  *check(group) {
    const wrong = group.isDefault ? null : wrongCharacters(group.name, NOT_IN_GROUPS);
    if (wrong === null) return;
    yield {
      field: 'name',
      message: `The name of the security group "${group.name}" has ${wrong}; AWS allows a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$* only. Leave it out.`,
    };
  },
  bad: [
    { title: 'an accent', design: groupNamed('café'), at: 'café', field: 'name' },
    { title: 'a quote and a question mark', design: groupNamed("bob's?"), at: "bob's?", field: 'name' },
    { title: 'a tab', design: groupNamed('web\tdb'), at: 'web\tdb', field: 'name' },
    { title: 'an underline of another script', design: groupNamed('web＿db'), at: 'web＿db', field: 'name' },
  ],
  good: [
    { title: 'every mark that is allowed', design: groupNamed('a ._-:/()#,@[]+=&;{}!$*z') },
    { title: 'letters and digits', design: groupNamed('Web01') },
    {
      title: 'any character in the name of another kind',
      design: scene((s, vpc) => s.add('subnet', 'café', vpc, { cidr: '10.0.0.0/24' })),
    },
    { title: 'two spaces in a row', design: groupNamed('web  servers') },
  ],
});
