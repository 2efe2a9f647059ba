import { defineRule } from '../rule';
import { scene } from '../scene';
import { groupNamed } from './shared/scenes';

export const nameReserved = defineRule({
  id: 'security-group/name-reserved',
  severity: 'error',
  title: 'Security group is named default',
  why: 'The name default belongs to the group that AWS makes with every VPC; no other group may have it.',
  fix: 'Give the group a name of its own.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InvalidGroup.Reserved',
  book: 'sg-name-default',
  kind: 'security-group',
  *check(group) {
    if (group.isDefault || group.name.trimEnd() !== 'default') return;
    yield {
      field: 'name',
      message: `The security group "${group.name}" has the name that AWS keeps for the default group of a VPC. Give it another name.`,
    };
  },
  bad: [
    { title: 'default', design: groupNamed('default'), at: 'default', field: 'name' },
    { title: 'with a trailing space, which AWS trims', design: groupNamed('default '), at: 'default ', field: 'name' },
  ],
  good: [
    { title: 'the default group itself', design: scene(() => {}) },
    { title: 'default in a longer name', design: groupNamed('default-web') },
    { title: 'with a leading space', design: groupNamed(' default') },
    {
      title: 'capital letters, which are the same name to AWS and have a rule of their own',
      design: groupNamed('Default'),
    },
  ],
});
