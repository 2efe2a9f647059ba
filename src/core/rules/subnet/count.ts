import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const withSubnets = (count: number) =>
  scene((s, vpc) => {
    for (let i = 0; i < count; i += 1) s.add('subnet', `subnet-${i}`, vpc, { cidr: `10.0.${i}.0/24` });
  });

export const count = defineRule({
  id: 'subnet/count',
  severity: 'error',
  title: 'More than 200 subnets in a VPC',
  why: 'A VPC has at most 200 subnets until the quota of the account is raised.',
  fix: 'Use fewer, larger subnets, or ask AWS for a higher quota (L-407747CB).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'SubnetLimitExceeded',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'subnets-per-vpc');
    const there = index.inVpc(vpc.id, 'subnet').length;
    if (there <= quota) return;
    yield {
      message: `${named(vpc)} has ${there} subnets; AWS allows ${quota} per VPC until the quota is raised. Use fewer subnets or ask for a higher quota.`,
    };
  },
  bad: [{ title: '201', design: withSubnets(201), at: 'main' }],
  good: [
    { title: '200', design: withSubnets(200) },
    { title: 'none', design: withSubnets(0) },
  ],
});
