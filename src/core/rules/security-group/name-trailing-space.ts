import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { groupNamed } from './shared/scenes';

export const nameTrailingSpace = defineRule({
  id: 'security-group/name-trailing-space',
  severity: 'warning',
  title: 'Name of a security group ends with a space',
  why: 'AWS trims trailing spaces, so the group is not called what the design says, and generated code shows a change for ever.',
  fix: 'Delete the spaces at the end.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group) {
    const trimmed = group.name.replace(/ +$/, '');
    if (group.isDefault || trimmed === group.name || trimmed === '') return;
    yield {
      field: 'name',
      message: `The name of the security group "${group.name}" ends with a space, which AWS trims away. Delete it.`,
      repairs: [setFields(`Rename to "${trimmed}"`, group.id, { name: trimmed })],
    };
  },
  bad: [
    { title: 'one space', design: groupNamed('web '), at: 'web ', field: 'name' },
    {
      title: 'spaces that make it equal to another',
      design: groupNamed('web', (s, vpc) => s.add('security-group', 'web  ', vpc)),
      at: 'web  ',
      field: 'name',
    },
  ],
  good: [
    { title: 'a space in the middle', design: groupNamed('web servers') },
    { title: 'a space at the start, which AWS keeps', design: groupNamed(' web') },
    { title: 'only spaces, which is no name and has a rule of its own', design: groupNamed('  ') },
    { title: 'a full stop at the end', design: groupNamed('web .') },
  ],
});
