import { change } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { type List, listScene } from './shared/lists';

const MOST = 1000;

const blocks = (count: number) => Array.from({ length: count }, (_, i) => `10.${i}.0.0/16`);

export const maxEntries = defineRule({
  id: 'prefix-list/max-entries',
  severity: 'error',
  title: 'Size of a prefix list does not fit',
  why: 'A prefix list reserves 1 to 1000 entries and holds no more than it reserves. What is reserved counts against the quotas of every rule and route table that uses it.',
  fix: 'Reserve as many entries as there are, and a few more for later.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'managed-prefix-list',
  *check(list) {
    const count = list.entries.length;
    const { maxEntries: size } = list;
    const enough = (now: List) => ({ maxEntries: Math.min(MOST, Math.max(1, now.entries.length)) });
    if (size < 1 || size > MOST)
      yield {
        field: 'maxEntries',
        message: `${named(list)} reserves ${size} entries; AWS allows 1 to ${MOST}. Change the maximum.`,
        repairs: count > MOST ? [] : [change<List>(`Reserve ${Math.max(1, count)}`, list.id, enough)],
      };
    else if (count > size)
      yield {
        field: 'entries',
        message: `${named(list)} has ${count} entries, but reserves ${size}. Raise the maximum or remove some.`,
        repairs: count > MOST ? [] : [change<List>(`Reserve ${count}`, list.id, enough)],
      };
  },
  bad: [
    { title: 'nothing reserved', design: listScene([], { maxEntries: 0 }), at: 'office', field: 'maxEntries' },
    { title: 'more than AWS has', design: listScene([], { maxEntries: 1001 }), at: 'office', field: 'maxEntries' },
    {
      title: 'more entries than reserved',
      design: listScene(blocks(3), { maxEntries: 2 }),
      at: 'office',
      field: 'entries',
    },
  ],
  good: [
    { title: 'full', design: listScene(blocks(3), { maxEntries: 3 }) },
    { title: 'empty', design: listScene([], { maxEntries: 1 }) },
    { title: 'the largest', design: listScene(blocks(1), { maxEntries: 1000 }) },
    { title: 'room for later', design: listScene(blocks(3), { maxEntries: 10 }) },
  ],
});
