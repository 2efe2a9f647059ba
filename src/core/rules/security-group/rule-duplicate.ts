import { changeRow } from '../fixes';
import { remembered } from '../remembered';
import { defineRule } from '../rule';
import { type Group, type Row, rowKey, rowName, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

/** Rules that say what an earlier one of their direction says, each with the number of that one. */
const repeated = remembered((group: Group): readonly { readonly row: Row; readonly first: number }[] => {
  const seen = new Map<string, number>();
  return rowsOf(group).flatMap((row) => {
    const key = rowKey(row.rule);
    if (key === null) return [];
    const first = seen.get(`${row.direction} ${key}`);
    if (first === undefined) seen.set(`${row.direction} ${key}`, row.number);
    return first === undefined ? [] : [{ row, first }];
  });
});

export const ruleDuplicate = defineRule({
  id: 'security-group/rule-duplicate',
  severity: 'error',
  title: 'Group has the same rule twice',
  why: 'AWS compares protocol, ports and the other end, after masking host bits; the description does not make rules differ.',
  fix: 'Delete one of the two.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html',
  code: 'InvalidPermission.Duplicate',
  kind: 'security-group',
  *check(group, index) {
    for (const { row, first } of repeated(group)) {
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} says the same as rule ${first}; AWS refuses a rule that exists. Delete one of them.`,
        repairs: [changeRow('Delete the second one', group.id, row.direction, row.rule.id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'the same rule with another description',
      design: groupScene([allow('tcp', 443, '10.0.0.0/16'), allow('tcp', 443, '10.0.0.0/16', 'again')]),
      at: 'web',
      field: 'inbound[1]',
    },
    {
      title: 'protocol by number, host bits set',
      design: groupScene([], [allow('tcp', 443, '10.0.0.0/16'), allow('6', 443, '10.0.3.7/16')]),
      at: 'web',
      field: 'outbound[1]',
    },
    {
      title: 'IPv6 in two spellings, ports that AWS ignores',
      design: groupScene([allow('-1', null, '2001:db8::/32'), allow('-1', 443, '2001:0DB8:0::/32')]),
      at: 'web',
      field: 'inbound[1]',
    },
  ],
  good: [
    {
      title: 'once in, once out',
      design: groupScene([allow('tcp', 443, '10.0.0.0/16')], [allow('tcp', 443, '10.0.0.0/16')]),
    },
    { title: 'TCP and UDP', design: groupScene([allow('tcp', 53, '10.0.0.0/16'), allow('udp', 53, '10.0.0.0/16')]) },
    {
      title: 'one range inside another',
      design: groupScene([allow('tcp', [80, 443], '10.0.0.0/16'), allow('tcp', 443, '10.0.0.0/16')]),
    },
    { title: 'two that cannot be read', design: groupScene([allow('tcp', 443, ''), allow('tcp', 443, '')]) },
  ],
});
