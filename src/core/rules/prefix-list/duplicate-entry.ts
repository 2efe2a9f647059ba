import { formatCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { entriesOf, type List, listScene } from './shared/lists';

type Entry = List['entries'][number];

export const duplicateEntry = defineRule({
  id: 'prefix-list/duplicate-entry',
  severity: 'error',
  title: 'Prefix list has a block twice',
  why: 'A prefix list holds every CIDR block once.',
  fix: 'Remove one of the two entries.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html',
  kind: 'managed-prefix-list',
  *check(list) {
    const first = new Map<string, number>();
    for (const { entry, at, number, cidr } of entriesOf(list)) {
      if (!cidr) continue;
      const key = formatCidr(cidr);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, number);
        continue;
      }
      yield {
        field: `${at}.cidr`,
        message: `Entry ${number} of ${named(list)} is ${key} again, as entry ${before}; AWS refuses a block twice. Remove one of them.`,
        repairs: [changeRow<Entry>('Remove this entry', list.id, 'entries', entry.id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'twice the same',
      design: listScene(['10.0.0.0/8', '10.0.0.0/8']),
      at: 'office',
      field: 'entries[1].cidr',
    },
    {
      title: 'the same block written otherwise',
      design: listScene(['10.0.0.0/8', '10.1.2.3/8']),
      at: 'office',
      field: 'entries[1].cidr',
    },
  ],
  good: [
    { title: 'a block within another', design: listScene(['10.0.0.0/8', '10.0.0.0/16']) },
    { title: 'two entries still empty', design: listScene(['', '']) },
    { title: 'neighbours', design: listScene(['10.0.0.0/16', '10.1.0.0/16']) },
    {
      title: 'the same block in another list',
      design: listScene(['10.0.0.0/8'], {}, 'office', (s) =>
        s.add('managed-prefix-list', 'other', s.region(), {
          entries: [{ id: '1', cidr: '10.0.0.0/8', description: '' }],
        }),
      ),
    },
  ],
});
