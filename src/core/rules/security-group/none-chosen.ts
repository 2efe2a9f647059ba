import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { carrierKinds, getsDefaultGroup } from './shared/default-users';

export const noneChosen = defineRule({
  id: 'security-group/none-chosen',
  severity: 'info',
  title: 'Resource names no security group and gets the default one',
  why: 'AWS gives every network interface a group; without a choice it is the default group of the VPC, which lets in only its own members.',
  fix: 'Choose a group that lets in what the resource serves.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  book: 'sg-default-used',
  kind: carrierKinds,
  *check(resource) {
    if (!getsDefaultGroup(resource)) return;
    yield {
      field: 'securityGroups',
      message: `${named(resource)} names no security group, so AWS gives it the default one of the VPC. Choose a group that lets in what it serves.`,
    };
  },
  bad: [
    {
      title: 'an instance',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet)),
      at: 'server',
      field: 'securityGroups',
    },
    {
      title: 'an interface endpoint',
      design: subnetScene((s, subnet, vpc) =>
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [subnet] }),
      ),
      at: 'ssm',
      field: 'securityGroups',
    },
    {
      title: 'a database',
      design: subnetScene((s, subnet, vpc) => s.add('db-instance', 'orders', vpc, { subnets: [subnet] })),
      at: 'orders',
      field: 'securityGroups',
    },
  ],
  good: [
    {
      title: 'a Network Load Balancer, which then has no group at all',
      design: subnetScene((s, subnet, vpc) =>
        s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet] }),
      ),
    },
    {
      title: 'a group',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', vpc)] }),
      ),
    },
    { title: 'a gateway endpoint', design: subnetScene((s, _subnet, vpc) => s.add('vpc-endpoint', 's3', vpc)) },
    {
      title: 'a cluster, which gets a group of its own',
      design: subnetScene((s, subnet, vpc) => s.add('eks-cluster', 'apps', vpc, { subnets: [subnet] })),
    },
  ],
});
