import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { nameKey, namesIn } from './shared/names';
import { groupNamed } from './shared/scenes';

const renamed = (name: string) =>
  scene((s, vpc) => {
    const fields = { name, description: 'default VPC security group' };
    s.set('security-group', s.defaultGroup(vpc), fields);
  });

export const defaultRenamed = defineRule({
  id: 'security-group/default-renamed',
  severity: 'error',
  title: 'Default security group has another name',
  why: 'AWS makes the default group of a VPC and names it default; it can be neither renamed nor deleted.',
  fix: 'Name it default again, or make a group of your own.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  book: 'sg-default-undeletable',
  kind: 'security-group',
  *check(group, index) {
    if (!group.isDefault || group.name === 'default') return;
    const owner = namesIn(index, index.vpcOf(group.id) ?? '').get(nameKey('default'));
    const free = owner === undefined || owner.id === group.id;
    yield {
      field: 'name',
      message: `The default security group "${group.name}" of the VPC cannot be renamed: AWS always calls it default. Name it default again.`,
      repairs: free ? [setFields('Name it "default" again', group.id, { name: 'default' })] : [],
    };
  },
  bad: [
    {
      title: 'another name',
      design: renamed('closed'),
      at: 'closed',
      field: 'name',
    },
    {
      title: 'another case',
      design: renamed('Default'),
      at: 'Default',
      field: 'name',
    },
  ],
  good: [
    { title: 'as AWS made it', design: scene(() => {}) },
    { title: 'another name on a group of one’s own', design: groupNamed('closed') },
    { title: 'default in a longer name on a group of one’s own', design: groupNamed('default-2') },
    {
      title: 'other rules and another description',
      design: scene((s, vpc) => s.set('security-group', s.defaultGroup(vpc), { inbound: [], outbound: [] })),
    },
  ],
});
