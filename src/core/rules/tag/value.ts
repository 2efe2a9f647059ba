import { defineRule } from '../rule';
import { scene } from '../scene';
import { resourceNameWithin, tagged, taggedKinds } from './shared/tagged';

const LONGEST = 256;

export const value = defineRule({
  id: 'tag/value',
  severity: 'error',
  title: 'Tag value or name has more than 256 characters',
  why: 'The value of a tag has up to 256 characters; the name of a resource is such a value.',
  fix: 'Shorten it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  code: 'InvalidParameterValue',
  kind: taggedKinds,
  *check(resource) {
    // The name of a security group is more than a tag and has a rule of its own.
    if (resource.kind !== 'security-group' && resource.name.length > LONGEST) {
      yield {
        field: 'name',
        message: `The name of ${resourceNameWithin(resource)} has ${resource.name.length} characters; AWS allows ${LONGEST} in a tag. Shorten it.`,
      };
    }
    for (const [i, tag] of resource.tags.entries()) {
      if (tag.value.length <= LONGEST) continue;
      yield {
        field: `tags[${i}].value`,
        message: `The tag "${tag.key}" of ${resourceNameWithin(resource)} has a value of ${tag.value.length} characters; AWS allows ${LONGEST}. Shorten it.`,
      };
    }
  },
  bad: [
    { title: 'a value of 257', design: tagged([['Note', 'a'.repeat(257)]]), at: 'web', field: 'tags[0].value' },
    { title: 'a name of 257', design: tagged([], 'a'.repeat(257)), at: 'a'.repeat(257), field: 'name' },
  ],
  good: [
    { title: 'a key of 128 and a value of 256', design: tagged([['k'.repeat(128), 'a'.repeat(256)]]) },
    {
      title: 'a group of a long name, which has a rule of its own',
      design: scene((s, vpc) => s.add('security-group', 'a'.repeat(257), vpc)),
    },

    { title: '256', design: tagged([['Note', 'a'.repeat(256)]], 'a'.repeat(256)) },
    { title: 'no value', design: tagged([['Flag', '']]) },
  ],
});
