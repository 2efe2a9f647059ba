import { secondOfVpc } from '../gateways';
import { defineRule } from '../rule';
import { scene } from '../scene';

export const onePerVpc = defineRule({
  id: 'egress-only-gateway/one-per-vpc',
  severity: 'error',
  title: 'Second egress-only internet gateway of a VPC',
  why: 'A VPC has at most one egress-only internet gateway.',
  fix: 'Route to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'egress-only-internet-gateway',
  check: (gateway, index) => secondOfVpc(gateway, index, 'egress-only internet gateway'),
  bad: [
    {
      title: 'two',
      design: scene((s, vpc) => {
        s.add('egress-only-internet-gateway', 'first', vpc);
        s.add('egress-only-internet-gateway', 'second', vpc);
      }),
      at: 'second',
    },
  ],
  good: [
    { title: 'one', design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc)) },
    {
      title: 'beside an internet gateway',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('egress-only-internet-gateway', 'eigw', vpc);
      }),
    },
  ],
});
