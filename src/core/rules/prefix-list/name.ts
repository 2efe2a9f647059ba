import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { listScene } from './shared/lists';

const LONGEST = 255;
const RESERVED = 'com.amazonaws';

export const name = defineRule({
  id: 'prefix-list/name',
  severity: 'error',
  title: 'Name of a prefix list that AWS refuses',
  why: 'A prefix list has a name of 1 to 255 characters; names that begin with com.amazonaws belong to the lists that AWS keeps.',
  fix: 'Rename it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html',
  code: 'InvalidParameterValue',
  kind: 'managed-prefix-list',
  *check(list) {
    if (list.name.startsWith(RESERVED)) {
      const rest = list.name.slice(RESERVED.length).replace(/^[^a-zA-Z0-9]+/, '');
      const own = rest === '' || rest.startsWith(RESERVED) ? 'prefix-list' : rest;
      yield {
        field: 'name',
        message: `${named(list)} begins with ${RESERVED}, as only the lists that AWS keeps do. Rename it.`,
        repairs: [setFields(`Rename it to ${own}`, list.id, { name: own })],
      };
    }
    if (list.name.length === 0)
      yield {
        field: 'name',
        message: `The prefix list "" has no name; AWS requires one of 1 to ${LONGEST} characters.`,
      };
    if (list.name.length > LONGEST)
      yield {
        field: 'name',
        message: `The name of ${named(list)} has ${list.name.length} characters; AWS allows ${LONGEST}. Shorten it.`,
      };
  },
  bad: [
    { title: 'a name of AWS', design: listScene([], {}, 'com.amazonaws.office'), at: 'com.amazonaws.office' },
    { title: 'the prefix alone', design: listScene([], {}, 'com.amazonaws'), at: 'com.amazonaws', field: 'name' },
    { title: 'no name', design: listScene([], {}, ''), at: '', field: 'name' },
  ],
  good: [
    { title: 'a plain name', design: listScene(['10.0.0.0/8']) },
    { title: '255 characters', design: listScene([], {}, 'x'.repeat(255)) },
    { title: 'com.amazonaws further on', design: listScene([], {}, 'my-com.amazonaws') },
    { title: 'blanks, dots and letters of any language', design: listScene([], {}, 'Büro 1.2') },
  ],
});
