import { defineRule } from '../rule';
import { peerCidr, rowsFromOutside } from './shared/peers';
import { matchOf, rowName, rowsIn, rowsOf } from './shared/rows';
import { allow, everything, groupScene, group as ofGroup } from './shared/scenes';

/** First ports of the ranges that network ACLs open for replies; 49152 is left out, where Windows services listen. */
const FIRST = [1024, 1025, 32768];
/** The last ones: of most systems, and of Linux. */
const LAST = [60999, 61000, 65535];

export const ruleForReplies = defineRule({
  id: 'security-group/rule-for-replies',
  book: 'sg-rule-stateful',
  severity: 'info',
  title: 'Rule opens the ports that replies go to',
  why: 'Security groups are stateful: replies to what a rule allowed pass by themselves, in and out. Ranges for replies belong in network ACLs, which are not; in a group they open those ports for new connections.',
  fix: 'Delete the rule unless something listens on such ports.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    const outside = new Set(rowsFromOutside(group));
    for (const row of rowsOf(group)) {
      const match = matchOf(row.rule);
      if (!match || !FIRST.includes(match.from) || !LAST.includes(match.to)) continue;
      // A cluster talks to its nodes on such ports; from the internet it is a wide range, which has a rule of its own.
      if (peerCidr(row.rule) === null || outside.has(row)) continue;
      // Something must have let the requests through.
      if (rowsIn(group, row.direction === 'inbound' ? 'outbound' : 'inbound').length === 0) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} opens the ports of replies, which pass by themselves because security groups are stateful. Delete it unless new connections to such ports are meant.`,
      };
    }
  },
  bad: [
    {
      title: 'out, beside a web port',
      design: groupScene([allow('tcp', 443, '0.0.0.0/0')], [allow('tcp', [1024, 65535], '0.0.0.0/0')]),
      at: 'web',
      field: 'outbound[0]',
    },
    {
      title: 'in from the VPC',
      design: groupScene([allow('tcp', [32768, 60999], '10.0.0.0/16')], [everything]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'the nodes of a cluster, which it calls on such ports',
      design: groupScene([], [everything], (s, web) => {
        const inbound = [{ id: '1', ...allow('tcp', [1025, 65535], ofGroup(web)) }];
        s.set('security-group', web, { inbound });
      }),
    },
    {
      title: 'Windows services on dynamic ports',
      design: groupScene([allow('tcp', [49152, 65535], '10.0.0.0/16')], [everything]),
    },
    { title: 'all ports', design: groupScene([allow('tcp', [0, 65535], '10.0.0.0/16')], [everything]) },
    {
      title: 'node ports of Kubernetes',
      design: groupScene([allow('tcp', [30000, 32767], '10.0.0.0/16')], [everything]),
    },
    {
      title: 'nothing comes in that could be answered',
      design: groupScene([], [allow('tcp', [1024, 65535], '10.0.0.0/16')]),
    },
  ],
});
