import { defineRule } from '../rule';
import { coversMatch, directions, entryName, type Match, matchOf, type Row, rowsIn } from './shared/entries';
import { aclScene, allow, entry as entryOf } from './shared/scenes';

/** Twice the highest quota; longer lists are refused anyway, and each entry is held against all before it. */
const MOST = 80;

export const ruleUnreachable = defineRule({
  id: 'network-acl/rule-unreachable',
  severity: 'warning',
  title: 'Entry is never reached, because a lower number matches everything in it',
  why: 'Entries are tried from the lowest number and the first that matches decides; one that lies inside an earlier one never does.',
  fix: 'Give the narrower entry the lower number, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  kind: 'network-acl',
  *check(acl) {
    for (const direction of directions) {
      const rows = rowsIn(acl, direction);
      if (rows.length > MOST) continue;
      const before: { readonly row: Row; readonly match: Match }[] = [];
      for (const row of [...rows].sort((a, b) => a.entry.ruleNumber - b.entry.ruleNumber)) {
        const match = matchOf(row.entry);
        if (!match) continue;
        const by = before.find((other) => coversMatch(other.match, match));
        // A number that is there twice has a rule of its own.
        if (by && by.row.entry.ruleNumber !== row.entry.ruleNumber) {
          const { ruleNumber, action } = by.row.entry;
          const advice =
            action === row.entry.action ? 'Delete it' : `Give it a number below ${ruleNumber}, or delete it`;
          yield {
            field: row.at,
            message: `${entryName(acl, row)} is never reached: entry ${ruleNumber} matches all of it first (${action}). ${advice}.`,
          };
        }
        before.push({ row, match });
      }
    }
  },
  bad: [
    {
      title: 'a deny behind the allow of everything',
      design: aclScene([allow(100, '-1', null, '0.0.0.0/0'), entryOf('deny', 110, 'tcp', 22, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[1]',
    },
    {
      title: 'the order in the list does not matter',
      design: aclScene([], [allow(200, 'tcp', 443, '10.0.3.0/24'), allow(100, 'tcp', [1, 1024], '10.0.0.0/16')]),
      at: 'nacl',
      field: 'outbound[0]',
    },
  ],
  good: [
    {
      title: 'all protocols behind all of TCP',
      design: aclScene([allow(100, 'tcp', [0, 65535], '0.0.0.0/0'), allow(110, '-1', null, '0.0.0.0/0')]),
    },
    {
      title: 'the exception has the lower number',
      design: aclScene([entryOf('deny', 90, 'tcp', 22, '0.0.0.0/0'), allow(100, '-1', null, '0.0.0.0/0')]),
    },
    {
      title: 'only a part is matched before',
      design: aclScene([allow(100, 'tcp', [1, 500], '10.0.0.0/16'), allow(110, 'tcp', [400, 600], '10.0.0.0/16')]),
    },
    {
      title: 'another protocol, another family',
      design: aclScene([
        allow(100, 'tcp', [0, 65535], '0.0.0.0/0'),
        allow(110, 'udp', 53, '0.0.0.0/0'),
        allow(120, 'tcp', 443, '::/0'),
      ]),
    },
  ],
});
