import { vpcsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const sameVpc = defineRule({
  id: 'instance/same-vpc',
  severity: 'error',
  title: 'Instance carries a security group of another VPC',
  why: 'The groups of a network interface belong to the VPC of its subnet, or are associated with it.',
  fix: 'Choose groups of the VPC of the instance, or associate the group with that VPC.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InvalidParameter',
  book: 'instance-subnet-sg-vpc',
  kind: 'instance',
  *check(instance, index) {
    const vpc = index.vpcOf(instance.id);
    for (const [i, id] of instance.securityGroups.entries()) {
      const group = index.getAs('security-group', id);
      if (!group || vpcsOf(group).some((one) => one === vpc)) continue;
      yield {
        field: `securityGroups[${i}]`,
        message: `${named(instance)} carries the security group ${named(group)} of another VPC; AWS expects groups of the VPC of its subnet. Choose one of those.`,
      };
    }
  },
  bad: [
    {
      title: 'a group of another VPC',
      design: subnetScene((s, subnet) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', other)] });
      }),
      at: 'server',
      field: 'securityGroups[0]',
    },
    {
      title: 'even if that VPC is peered',
      design: subnetScene((s, subnet, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('vpc-peering-connection', 'link', s.region(), { requester: vpc, accepter: other });
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', other)] });
      }),
      at: 'server',
      field: 'securityGroups[0]',
    },
  ],
  good: [
    {
      title: 'a group of its own VPC',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.add('security-group', 'app', vpc)] }),
      ),
    },
    {
      title: 'a group of another VPC that is associated with its own',
      design: subnetScene((s, subnet, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const app = s.add('security-group', 'app', other, { vpcs: [vpc] });
        s.add('instance', 'server', subnet, { securityGroups: [app] });
      }),
    },
    { title: 'no group', design: subnetScene((s, subnet) => s.add('instance', 'server', subnet)) },
    {
      title: 'the default group of its VPC',
      design: subnetScene((s, subnet, vpc) =>
        s.add('instance', 'server', subnet, { securityGroups: [s.defaultGroup(vpc)] }),
      ),
    },
  ],
});
