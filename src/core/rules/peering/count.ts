import { quotaOf } from '../../kinds/quotas';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { sidesOf } from './shared/sides';

const counts = perDesign((index): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const peering of index.all('vpc-peering-connection'))
    for (const vpc of sidesOf(index, peering) ?? []) found.set(vpc.id, (found.get(vpc.id) ?? 0) + 1);
  return found;
});

const withPeers = (count: number) =>
  scene((s, main) => {
    for (let i = 1; i <= count; i += 1) {
      const accepter = s.add('vpc', `peer-${i}`, s.region(), { cidr: `10.${i}.0.0/16` });
      s.add('vpc-peering-connection', `link-${i}`, s.region(), { requester: main, accepter });
    }
  });

export const count = defineRule({
  id: 'peering/count',
  severity: 'error',
  title: 'VPC has more peering connections than the quota allows',
  why: 'A VPC has up to 50 active peering connections; AWS can raise that to 125.',
  fix: 'Join the VPCs by a transit gateway, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html',
  code: 'VpcPeeringConnectionsPerVpcLimitExceeded',
  book: 'pcx-quota',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'peerings-per-vpc');
    const found = counts(index).get(vpc.id) ?? 0;
    if (found <= quota) return;
    yield {
      message: `${named(vpc)} has ${found} peering connections; the quota is ${quota} for a VPC. Use a transit gateway, or ask AWS for more.`,
    };
  },
  bad: [{ title: '51', design: withPeers(51), at: 'main' }],
  good: [
    { title: '50', design: withPeers(50) },
    { title: 'none', design: withPeers(0) },
  ],
});
