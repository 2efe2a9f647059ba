import { vpcsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

const FIELDS = ['routeTables', 'subnets', 'securityGroups'] as const;

export const sameVpc = defineRule({
  id: 'endpoint/same-vpc',
  book: '',
  severity: 'error',
  title: 'Endpoint uses a subnet, route table or group of another VPC',
  why: 'An endpoint belongs to one VPC; everything that it uses must lie there.',
  fix: 'Choose subnets, route tables and groups of the VPC of the endpoint.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const vpc = index.vpcOf(endpoint.id);
    for (const field of FIELDS) {
      for (const [i, id] of endpoint[field].entries()) {
        const used = index.get(id);
        if (!used || index.vpcOf(id) === vpc) continue;
        if (used.kind === 'security-group' && vpcsOf(used).some((one) => one === vpc)) continue;
        yield {
          field: `${field}[${i}]`,
          message: `${named(endpoint)} uses ${named(used)} of another VPC; AWS may refuse it. Choose one of its own VPC.`,
        };
      }
    }
  },
  bad: [
    {
      title: 'a table of another VPC',
      design: gateway((s) => ({
        routeTables: [s.mainTable(s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }))],
      })),
      at: 's3',
      field: 'routeTables[0]',
    },
    {
      title: 'a group of another VPC',
      design: interfaceEndpoint((s) => ({
        securityGroups: [s.defaultGroup(s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }))],
      })),
      at: 'ssm',
      field: 'securityGroups[0]',
    },
  ],
  good: [
    { title: 'a gateway endpoint', design: gateway() },
    { title: 'an interface endpoint', design: interfaceEndpoint() },
    {
      title: 'a group of another VPC that is associated with its own',
      design: interfaceEndpoint((s, { vpc }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        return { securityGroups: [s.add('security-group', 'app', other, { vpcs: [vpc] })] };
      }),
    },
    {
      title: 'the default group of its VPC',
      design: interfaceEndpoint((s, { vpc }) => ({ securityGroups: [s.defaultGroup(vpc)] })),
    },
  ],
});
