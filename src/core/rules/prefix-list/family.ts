import { cidrFault } from '../cidr-fault';
import { change, changeRow } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { entriesOf, type List, listScene } from './shared/lists';

type Entry = List['entries'][number];

export const family = defineRule({
  id: 'prefix-list/family',
  severity: 'error',
  title: 'Entry of a prefix list is no CIDR of its address family',
  why: 'Every entry of a prefix list is a CIDR block of the family of the list; IPv4 and IPv6 need a list each.',
  fix: 'Correct the block, or put it into a list of the other family.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
  code: 'InvalidParameterValue',
  kind: 'managed-prefix-list',
  *check(list) {
    const entries = entriesOf(list);
    const foreign = entries.filter(({ cidr }) => cidr && `IPv${cidr.family}` !== list.addressFamily);
    const other = list.addressFamily === 'IPv4' ? 'IPv6' : 'IPv4';
    const all = foreign.length > 0 && foreign.length === entries.length;
    for (const { entry, at, number, cidr } of entries) {
      const where = `Entry ${number} of ${named(list)}`;
      if (cidr && `IPv${cidr.family}` === list.addressFamily) continue;
      if (cidr) {
        yield {
          field: `${at}.cidr`,
          message: `${where}, ${entry.cidr}, is IPv${cidr.family}; every entry of this list is ${list.addressFamily}. Put it into a list of its own.`,
          repairs: all ? [change<List>(`Make it a list of ${other}`, list.id, () => ({ addressFamily: other }))] : [],
        };
        continue;
      }
      const meant = cidrFault(entry.cidr)?.problem.suggestion;
      yield {
        field: `${at}.cidr`,
        message:
          entry.cidr === ''
            ? `${where} has no CIDR block. Fill it in or remove the entry.`
            : `${where}, "${entry.cidr}", is no CIDR block; AWS expects one such as ${list.addressFamily === 'IPv4' ? '10.0.0.0/8' : '2001:db8::/32'}. Correct it.`,
        repairs:
          meant &&
          meant.includes(':') === (list.addressFamily === 'IPv6') &&
          !list.entries.some((e) => e.cidr === meant)
            ? [changeRow<Entry>(`Use ${meant}`, list.id, 'entries', entry.id, (now) => ({ ...now, cidr: meant }))]
            : [],
      };
    }
  },
  bad: [
    {
      title: 'IPv6 in an IPv4 list',
      design: listScene(['10.0.0.0/8', '::/0']),
      at: 'office',
      field: 'entries[1].cidr',
    },
    { title: 'nothing but IPv6', design: listScene(['2001:db8::/32']), at: 'office', field: 'entries[0].cidr' },
    { title: 'an empty entry', design: listScene(['']), at: 'office', field: 'entries[0].cidr' },
    { title: 'a host without its length', design: listScene(['203.0.113.7']), at: 'office', field: 'entries[0].cidr' },
    { title: 'no CIDR at all', design: listScene(['office']), at: 'office', field: 'entries[0].cidr' },
  ],
  good: [
    { title: 'IPv4', design: listScene(['10.0.0.0/8', '203.0.113.7/32']) },
    { title: 'IPv6', design: listScene(['2001:db8::/32'], { addressFamily: 'IPv6' }) },
    { title: 'no entries', design: listScene([]) },
    { title: 'bits after the prefix, which AWS clears', design: listScene(['10.0.0.5/8']) },
  ],
});
