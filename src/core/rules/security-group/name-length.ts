import { defineRule } from '../rule';
import { groupNamed } from './shared/scenes';

const LONGEST = 255;

export const nameLength = defineRule({
  id: 'security-group/name-length',
  severity: 'error',
  title: 'Name of a security group is empty or longer than 255 characters',
  why: 'The name is part of the request that creates the group; AWS takes 1 to 255 characters and trims trailing spaces.',
  fix: 'Give the group a name of 1 to 255 characters.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group) {
    const length = group.name.trimEnd().length;
    if (group.isDefault || (length >= 1 && length <= LONGEST)) return;
    const found = length === 0 ? 'is empty' : `is ${length} characters long`;
    yield {
      field: 'name',
      message: `The name of the security group "${group.name}" ${found}; AWS expects 1 to ${LONGEST} characters. Give it another name.`,
    };
  },
  bad: [
    { title: 'no name', design: groupNamed(''), at: '', field: 'name' },
    { title: 'only spaces, which AWS trims', design: groupNamed('  '), at: '  ', field: 'name' },
    { title: '256 characters', design: groupNamed('a'.repeat(256)), at: 'a'.repeat(256), field: 'name' },
  ],
  good: [
    { title: 'one character', design: groupNamed('a') },
    { title: '255 characters', design: groupNamed('a'.repeat(255)) },
    { title: '255 characters and a trailing space that AWS trims', design: groupNamed(`${'a'.repeat(255)} `) },
    { title: 'a leading space counts', design: groupNamed(' a') },
  ],
});
