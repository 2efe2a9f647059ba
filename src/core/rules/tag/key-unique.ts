import { defineRule } from '../rule';
import { changeTags, resourceName, tagged, taggedKinds } from './shared/tagged';

export const keyUnique = defineRule({
  id: 'tag/key-unique',
  severity: 'error',
  title: 'Resource has two tags with the same key',
  why: 'A key stands once on a resource; a second value would replace the first.',
  fix: 'Delete one of the two.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  book: 'tag-key',
  kind: taggedKinds,
  *check(resource) {
    const first = new Map<string, string>();
    for (const [i, { key, value }] of resource.tags.entries()) {
      const other = first.get(key);
      if (other === undefined || key === '') {
        first.set(key, value);
        continue;
      }
      const same = other === value;
      const isSecond = (tag: { readonly key: string; readonly value: string }, at: number) =>
        at === i && tag.key === key && tag.value === value;
      yield {
        field: `tags[${i}].key`,
        message: `${resourceName(resource)} has the tag "${key}" twice; AWS may refuse that, and keeps one value at most. Delete one of them.`,
        repairs: same
          ? [changeTags('Delete the second one', resource.id, (tags) => tags.filter((tag, at) => !isSecond(tag, at)))]
          : [],
      };
    }
  },
  bad: [
    {
      title: 'two values',
      design: tagged([
        ['Team', 'a'],
        ['Team', 'b'],
      ]),
      at: 'web',
      field: 'tags[1].key',
    },
    {
      title: 'the same twice',
      design: tagged([
        ['Team', 'a'],
        ['Cost', '1'],
        ['Team', 'a'],
      ]),
      at: 'web',
      field: 'tags[2].key',
    },
  ],
  good: [
    {
      title: 'a key that begins another',
      design: tagged([
        ['Team', 'a'],
        ['Team:', 'a'],
      ]),
    },
    {
      title: 'two empty keys are another matter',
      design: tagged([
        ['', 'a'],
        ['', 'b'],
      ]),
    },

    {
      title: 'two keys with one value',
      design: tagged([
        ['Team', 'a'],
        ['Owner', 'a'],
      ]),
    },
    {
      title: 'another case is another key',
      design: tagged([
        ['Team', 'a'],
        ['team', 'a'],
      ]),
    },
  ],
});
