import { defineRule } from '../rule';
import { resourceName, tagged, taggedKinds } from './shared/tagged';

const MOST = 50;
const many = (count: number) => Array.from({ length: count }, (_, i) => [`key-${i}`, 'value'] as const);

export const count = defineRule({
  id: 'tag/count',
  severity: 'error',
  title: 'Resource has more than 50 tags',
  why: 'A resource carries up to 50 tags; its name is one of them.',
  fix: 'Delete tags that nobody reads.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  code: 'TagLimitExceeded',
  kind: taggedKinds,
  *check(resource) {
    const found = resource.tags.length + (resource.name === '' ? 0 : 1);
    if (found <= MOST) return;
    yield {
      field: 'tags',
      message: `${resourceName(resource)} has ${found} tags with its name; AWS allows ${MOST}. Delete some.`,
    };
  },
  bad: [
    { title: '51 without a name', design: tagged(many(51), ''), at: '', field: 'tags' },
    { title: '50 and a name', design: tagged(many(50)), at: 'web', field: 'tags' },
  ],
  good: [
    { title: '48 and a name', design: tagged(many(48)) },
    { title: 'a name only', design: tagged([]) },

    { title: '49 and a name', design: tagged(many(49)) },
    { title: '50 without a name', design: tagged(many(50), '') },
  ],
});
