import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { carrierKinds, hasInterfaces } from './shared/default-users';

export const defaultUsed = defineRule({
  id: 'security-group/default-used',
  severity: 'warning',
  set: 'security',
  title: 'Resource carries the default security group',
  why: 'Everything that names no group lands in the default one; whoever opens it for one resource opens it for all of them.',
  fix: 'Make a group for the role of the resource.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  kind: carrierKinds,
  *check(resource, index) {
    if (!hasInterfaces(resource)) return;
    for (const [i, id] of resource.securityGroups.entries()) {
      const group = index.getAs('security-group', id);
      if (!group?.isDefault) continue;
      yield {
        field: `securityGroups[${i}]`,
        message: `${named(resource)} carries ${named(group)}, the default security group that everything without a group shares. Give it a group of its own.`,
      };
    }
  },
  bad: [
    {
      title: 'an instance',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.defaultGroup(vpc)] }),
      ),
      at: 'server',
      field: 'securityGroups[0]',
    },
    {
      title: 'a database, beside a group of its own',
      design: subnetScene((s, subnet, vpc) => {
        const own = s.add('security-group', 'db', vpc);
        s.add('db-instance', 'orders', vpc, { subnets: [subnet], securityGroups: [own, s.defaultGroup(vpc)] });
      }),
      at: 'orders',
      field: 'securityGroups[1]',
    },
  ],
  good: [
    {
      title: 'a group of its own',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', vpc)] }),
      ),
    },
    {
      title: 'no group, which has a rule of its own',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet)),
    },
    {
      title: 'a gateway endpoint has no interface',
      design: subnetScene((s, _subnet, vpc) =>
        s.add('vpc-endpoint', 's3', vpc, { securityGroups: [s.defaultGroup(vpc)] }),
      ),
    },
    {
      title: 'a group of its own that is called default too in part',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'default-app', vpc)] }),
      ),
    },
  ],
});
