import { remove } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const onePerVpc = defineRule({
  id: 'egress-only-gateway/one-per-vpc',
  severity: 'error',
  title: 'Second egress-only internet gateway of a VPC',
  why: 'A VPC has at most one egress-only internet gateway.',
  fix: 'Route to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'egress-only-internet-gateway',
  *check(gateway, index) {
    const first = index.inVpc(gateway.parent ?? '', 'egress-only-internet-gateway')[0];
    if (!first || first.id === gateway.id) return;
    yield {
      message: `${named(gateway)} is in ${named(index.get(gateway.parent))}, which already has ${named(first)}; AWS allows one egress-only internet gateway per VPC. Delete it and use ${named(first)}.`,
      repairs: [remove(`Delete ${named(gateway)}`, gateway.id)],
    };
  },
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
