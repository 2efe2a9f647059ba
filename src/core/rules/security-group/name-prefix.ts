import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { nameKey, namesIn } from './shared/names';
import { groupNamed } from './shared/scenes';

export const namePrefix = defineRule({
  id: 'security-group/name-prefix',
  severity: 'error',
  title: 'Name of a security group starts with sg-',
  why: 'AWS keeps the prefix sg- for the ids of groups.',
  fix: 'Start the name with something else.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group, index) {
    if (group.isDefault || !group.name.startsWith('sg-')) return;
    const rest = group.name.replace(/^(sg-)+/, '');
    const key = nameKey(rest);
    const free = key !== '' && key !== 'default' && !namesIn(index, index.vpcOf(group.id) ?? '').has(key);
    yield {
      field: 'name',
      message: `The name of the security group "${group.name}" starts with sg-, which AWS keeps for group ids. Choose a name without that prefix.`,
      repairs: free ? [setFields(`Rename to "${rest}"`, group.id, { name: rest })] : [],
    };
  },
  bad: [
    { title: 'a name like an id', design: groupNamed('sg-web'), at: 'sg-web', field: 'name' },
    {
      title: 'the rest of the name is taken',
      design: groupNamed('sg-web', (s, vpc) => s.add('security-group', 'web', vpc)),
      at: 'sg-web',
      field: 'name',
    },
  ],
  good: [
    { title: 'without the hyphen', design: groupNamed('sgweb') },
    { title: 'the prefix further on', design: groupNamed('web-sg-1') },
    { title: 'capital letters', design: groupNamed('SG-web') },
    { title: 'one capital letter', design: groupNamed('Sg-web') },
    { title: 'an underline', design: groupNamed('sg_web') },
  ],
});
