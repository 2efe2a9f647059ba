import { defineRule } from '../rule';
import { listed } from '../words';
import { resourceNameWithin, tagged, taggedKinds } from './shared/tagged';

/** Every AWS service takes letters and digits of any script, spaces and these marks; this is the rest. */
const UNSAFE = /[^\p{L}\p{N}\p{M}\p{Zs}+\-=._:/@]/gu;

export const characters = defineRule({
  id: 'tag/characters',
  severity: 'warning',
  title: 'Tag has characters that not every AWS service takes',
  why: 'All services take letters, digits, spaces and + - = . _ : / @ in tags; EC2 takes more, but cost reports and policies may not match them.',
  fix: 'Write the tag with those characters.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  book: 'tag-chars',
  kind: taggedKinds,
  *check(resource) {
    for (const [i, tag] of resource.tags.entries()) {
      for (const part of ['key', 'value'] as const) {
        const wrong = [...new Set(tag[part].match(UNSAFE) ?? [])];
        if (wrong.length === 0) continue;
        yield {
          field: `tags[${i}].${part}`,
          message: `The ${part} of the tag "${tag.key}" of ${resourceNameWithin(resource)} has ${listed(wrong.map((c) => JSON.stringify(c)))}; every service takes only letters, digits, spaces and + - = . _ : / @. Leave it out if you can.`,
        };
      }
    }
  },
  bad: [
    { title: 'a comma in a value', design: tagged([['Owners', 'a,b']]), at: 'web', field: 'tags[0].value' },
    { title: 'a hash in a key', design: tagged([['#1', '']]), at: 'web', field: 'tags[0].key' },
  ],
  good: [
    { title: 'a space within a key', design: tagged([['Cost center', '']]) },

    { title: 'every safe mark', design: tagged([['a+b-c=d._:/@ e', '0 +-=._:/@']]) },
    { title: 'letters of another script', design: tagged([['팀', '네트워크']]) },
    { title: 'any mark in the name', design: tagged([], 'web (prod), a') },
  ],
});
