import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { named } from '../words';
import { allow, groupNamed, groupScene, group as ofGroup, withRules } from './shared/scenes';

export const unused = defineRule({
  id: 'security-group/unused',
  severity: 'warning',
  title: 'Nothing carries or names a security group',
  why: 'A group works only on the network interfaces that carry it; one that nothing uses is left over or was forgotten.',
  fix: 'Give it to an instance or an interface endpoint, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    if (group.isDefault || index.referrers(group.id).some(({ from }) => from !== group.id)) return;
    yield {
      message: `Nothing carries the security group ${named(group)}, and no other group names it, so its rules filter nothing. Give it to an instance or an interface endpoint, or delete it.`,
    };
  },
  bad: [
    { title: 'a group alone', design: groupNamed('web'), at: 'web' },
    {
      title: 'only its own rule names it',
      design: groupScene([], undefined, (s, web) =>
        s.set('security-group', web, withRules([allow('-1', null, ofGroup(web))])),
      ),
      at: 'web',
    },
  ],
  good: [
    { title: 'the default group', design: scene(() => {}) },
    {
      title: 'on an instance',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', vpc)] }),
      ),
    },
    {
      title: 'named by the group of an instance',
      design: subnetScene((s, subnet, vpc) => {
        const clients = s.add('security-group', 'clients', vpc);
        const app = s.add('security-group', 'app', vpc, withRules([allow('tcp', 443, ofGroup(clients))]));
        s.add('instance', 'server', subnet, { securityGroups: [app] });
      }),
    },
    {
      title: 'on a database',
      design: subnetScene((s, subnet, vpc) =>
        s.add('db-instance', 'orders', vpc, {
          subnets: [subnet],
          securityGroups: [s.add('security-group', 'db', vpc)],
        }),
      ),
    },
  ],
});
