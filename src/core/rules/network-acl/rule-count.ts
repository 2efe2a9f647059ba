import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { named } from '../words';
import { directions } from './shared/entries';
import { aclScene, allow, withEntries } from './shared/scenes';

const many = (count: number) => Array.from({ length: count }, (_, i) => allow(100 + i, 'tcp', 443, `10.${i}.0.0/16`));

export const ruleCount = defineRule({
  id: 'network-acl/rule-count',
  severity: 'error',
  title: 'Network ACL has more entries than the quota allows',
  why: 'A network ACL has up to 20 entries in each direction; AWS can raise that to 40, at some cost of speed.',
  fix: 'Join blocks or ports, leave fine work to security groups, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'NetworkAclEntryLimitExceeded',
  kind: 'network-acl',
  *check(acl, index) {
    const quota = quotaOf(index, acl.id, 'entries-per-acl');
    for (const direction of directions) {
      const count = acl[direction].length;
      if (count <= quota) continue;
      yield {
        field: direction,
        message: `${named(acl)} has ${count} ${direction} entries; the quota is ${quota}. Join some, or ask AWS for up to 40.`,
      };
    }
  },
  bad: [
    { title: '21 out', design: aclScene([], many(21)), at: 'nacl', field: 'outbound' },
    { title: '21', design: aclScene(many(21)), at: 'nacl', field: 'inbound' },
  ],
  good: [
    {
      title: '21 where the quota was raised',
      design: aclScene(many(21), undefined, (s) =>
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'entries-per-acl', value: 40 }] }),
      ),
    },
    {
      title: '20 in each of two ACLs',
      design: aclScene(many(20), undefined, (s, _nacl, vpc) =>
        s.add('network-acl', 'second', vpc, withEntries(many(20))),
      ),
    },
    { title: '20', design: aclScene(many(20)) },
    { title: '20 in each direction', design: aclScene(many(20), many(20)) },
  ],
});
