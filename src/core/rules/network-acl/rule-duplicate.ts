import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { directions, type Entry, matchOf, rowsIn } from './shared/entries';
import { aclScene, allow, entry as entryOf, withEntries } from './shared/scenes';

function sameEntry(a: Entry, b: Entry): boolean {
  const [x, y] = [matchOf(a), matchOf(b)];
  if (!x || !y || a.action !== b.action || x.protocol !== y.protocol) return false;
  return x.from === y.from && x.to === y.to && x.cidr.base === y.cidr.base && x.cidr.prefix === y.cidr.prefix;
}

export const ruleDuplicate = defineRule({
  id: 'network-acl/rule-duplicate',
  severity: 'error',
  title: 'Two entries of one direction have the same number',
  why: 'The number decides the order in which entries are tried; AWS refuses a number that exists in the same direction.',
  fix: 'Give one of them another number.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'NetworkAclEntryAlreadyExists',
  kind: 'network-acl',
  *check(acl) {
    for (const direction of directions) {
      const first = new Map<number, Entry>();
      for (const { at, entry } of rowsIn(acl, direction)) {
        const other = first.get(entry.ruleNumber);
        if (!other) {
          first.set(entry.ruleNumber, entry);
          continue;
        }
        const same = sameEntry(other, entry);
        yield {
          field: `${at}.ruleNumber`,
          message: `${named(acl)} has two ${direction} entries with the number ${entry.ruleNumber}; AWS allows each number once per direction. ${same ? 'They say the same: delete one' : 'Give one of them another number'}.`,
          repairs: same ? [changeRow('Delete the second one', acl.id, direction, entry.id, () => null)] : [],
        };
      }
    }
  },
  bad: [
    {
      title: 'two ports',
      design: aclScene([allow(100, 'tcp', 80, '0.0.0.0/0'), allow(100, 'tcp', 443, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[1].ruleNumber',
    },
    {
      title: 'the same entry twice',
      design: aclScene([], [allow(100, 'tcp', 443, '10.0.0.0/16'), allow(100, '6', 443, '10.0.9.9/16')]),
      at: 'nacl',
      field: 'outbound[1].ruleNumber',
    },
    {
      title: 'an allow and a deny',
      design: aclScene([allow(7, 'tcp', 22, '0.0.0.0/0'), entryOf('deny', 7, 'tcp', 22, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[1].ruleNumber',
    },
  ],
  good: [
    {
      title: 'the same entry under two numbers',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0'), allow(110, 'tcp', 443, '0.0.0.0/0')]),
    },
    {
      title: 'the same number in two ACLs',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')], undefined, (s, _nacl, vpc) =>
        s.add('network-acl', 'second', vpc, withEntries([allow(100, 'tcp', 80, '0.0.0.0/0')])),
      ),
    },
    {
      title: 'the same number in and out',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')], [allow(100, '-1', null, '0.0.0.0/0')]),
    },
    {
      title: 'neighbours',
      design: aclScene([allow(100, 'tcp', 80, '0.0.0.0/0'), allow(101, 'tcp', 443, '0.0.0.0/0')]),
    },
  ],
});
