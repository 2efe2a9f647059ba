import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/rows';
import { allow, groupId, groupScene } from './shared/scenes';

const GROUP = /^sg-([0-9a-f]{8}|[0-9a-f]{17})$/;
const ACCOUNT = /^[0-9]{12}$/;

export const ruleGroupId = defineRule({
  id: 'security-group/rule-group-id',
  severity: 'error',
  title: 'Rule names a security group outside of the design by something that is no id',
  why: 'A group that is not drawn goes by its id, such as sg-0123456789abcdef0; one of another account by the 12 digits of that account too.',
  fix: 'Write sg- with 8 or 17 hexadecimal digits, and the account number if the group is of another account.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
  code: 'InvalidGroup.NotFound',
  book: 'sg-rule-ref-account',
  kind: 'security-group',
  *check(group) {
    for (const { rule, direction, number, at } of rowsOf(group)) {
      const { peer } = rule;
      if (peer.type !== 'security-group-id') continue;
      const where = `${direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${number} of ${named(group)}`;
      if (peer.groupId !== '' && !GROUP.test(peer.groupId))
        yield {
          field: `${at}.peer.groupId`,
          message: `${where} names the security group "${peer.groupId}"; AWS expects an id such as sg-0123456789abcdef0. Correct it.`,
        };
      if (peer.account !== '' && !ACCOUNT.test(peer.account))
        yield {
          field: `${at}.peer.account`,
          message: `${where} names the account "${peer.account}"; AWS expects its 12 digits. Correct it, or leave it empty for a group of the own account.`,
        };
    }
  },
  bad: [
    {
      title: 'a name',
      design: groupScene([allow('tcp', 443, groupId('web'))]),
      at: 'web',
      field: 'inbound[0].peer.groupId',
    },
    {
      title: 'a digit too few',
      design: groupScene([], [allow('tcp', 443, groupId('sg-1234567'))]),
      at: 'web',
      field: 'outbound[0].peer.groupId',
    },
    {
      title: 'an account with hyphens',
      design: groupScene([allow('tcp', 443, groupId('sg-12345678', '1111-2222-3333'))]),
      at: 'web',
      field: 'inbound[0].peer.account',
    },
  ],
  good: [
    { title: 'an old id of the own account', design: groupScene([allow('tcp', 443, groupId('sg-12345678'))]) },
    {
      title: 'a group of another account',
      design: groupScene([allow('tcp', 443, groupId('sg-0123456789abcdef0', '111122223333'))]),
    },
    { title: 'nothing chosen yet, which is told elsewhere', design: groupScene([allow('tcp', 443, groupId(''))]) },
    { title: 'a new id', design: groupScene([allow('tcp', 443, groupId('sg-0123456789abcdef0'))]) },
  ],
});
