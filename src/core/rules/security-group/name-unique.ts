import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { nameKey, namesIn } from './shared/names';
import { groupNamed } from './shared/scenes';

export const nameUnique = defineRule({
  id: 'security-group/name-unique',
  severity: 'error',
  title: 'Two security groups of a VPC have the same name',
  why: 'A group name is unique in its VPC; AWS compares without regard to case and without trailing spaces.',
  fix: 'Rename one of the two.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  code: 'InvalidGroup.Duplicate',
  kind: 'security-group',
  *check(group, index) {
    const key = nameKey(group.name);
    const owner = namesIn(index, index.vpcOf(group.id) ?? '').get(key);
    const reserved = group.name.trimEnd() === 'default';
    if (!owner || owner.id === group.id || key === '' || reserved) return;
    yield {
      field: 'name',
      message: `The security group "${group.name}" has the same name as ${named(owner)} of this VPC: AWS ignores case and trailing spaces. Give one of them another name.`,
    };
  },
  bad: [
    {
      title: 'the same name',
      design: groupNamed('web', (s, vpc) => s.add('security-group', 'web', vpc)),
      at: 'web',
      field: 'name',
    },
    {
      title: 'the same but for case and a trailing space',
      design: groupNamed('web', (s, vpc) => s.add('security-group', 'WEB ', vpc)),
      at: 'WEB ',
      field: 'name',
    },
    { title: 'the default group’s name in capitals', design: groupNamed('DEFAULT'), at: 'DEFAULT', field: 'name' },
  ],
  good: [
    {
      title: 'a leading space makes another name',
      design: groupNamed('web', (s, vpc) => s.add('security-group', ' web', vpc)),
    },
    {
      title: 'the same name in another VPC',
      design: groupNamed('web', (s) => s.add('security-group', 'web', s.add('vpc', 'other', s.region()))),
    },
    {
      title: 'the same name on another kind',
      design: scene((s, vpc) => {
        s.add('security-group', 'web', vpc);
        s.add('network-acl', 'web', vpc);
      }),
    },
    {
      title: 'one name inside the other',
      design: groupNamed('web', (s, vpc) => s.add('security-group', 'web-1', vpc)),
    },
  ],
});
