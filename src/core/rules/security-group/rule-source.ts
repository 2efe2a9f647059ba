import { defineRule } from '../rule';
import { type GroupRule, rowName, rowsOf } from './shared/rows';
import { allow, groupId, groupScene, list, managedList, group as ofGroup } from './shared/scenes';

const MISSING = {
  cidr: 'CIDR block',
  'prefix-list': 'prefix list',
  'managed-prefix-list': 'prefix list',
  'security-group': 'security group',
  'security-group-id': 'security group id',
} as const;
const FIELD = {
  cidr: 'cidr',
  'prefix-list': 'list',
  'managed-prefix-list': 'prefixList',
  'security-group': 'group',
  'security-group-id': 'groupId',
} as const;

function endOf({ peer }: GroupRule): string | null {
  switch (peer.type) {
    case 'cidr':
      return peer.cidr;
    case 'prefix-list':
      return peer.list;
    case 'managed-prefix-list':
      return peer.prefixList;
    case 'security-group':
      return peer.group;
    case 'security-group-id':
      return peer.groupId;
  }
}

export const ruleSource = defineRule({
  id: 'security-group/rule-source',
  severity: 'error',
  title: 'Rule names no source or destination',
  why: 'A rule needs exactly one other end: an IPv4 block, an IPv6 block, a prefix list or a security group.',
  fix: 'Fill in where the traffic comes from or goes to; 0.0.0.0/0 stands for every IPv4 address.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  book: 'sg-rule-source-one',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const { peer } = row.rule;
      const value = endOf(row.rule);
      if (value !== null && value !== '') continue;
      const end = row.direction === 'inbound' ? 'source' : 'destination';
      yield {
        field: `${row.at}.peer.${FIELD[peer.type]}`,
        message: `${rowName(index, group, row)} has no ${end}: its ${MISSING[peer.type]} is empty, and AWS may refuse it. Fill it in or delete the rule.`,
      };
    }
  },
  bad: [
    { title: 'no CIDR', design: groupScene([allow('tcp', 443, '')]), at: 'web', field: 'inbound[0].peer.cidr' },
    {
      title: 'no prefix list',
      design: groupScene([], [allow('tcp', 443, list(''))]),
      at: 'web',
      field: 'outbound[0].peer.list',
    },
    {
      title: 'no prefix list of the design',
      design: groupScene([allow('tcp', 443, managedList(null))]),
      at: 'web',
      field: 'inbound[0].peer.prefixList',
    },
    {
      title: 'no group',
      design: groupScene([allow('tcp', 443, ofGroup(null))]),
      at: 'web',
      field: 'inbound[0].peer.group',
    },
  ],
  good: [
    { title: 'a group outside of the design', design: groupScene([allow('tcp', 443, groupId('sg-12345678'))]) },
    { title: 'everybody', design: groupScene([allow('tcp', 443, '0.0.0.0/0')]) },
    { title: 'a prefix list', design: groupScene([], [allow('tcp', 443, list('s3'))]) },
    {
      title: 'a group',
      design: groupScene([], undefined, (s, web, vpc) =>
        s.add('security-group', 'db', vpc, { inbound: [{ id: '1', ...allow('tcp', 5432, ofGroup(web)) }] }),
      ),
    },
  ],
});
