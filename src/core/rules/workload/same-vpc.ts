import { vpcsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { named } from '../words';
import { placed } from './shared/scenes';

const FIELDS = ['subnets', 'securityGroups'] as const;

export const sameVpc = defineRule({
  id: 'workload/same-vpc',
  book: 'rds-subnet-group-vpc',
  severity: 'error',
  title: 'Database, function or cluster with a subnet or group of another VPC',
  why: 'What AWS runs for you has its network interfaces in one VPC; its subnets and groups belong to that.',
  fix: 'Choose subnets and groups of its own VPC.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html',
  code: 'InvalidSubnet',
  kind: ['db-instance', 'lambda-function', 'eks-cluster', 'ecs-cluster'],
  *check(resource, index) {
    const vpc = index.vpcOf(resource.id);
    for (const field of FIELDS) {
      for (const [i, id] of resource[field].entries()) {
        const used = index.get(id);
        if (!used || index.vpcOf(id) === vpc) continue;
        if (used.kind === 'security-group' && vpcsOf(used).some((one) => one === vpc)) continue;
        yield {
          field: `${field}[${i}]`,
          message: `${named(resource)} uses ${named(used)} of another VPC; AWS expects subnets and groups of one VPC. Choose one of its own.`,
        };
      }
    }
  },
  bad: [
    {
      title: 'a subnet of another VPC',
      design: placed('db-instance', 'db', (s, { a }) => ({
        subnets: [a, s.add('subnet', 'far', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }), { zone: 'b' })],
      })),
      at: 'db',
      field: 'subnets[1]',
    },
    {
      title: 'a group of another VPC',
      design: placed('lambda-function', 'fn', (s) => ({
        securityGroups: [s.defaultGroup(s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }))],
      })),
      at: 'fn',
      field: 'securityGroups[0]',
    },
  ],
  good: [
    { title: 'a database', design: placed('db-instance', 'db') },
    {
      title: 'a function with a group of its VPC',
      design: placed('lambda-function', 'fn', (s, { vpc }) => ({ securityGroups: [s.defaultGroup(vpc)] })),
    },
    {
      title: 'a group of another VPC that is associated with its own',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const app = s.add('security-group', 'app', other, { vpcs: [vpc] });
        return { securityGroups: [app] };
      }),
    },
    { title: 'a cluster', design: placed('eks-cluster', 'eks') },
  ],
});
