import type { Index } from '../../kinds/index';
import { usersOf } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { allow, everything, withRules } from './shared/scenes';

const serverWith = (outbound: Parameters<typeof withRules>[1]) =>
  subnetScene((s, subnet, vpc) => {
    const group = s.add('security-group', 'app', vpc, withRules([], outbound));
    s.add('instance', 'server', subnet, { securityGroups: [group] });
  });

/** Whether none of the groups lets anything out. */
const hasNoOutbound = (groups: readonly ResourceId[], index: Index) =>
  groups.every((id) => index.getAs('security-group', id)?.outbound.length === 0);

export const noEgress = defineRule({
  id: 'security-group/no-egress',
  severity: 'warning',
  set: 'security',
  title: 'Group of an instance has no outbound rule',
  why: 'Without an outbound rule the instance can answer, but starts no connection: no updates, no name of another server, no database.',
  fix: 'Allow what the instance needs to reach, such as 443/tcp.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'security-group',
  *check(group, index) {
    if (group.outbound.length > 0) return;
    const user = usersOf(index, group.id, ['instance'])
      .map((id) => index.getAs('instance', id))
      .find((instance) => instance && hasNoOutbound(instance.securityGroups, index));
    if (!user) return;
    yield {
      field: 'outbound',
      message: `The security group ${named(group)} has no outbound rule, so ${named(user)} can start no connection. Allow what it needs to reach, or leave it so if it only answers.`,
    };
  },
  bad: [
    { title: 'an instance with that group only', design: serverWith([]), at: 'app', field: 'outbound' },
    {
      title: 'two groups, neither with a way out',
      design: subnetScene((s, subnet, vpc) => {
        const securityGroups = ['app', 'admin'].map((name) => s.add('security-group', name, vpc, withRules([], [])));
        s.add('instance', 'server', subnet, { securityGroups });
      }),
      at: 'admin',
      field: 'outbound',
    },
  ],
  good: [
    { title: 'one port out', design: serverWith([allow('tcp', 443, '0.0.0.0/0')]) },
    {
      title: 'another group of the instance lets it out',
      design: subnetScene((s, subnet, vpc) => {
        const closed = s.add('security-group', 'app', vpc, withRules([], []));
        const open = s.add('security-group', 'out', vpc, withRules([], [everything]));
        s.add('instance', 'server', subnet, { securityGroups: [closed, open] });
      }),
    },
    {
      title: 'the group of an endpoint, which only answers',
      design: subnetScene((s, subnet, vpc) => {
        const group = s.add('security-group', 'vpce', vpc, withRules([allow('tcp', 443, '10.0.0.0/16')], []));
        s.add('vpc-endpoint', 'ssm', vpc, {
          type: 'interface',
          service: 'ssm',
          subnets: [subnet],
          securityGroups: [group],
        });
      }),
    },
    {
      title: 'nothing carries it',
      design: subnetScene((s, _subnet, vpc) => s.add('security-group', 'app', vpc, withRules([], []))),
    },
  ],
});
