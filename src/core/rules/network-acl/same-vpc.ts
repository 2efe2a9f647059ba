import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const sameVpc = defineRule({
  id: 'network-acl/same-vpc',
  severity: 'error',
  title: 'Subnet is associated with a network ACL of another VPC',
  why: 'A network ACL filters subnets of its own VPC only.',
  fix: 'Choose a network ACL of the VPC of the subnet.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    const acl = index.getAs('network-acl', subnet.networkAcl);
    if (!acl || index.vpcOf(acl.id) === index.vpcOf(subnet.id)) return;
    yield {
      field: 'networkAcl',
      message: `${named(subnet)} is associated with the network ACL ${named(acl)} of another VPC; AWS expects one of the same VPC. Choose another.`,
    };
  },
  bad: [
    {
      title: 'the default ACL of another VPC',
      design: scene((s, vpc) => {
        const networkAcl = s.defaultAcl(s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl });
      }),
      at: 'web',
      field: 'networkAcl',
    },
    {
      title: 'another VPC',
      design: scene((s, vpc) => {
        const networkAcl = s.add('network-acl', 'nacl', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl });
      }),
      at: 'web',
      field: 'networkAcl',
    },
  ],
  good: [
    {
      title: 'the default ACL of its VPC',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl: s.defaultAcl(vpc) })),
    },
    {
      title: 'two VPCs, each with its own',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        for (const [at, cidr] of [
          [vpc, '10.0.0.0/24'],
          [other, '10.1.0.0/24'],
        ] as const)
          s.add('subnet', `web ${cidr}`, at, { cidr, networkAcl: s.add('network-acl', 'nacl', at) });
      }),
    },
    {
      title: 'the same VPC',
      design: scene((s, vpc) =>
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl: s.add('network-acl', 'nacl', vpc) }),
      ),
    },
    { title: 'no association', design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' })) },
  ],
});
