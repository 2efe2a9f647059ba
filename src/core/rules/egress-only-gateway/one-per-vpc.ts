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
    {
      title: 'two in a VPC with IPv6, both routed to',
      design: scene(
        (s, vpc) => {
          const [first, second] = ['first', 'second'].map((name) => s.add('egress-only-internet-gateway', name, vpc));
          for (const [i, target] of [first, second].entries())
            s.add('route-table', `rt-${i}`, vpc, {
              routes: [{ id: '1', destination: '::/0', target: target ?? null }],
            });
        },
        { ipv6: 'amazon' },
      ),
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
    {
      title: 'one in each of two VPCs',
      design: scene((s, vpc) => {
        s.add('egress-only-internet-gateway', 'eigw', vpc);
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('egress-only-internet-gateway', 'eigw-2', other);
      }),
    },
    {
      title: 'two tables that lead to one',
      design: scene((s, vpc) => {
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        for (const name of ['rt-a', 'rt-b'])
          s.add('route-table', name, vpc, { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
  ],
});
