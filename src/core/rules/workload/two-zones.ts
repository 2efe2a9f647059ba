import { defineRule } from '../rule';
import { counted, named } from '../words';
import { placed } from './shared/scenes';

export const twoZones = defineRule({
  id: 'workload/two-zones',
  book: 'rds-subnet-group-az',
  severity: 'error',
  title: 'Database or Kubernetes cluster with subnets of one zone',
  why: 'The subnet group of a database and the control plane of an EKS cluster need subnets in two zones or more.',
  fix: 'Add a subnet in another zone.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  code: 'DBSubnetGroupDoesNotCoverEnoughAZs',
  kind: ['db-instance', 'eks-cluster'],
  *check(resource, index) {
    const zones = new Set(resource.subnets.flatMap((id) => index.getAs('subnet', id)?.zone ?? [])).size;
    if (zones >= 2) return;
    yield {
      field: 'subnets',
      message: `${named(resource)} has subnets in ${counted(zones, 'zone')}; AWS expects two or more. Add a subnet in another zone.`,
    };
  },
  bad: [
    {
      title: 'a database',
      design: placed('db-instance', 'db', (_s, { a }) => ({ subnets: [a] })),
      at: 'db',
      field: 'subnets',
    },
    { title: 'a cluster', design: placed('eks-cluster', 'eks', () => ({ subnets: [] })), at: 'eks', field: 'subnets' },
  ],
  good: [
    { title: 'a database in two zones', design: placed('db-instance', 'db') },
    { title: 'a cluster in two zones', design: placed('eks-cluster', 'eks') },
    { title: 'a function in one zone', design: placed('lambda-function', 'fn', (_s, { a }) => ({ subnets: [a] })) },
    {
      title: 'a database in two zones with two subnets of one',
      design: placed('db-instance', 'db', (s, { vpc, a, b }) => ({
        subnets: [a, b, s.add('subnet', 'a-2', vpc, { zone: 'a', cidr: '10.0.2.0/24' })],
      })),
    },
  ],
});
