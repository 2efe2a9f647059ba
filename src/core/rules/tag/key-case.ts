import { defineRule } from '../rule';
import { resourceName, tagged, taggedKinds } from './shared/tagged';

export const keyCase = defineRule({
  id: 'tag/key-case',
  severity: 'warning',
  title: 'Two tag keys differ in case only',
  why: 'Keys are case-sensitive: Team and team are two tags, and whoever filters by one misses the other.',
  fix: 'Keep one spelling.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  book: 'tag-case',
  kind: taggedKinds,
  *check(resource) {
    const first = new Map<string, string>(resource.name === '' ? [] : [['name', 'Name']]);
    for (const [i, { key }] of resource.tags.entries()) {
      const lower = key.toLowerCase();
      const other = first.get(lower);
      if (other === undefined) first.set(lower, key);
      if (other === undefined || other === key) continue;
      yield {
        field: `tags[${i}].key`,
        message: `${resourceName(resource)} has the tags "${other}" and "${key}", which differ in case only and are two tags to AWS. Keep one spelling.`,
      };
    }
  },
  bad: [
    {
      title: 'two spellings',
      design: tagged([
        ['Team', 'a'],
        ['team', 'b'],
      ]),
      at: 'web',
      field: 'tags[1].key',
    },
    { title: 'a tag name beside the name', design: tagged([['name', 'web']]), at: 'web', field: 'tags[0].key' },
  ],
  good: [
    {
      title: 'keys that differ in more than case',
      design: tagged([
        ['Team', 'a'],
        ['teams', 'b'],
      ]),
    },
    { title: 'a tag Name beside the name is another matter', design: tagged([['Name', 'web']]) },

    {
      title: 'the same key twice, which has a rule of its own',
      design: tagged([
        ['Team', 'a'],
        ['Team', 'b'],
      ]),
    },
    { title: 'a tag name without a name', design: tagged([['name', 'web']], '') },
  ],
});
