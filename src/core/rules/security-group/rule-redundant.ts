import { defineRule } from '../rule';
import { coveredRows } from './shared/covered';
import { rowName } from './shared/rows';
import { allow, groupScene, list, group as ofGroup } from './shared/scenes';

export const ruleRedundant = defineRule({
  id: 'security-group/rule-redundant',
  severity: 'info',
  title: 'Rule allows only what a wider rule allows',
  why: 'Rules of a group only allow, so one that lies inside another changes nothing; it counts against the limit and hides what is really open.',
  fix: 'Delete the narrower rule, or the wider one if it was not meant.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'security-group',
  *check(group, index) {
    for (const [row, by] of coveredRows(group)) {
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} changes nothing: rule ${by.number} allows all of it. Delete one of the two.`,
      };
    }
  },
  bad: [
    {
      title: 'a port inside a range',
      design: groupScene([allow('tcp', 443, '10.0.0.0/16'), allow('tcp', [1, 1024], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0]',
    },
    {
      title: 'a subnet beside everybody',
      design: groupScene([allow('tcp', 443, '0.0.0.0/0'), allow('tcp', 443, '10.0.3.0/24')]),
      at: 'web',
      field: 'inbound[1]',
    },
    {
      title: 'a port beside everything',
      design: groupScene([], [allow('-1', null, '::/0'), allow('udp', 53, '2001:db8::/32')]),
      at: 'web',
      field: 'outbound[1]',
    },
    {
      title: 'one ICMP type beside all',
      design: groupScene([allow('icmp', [8, 0], '10.0.0.0/16'), allow('icmp', -1, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'ranges that overlap in part',
      design: groupScene([allow('tcp', [1, 500], '10.0.0.0/16'), allow('tcp', [400, 600], '10.0.0.0/16')]),
    },
    {
      title: 'the wider block has fewer ports',
      design: groupScene([allow('tcp', 443, '0.0.0.0/0'), allow('tcp', [1, 443], '10.0.0.0/16')]),
    },
    { title: 'two families', design: groupScene([allow('tcp', 443, '0.0.0.0/0'), allow('tcp', 443, '::/0')]) },
    {
      title: 'a prefix list beside everybody',
      design: groupScene([], [allow('tcp', 443, '0.0.0.0/0'), allow('tcp', 443, list('s3'))]),
    },
    {
      title: 'a group beside its addresses',
      design: groupScene([], undefined, (s, web, vpc) => {
        const inbound = [allow('tcp', 443, ofGroup(web)), allow('tcp', 443, '10.0.0.0/16')];
        s.add('security-group', 'db', vpc, { inbound: inbound.map((row, i) => ({ id: String(i + 1), ...row })) });
      }),
    },
    {
      title: 'equal rules, which AWS refuses',
      design: groupScene([allow('tcp', 443, '10.0.0.0/16'), allow('tcp', 443, '10.0.0.0/16')]),
    },
  ],
});
