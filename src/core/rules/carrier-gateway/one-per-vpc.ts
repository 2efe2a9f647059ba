import { secondOfVpc } from '../gateways';
import { defineRule } from '../rule';
import { scene } from '../scene';

export const onePerVpc = defineRule({
  id: 'carrier-gateway/one-per-vpc',
  book: '',
  severity: 'error',
  title: 'Second carrier gateway of a VPC',
  why: 'A VPC has at most one carrier gateway; it serves all of its Wavelength Zones.',
  fix: 'Route to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'carrier-gateway',
  check: (gateway, index) => secondOfVpc(gateway, index, 'carrier gateway'),
  bad: [
    {
      title: 'two',
      design: scene((s, vpc) => {
        s.add('carrier-gateway', 'first', vpc);
        s.add('carrier-gateway', 'second', vpc);
      }),
      at: 'second',
    },
  ],
  good: [
    { title: 'one', design: scene((s, vpc) => s.add('carrier-gateway', 'cagw', vpc)) },
    {
      title: 'beside an internet gateway',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('carrier-gateway', 'cagw', vpc);
      }),
    },
  ],
});
