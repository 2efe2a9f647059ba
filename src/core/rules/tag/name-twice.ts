import { defineRule } from '../rule';
import { changeTags, resourceName, tagged, taggedKinds } from './shared/tagged';

export const nameTwice = defineRule({
  id: 'tag/name-twice',
  severity: 'error',
  title: 'Resource has a name and a tag Name',
  why: 'The name of a resource is its tag Name; with a tag of that key beside it the key would stand there twice, so the tag is not exported.',
  fix: 'Delete the tag, or give its value as the name.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  book: 'tag-key',
  kind: taggedKinds,
  *check(resource) {
    if (resource.name === '') return;
    for (const [i, tag] of resource.tags.entries()) {
      if (tag.key !== 'Name') continue;
      yield {
        field: `tags[${i}].key`,
        message: `${resourceName(resource)} has a tag Name ("${tag.value}") beside its name, which is the same tag; AWS keeps one. Delete the tag, or use its value as the name.`,
        repairs: [changeTags('Delete the tag Name', resource.id, (tags) => tags.filter(({ key }) => key !== 'Name'))],
      };
    }
  },
  bad: [
    { title: 'another value', design: tagged([['Name', 'other']]), at: 'web', field: 'tags[0].key' },
    {
      title: 'the same value',
      design: tagged([
        ['Team', 'a'],
        ['Name', 'web'],
      ]),
      at: 'web',
      field: 'tags[1].key',
    },
  ],
  good: [
    { title: 'the key in another case is another matter', design: tagged([['name', 'web']]) },

    { title: 'a tag Name without a name', design: tagged([['Name', 'web']], '') },
    { title: 'a key with Name in it', design: tagged([['NameSpace', 'a']]) },
    { title: 'a name only', design: tagged([]) },
  ],
});
