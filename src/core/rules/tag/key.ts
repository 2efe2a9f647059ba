import { defineRule } from '../rule';
import { resourceNameWithin, tagged, taggedKinds } from './shared/tagged';

const LONGEST = 128;

function wrongWith(key: string): string | null {
  if (key === '') return 'has no key';
  if (key.length > LONGEST) return `has a key of ${key.length} characters`;
  return /^aws:/i.test(key) ? 'has a key with the prefix aws:, which is kept for AWS itself' : null;
}

export const key = defineRule({
  id: 'tag/key',
  severity: 'error',
  title: 'Tag key is empty, too long or starts with aws:',
  why: 'A key has 1 to 128 characters; the prefix aws:, in any case, is kept for tags that AWS makes.',
  fix: 'Write another key.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InvalidTagKey.Malformed',
  kind: taggedKinds,
  *check(resource) {
    for (const [i, tag] of resource.tags.entries()) {
      const wrong = wrongWith(tag.key);
      if (wrong === null) continue;
      yield {
        field: `tags[${i}].key`,
        message: `Tag ${i + 1} of ${resourceNameWithin(resource)} ${wrong}; AWS expects 1 to ${LONGEST} characters, not starting with aws:. Write another key.`,
      };
    }
  },
  bad: [
    { title: 'no key', design: tagged([['', 'value']]), at: 'web', field: 'tags[0].key' },
    { title: '129 characters', design: tagged([['a'.repeat(129), '']]), at: 'web', field: 'tags[0].key' },
    { title: 'the prefix of AWS in capitals', design: tagged([['AWS:stack', '']]), at: 'web', field: 'tags[0].key' },
  ],
  good: [
    { title: 'letters of another script', design: tagged([['팀', '']]) },

    { title: '128 characters', design: tagged([['a'.repeat(128), '']]) },
    {
      title: 'aws further on',
      design: tagged([
        ['team:aws:x', ''],
        ['aws', ''],
        ['awsx:y', ''],
      ]),
    },
    { title: 'the tags that Kubernetes reads', design: tagged([['kubernetes.io/role/elb', '1']]) },
  ],
});
