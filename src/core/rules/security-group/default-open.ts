import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { counted, named } from '../words';
import { defaultGroupUsers } from './shared/default-users';
import { groupScene } from './shared/scenes';

export const defaultOpen = defineRule({
  id: 'security-group/default-open',
  severity: 'info',
  set: 'security',
  title: 'Default security group is in use and still has rules',
  why: 'AWS starts the default group with rules that let its members reach each other and everything outside; what lands in it by accident is not closed in.',
  fix: 'Make groups of your own and delete the rules of the default one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  kind: 'security-group',
  *check(group, index) {
    const rules = group.inbound.length + group.outbound.length;
    if (!group.isDefault || rules === 0) return;
    const users = defaultGroupUsers(index, index.vpcOf(group.id) ?? '');
    if (users.length === 0) return;
    yield {
      message: `The default security group ${named(group)} of the VPC is carried by ${counted(users.length, 'resource')} and has ${counted(rules, 'rule')}. Give ${users.length === 1 ? 'it' : 'them'} a group of their own, then delete its rules.`,
    };
  },
  bad: [
    {
      title: 'an instance without a group',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet)),
      at: 'default',
    },
    {
      title: 'an instance that names it',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.defaultGroup(vpc)] }),
      ),
      at: 'default',
    },
  ],
  good: [
    { title: 'nothing uses it', design: scene(() => {}) },
    {
      title: 'its rules are gone',
      design: subnetScene((s, subnet, vpc) => {
        s.set('security-group', s.defaultGroup(vpc), { inbound: [], outbound: [] });
        s.add('instance', 'server', subnet);
      }),
    },
    { title: 'a group of one’s own', design: groupScene([]) },
    {
      title: 'a Network Load Balancer without a group has none',
      design: subnetScene((s, subnet, vpc) =>
        s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet] }),
      ),
    },
  ],
});
