import { secondOfVpc } from '../gateways';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';

export const onePerVpc = defineRule({
  id: 'internet-gateway/one-per-vpc',
  severity: 'error',
  title: 'Second internet gateway of a VPC',
  why: 'A VPC has at most one internet gateway, which carries all traffic of all zones; a second cannot be attached.',
  fix: 'Route to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'InvalidParameterValue',
  kind: 'internet-gateway',
  check: (gateway, index) => secondOfVpc(gateway, index, 'internet gateway'),
  bad: [
    { title: 'two', design: publicScene((s, { vpc }) => s.add('internet-gateway', 'second', vpc)), at: 'second' },
    {
      title: 'a third',
      design: publicScene((s, { vpc }) => {
        s.add('internet-gateway', 'second', vpc);
        s.add('internet-gateway', 'third', vpc);
      }),
      at: 'third',
    },
  ],
  good: [
    { title: 'one', design: publicScene() },
    {
      title: 'one in each of two VPCs',
      design: publicScene((s) => {
        s.add('internet-gateway', 'igw-2', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
      }),
    },
    {
      title: 'two that are attached nowhere',
      design: scene((s) => {
        s.add('internet-gateway', 'one', s.region());
        s.add('internet-gateway', 'two', s.region());
      }),
    },
    { title: 'a spare one in the Region', design: publicScene((s) => s.add('internet-gateway', 'spare', s.region())) },
  ],
});
