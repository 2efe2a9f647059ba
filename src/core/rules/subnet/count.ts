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
  bad: [
    {
      title: '202 where AWS has raised the quota to 201',
      design: scene((s, vpc) => {
        for (let i = 0; i < 202; i += 1) s.add('subnet', `subnet-${i}`, vpc, { cidr: `10.0.${i}.0/24` });
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'subnets-per-vpc', value: 201 }] });
      }),
      at: 'main',
    },
    { title: '201', design: withSubnets(201), at: 'main' },
  ],
  good: [
    {
      title: '201 where AWS has raised the quota',
      design: scene((s, vpc) => {
        for (let i = 0; i < 201; i += 1) s.add('subnet', `subnet-${i}`, vpc, { cidr: `10.0.${i}.0/24` });
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'subnets-per-vpc', value: 201 }] });
      }),
    },
    {
      title: '202 in two VPCs',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        for (let i = 0; i < 101; i += 1) {
          s.add('subnet', `a-${i}`, vpc, { cidr: `10.0.${i}.0/24` });
          s.add('subnet', `b-${i}`, other, { cidr: `10.1.${i}.0/24` });
        }
      }),
    },

    { title: '200', design: withSubnets(200) },
    { title: 'none', design: withSubnets(0) },
  ],
});
