import { defineRule } from '../rule';
import { scene } from '../scene';
import { counted, listed, named } from '../words';

const WORKLOADS = ['instance', 'load-balancer', 'db-instance', 'lambda-function', 'eks-cluster'] as const;
const NOUNS = {
  instance: 'instance',
  'load-balancer': 'load balancer',
  'db-instance': 'database',
  'lambda-function': 'Lambda function',
  'eks-cluster': 'EKS cluster',
} as const;

/** "main", the default VPC unless told otherwise, with a default subnet. */
const inDefault = (
  draw: (s: Parameters<Parameters<typeof scene>[0]>[0], subnet: string, vpc: string) => void,
  isDefault = true,
) =>
  scene((s, vpc) => draw(s, s.add('subnet', 'default-a', vpc, { cidr: '172.31.0.0/20', isDefault }), vpc), {
    cidr: '172.31.0.0/16',
    isDefault,
  });

export const defaultUsed = defineRule({
  id: 'vpc/default-used',
  severity: 'warning',
  set: 'security',
  title: 'Something runs in the default VPC',
  why: 'The default VPC is made for first steps: all its subnets are public, its addresses are those of every other default VPC, so that it can be joined with none, and whatever is started without a thought lands beside what runs there.',
  fix: 'Put it into a VPC of its own, with private subnets.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html',
  kind: 'vpc',
  *check(vpc, index) {
    if (!vpc.isDefault) return;
    const found = WORKLOADS.flatMap((kind) => {
      const count = index.inVpc(vpc.id, kind).length;
      return count === 0 ? [] : [counted(count, NOUNS[kind])];
    });
    if (found.length === 0) return;
    yield {
      message: `${named(vpc)} is the default VPC of its Region and holds ${listed(found)}; AWS makes all its subnets public. Use a VPC of your own for what is to last.`,
    };
  },
  bad: [
    { title: 'an instance', design: inDefault((s, subnet) => s.add('instance', 'server', subnet)), at: 'main' },
    {
      title: 'a Lambda function',
      design: inDefault((s, subnet, vpc) => s.add('lambda-function', 'worker', vpc, { subnets: [subnet] })),
      at: 'main',
    },
  ],
  good: [
    { title: 'the default VPC as it is', design: inDefault(() => {}) },
    {
      title: 'an instance in an ordinary VPC of that block',
      design: inDefault((s, subnet) => s.add('instance', 'server', subnet), false),
    },
    {
      title: 'an instance in another VPC of the Region',
      design: inDefault((s) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('instance', 'server', s.add('subnet', 'web', other, { cidr: '10.1.0.0/24' }));
      }),
    },
    {
      title: 'what is about the VPC itself: an endpoint and a group',
      design: inDefault((s, _subnet, vpc) => {
        s.add('vpc-endpoint', 's3', vpc);
        s.add('security-group', 'none', vpc);
      }),
    },
  ],
});
