import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { vpcCidrs } from '../vpc-cidrs';
import { named } from '../words';

const MOST = 50;
const blocks = (count: number) => Array.from({ length: count }, (_, i) => `10.${i + 1}.0.0/16`);

export const cidrCount = defineRule({
  id: 'vpc/cidr-count',
  severity: 'error',
  title: 'VPC with more than five IPv4 CIDRs',
  why: 'A VPC has at most five blocks, the primary one included, until the quota of the account is raised; fifty at most.',
  fix: 'Use fewer, larger blocks, or ask AWS for a higher quota (L-83CA0A9D).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'CidrLimitExceeded',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'ipv4-cidrs-per-vpc');
    const fromPools = vpc.secondaryPools.length + (vpc.cidr.trim() === '' && vpc.ipv4Pool !== '' ? 1 : 0);
    const count = vpcCidrs(vpc).length + fromPools;
    if (count <= quota) return;
    yield {
      field: 'secondaryCidrs',
      message: `${named(vpc)} has ${count} IPv4 CIDRs; AWS allows ${quota} per VPC, and up to ${MOST} on request. Use fewer blocks or ask for a higher quota.`,
    };
  },
  bad: [
    {
      title: 'six, of which IPAM chooses two',
      design: scene(() => {}, {
        cidr: '',
        ipv4Pool: 'ipam-pool-0a',
        secondaryCidrs: blocks(4),
        secondaryPools: [{ id: '1', pool: 'ipam-pool-0a', netmask: 20 }],
      }),
      at: 'main',
      field: 'secondaryCidrs',
    },
    { title: 'six', design: scene(() => {}, { secondaryCidrs: blocks(5) }), at: 'main', field: 'secondaryCidrs' },
  ],
  good: [
    {
      title: 'six where AWS has raised the quota',
      design: scene(
        (s) => s.set('region', s.region(), { quotas: [{ id: '1', quota: 'ipv4-cidrs-per-vpc', value: 6 }] }),
        { secondaryCidrs: blocks(5) },
      ),
    },

    {
      title: 'five, of which IPAM chooses two',
      design: scene(() => {}, {
        cidr: '',
        ipv4Pool: 'ipam-pool-0a',
        secondaryCidrs: blocks(3),
        secondaryPools: [{ id: '1', pool: 'ipam-pool-0a', netmask: 20 }],
      }),
    },
    { title: 'five', design: scene(() => {}, { secondaryCidrs: blocks(4) }) },
    { title: 'one', design: scene(() => {}) },
  ],
});
