import { defineRule } from '../rule';
import { scene } from '../scene';
import { resourceNameWithin, tagged, taggedKinds } from './shared/tagged';

export const noName = defineRule({
  id: 'tag/no-name',
  severity: 'info',
  title: 'Resource has no name',
  why: 'The console lists resources by their tag Name; without one there is only an id to tell them apart.',
  fix: 'Give the resource a name.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  book: 'name-empty',
  kind: taggedKinds,
  *check(resource) {
    // AWS refuses a security group without a name: that has a rule of its own.
    if (resource.name.trim() !== '' || resource.kind === 'security-group') return;
    if (resource.tags.some((tag) => tag.key === 'Name' && tag.value.trim() !== '')) return;
    yield {
      field: 'name',
      message: `The name of ${resourceNameWithin(resource)} is empty, so the console shows only its id. Give it a name.`,
    };
  },
  bad: [
    { title: 'none', design: tagged([], ''), at: '', field: 'name' },
    { title: 'a space', design: tagged([], ' '), at: ' ', field: 'name' },
  ],
  good: [
    { title: 'a name of one letter', design: tagged([], 'a') },
    {
      title: 'a group without a name is another matter',
      design: scene((s, vpc) => s.add('security-group', '', vpc)),
    },

    { title: 'a name', design: tagged([]) },
    { title: 'a tag Name', design: tagged([['Name', 'web']], '') },
  ],
});
