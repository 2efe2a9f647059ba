import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { rowsOf } from './shared/rows';
import { allow, list, managedList, withRules } from './shared/scenes';

const from = (region: string) =>
  scene((s, vpc) => {
    const office = s.add('managed-prefix-list', 'office', s.region(region));
    s.add('security-group', 'web', vpc, withRules([allow('tcp', 22, managedList(office))]));
  });

export const rulePrefixListRegion = defineRule({
  id: 'security-group/rule-prefix-list-region',
  severity: 'error',
  title: 'Rule names a prefix list of another Region',
  why: 'A prefix list can be used in its own Region only.',
  fix: 'Make a list with the same entries in the Region of the group.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
  code: 'InvalidPrefixListID.NotFound',
  book: 'pl-region',
  kind: 'security-group',
  *check(group, index) {
    const here = index.getAs('region', index.regionOf(group.id));
    for (const { rule, direction, number, at } of rowsOf(group)) {
      if (rule.peer.type !== 'managed-prefix-list') continue;
      const list = index.getAs('managed-prefix-list', rule.peer.prefixList);
      const there = list && index.getAs('region', index.regionOf(list.id));
      // A list of another account may be shared with this one by AWS RAM, in the same Region only.
      if (!list || !here || !there || here.code === there.code) continue;
      yield {
        field: `${at}.peer.prefixList`,
        message: `${direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${number} of ${named(group)} names the prefix list ${named(list)} of ${there.code}; AWS looks for it in ${here.code}. Make a list there.`,
      };
    }
  },
  bad: [
    { title: 'another Region', design: from('eu-west-1'), at: 'web', field: 'inbound[0].peer.prefixList' },
    {
      title: 'the second rule, outbound',
      design: scene((s, vpc) => {
        const [here, there] = [s.region(), s.region('us-west-2')].map((region) =>
          s.add('managed-prefix-list', 'office', region),
        );
        const rules = [here, there].map((id) => allow('tcp', 22, managedList(id ?? null)));
        s.add('security-group', 'web', vpc, withRules([], rules));
      }),
      at: 'web',
      field: 'outbound[1].peer.prefixList',
    },
  ],
  good: [
    { title: 'the same Region', design: from('us-east-1') },
    {
      title: 'the same Region of another account',
      design: scene((s, vpc) => {
        const account = s.add('account', 'shared', null, { accountId: '111122223333' });
        const theirs = s.add('region', 'theirs', null, { code: 'us-east-1', account });
        const office = s.add('managed-prefix-list', 'office', theirs);
        s.add('security-group', 'web', vpc, withRules([allow('tcp', 22, managedList(office))]));
      }),
    },
    {
      title: 'nothing chosen yet, which is told elsewhere',
      design: scene((s, vpc) => s.add('security-group', 'web', vpc, withRules([allow('tcp', 22, managedList(null))]))),
    },
    {
      title: 'the id of a list, whose Region is not known',
      design: scene((s, vpc) =>
        s.add('security-group', 'web', vpc, withRules([allow('tcp', 22, list('pl-0123456789abcdef0'))])),
      ),
    },
  ],
});
