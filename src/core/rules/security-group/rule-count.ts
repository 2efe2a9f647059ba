import type { Index } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { listWeight } from '../list-weight';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { peerCidr } from './shared/peers';
import type { Direction, Group, GroupRule } from './shared/rows';
import { allow, groupScene, list, managedList, withRules } from './shared/scenes';

/** Rules for one family: a group or a prefix list counts for both. */
function countFor(index: Index, group: Group, direction: Direction, family: 4 | 6): number {
  const weight = (rule: GroupRule) => {
    if (rule.peer.type === 'managed-prefix-list') {
      const list = index.getAs('managed-prefix-list', rule.peer.prefixList);
      return list?.addressFamily === `IPv${family}` ? list.maxEntries : 0;
    }
    if (rule.peer.type === 'cidr') return peerCidr(rule)?.family === family ? 1 : 0;
    return rule.peer.type === 'prefix-list' ? listWeight(rule.peer.list) : 1;
  };
  return group[direction].reduce((sum, rule) => sum + weight(rule), 0);
}

const many = (count: number, last = 2) =>
  Array.from({ length: count }, (_, i) => allow('tcp', 443, `10.0.${i}.${last}/32`));

/** A host and a prefix list of this size. */
const withList = (maxEntries: number, addressFamily: 'IPv4' | 'IPv6') =>
  scene((s, vpc) => {
    const office = s.add('managed-prefix-list', 'office', s.region(), { maxEntries, addressFamily });
    s.add('security-group', 'web', vpc, withRules([...many(1), allow('tcp', 443, managedList(office))]));
  });

export const ruleCount = defineRule({
  id: 'security-group/rule-count',
  severity: 'error',
  title: 'Group has more rules than the quota allows',
  why: 'A group has up to 60 inbound and 60 outbound rules, counted for IPv4 and IPv6 apart; rules that name a group or a list of AWS count for both, and one that names a prefix list of yours counts as the maximum of that list. AWS can raise the quota.',
  fix: 'Join blocks or ports, put addresses into a prefix list, split the group, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'RulesPerSecurityGroupLimitExceeded',
  kind: 'security-group',
  *check(group, index) {
    const quota = quotaOf(index, group.id, 'rules-per-group');
    for (const direction of ['inbound', 'outbound'] as const) {
      if (group[direction].length === 0) continue;
      for (const family of [4, 6] as const) {
        const count = countFor(index, group, direction, family);
        if (count <= quota) continue;
        yield {
          field: direction,
          message: `"${group.name}" has ${count} ${direction} rules for IPv${family}; the quota is ${quota}. Join some, split the group, or ask AWS for more.`,
        };
      }
    }
  },
  bad: [
    { title: 'a list that reserves 60, and a host', design: withList(60, 'IPv4'), at: 'web', field: 'inbound' },
    { title: '61 hosts', design: groupScene(many(61)), at: 'web', field: 'inbound' },
    {
      title: 'health checks of Route 53 count as 25, and VPC Lattice as 10',
      design: groupScene([
        ...many(26),
        allow('tcp', 443, list('com.amazonaws.us-east-1.route53-healthchecks')),
        allow('tcp', 443, list('com.amazonaws.us-east-1.vpc-lattice')),
      ]),
      at: 'web',
      field: 'inbound',
    },
    {
      title: 'CloudFront counts as 55',
      design: groupScene([...many(6), allow('tcp', 443, list('com.amazonaws.global.cloudfront.origin-facing'))]),
      at: 'web',
      field: 'inbound',
    },
  ],
  good: [
    {
      title: 'two lists of health checks of 25 each, and ten hosts',
      design: groupScene([
        ...many(10),
        allow('tcp', 443, list('route53-healthchecks')),
        allow('tcp', 443, list('com.amazonaws.us-east-1.ipv6.route53-healthchecks')),
      ]),
    },
    { title: 'a list that reserves 59, and a host', design: withList(59, 'IPv4') },
    { title: 'a list that reserves 60 of the other family', design: withList(60, 'IPv6') },
    { title: '60 hosts', design: groupScene(many(60)) },
    {
      title: '60 of each family and direction',
      design: groupScene([...many(60), ...Array.from({ length: 60 }, (_, i) => allow('tcp', i, '::/0'))], many(60)),
    },
    { title: '59 hosts and a prefix list', design: groupScene([...many(59), allow('tcp', 443, list('s3'))]) },
  ],
});
