import { vpcsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { named } from '../words';
import { balanced } from './shared/scenes';

const FIELDS = ['subnets', 'securityGroups'] as const;

export const sameVpc = defineRule({
  id: 'load-balancer/same-vpc',
  book: '',
  severity: 'error',
  title: 'Load balancer uses a subnet or group of another VPC',
  why: 'The nodes of a load balancer stand in one VPC, and the groups of their network interfaces belong to it.',
  fix: 'Choose subnets and groups of the VPC of the load balancer.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  code: 'InvalidConfigurationRequest',
  kind: 'load-balancer',
  *check(lb, index) {
    const vpc = index.vpcOf(lb.id);
    for (const field of FIELDS) {
      for (const [i, id] of lb[field].entries()) {
        const used = index.get(id);
        if (!used || index.vpcOf(id) === vpc) continue;
        if (used.kind === 'security-group' && vpcsOf(used).some((one) => one === vpc)) continue;
        yield {
          field: `${field}[${i}]`,
          message: `${named(lb)} uses ${named(used)} of another VPC; AWS expects subnets and groups of one VPC. Choose one of its own.`,
        };
      }
    }
  },
  bad: [
    {
      title: 'a subnet of another VPC',
      design: balanced((s, { web }) => ({
        subnets: [
          web,
          s.add('subnet', 'far', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }), { zone: 'b' }),
        ],
      })),
      at: 'alb',
      field: 'subnets[1]',
    },
    {
      title: 'a group of another VPC',
      design: balanced((s) => ({
        securityGroups: [s.add('security-group', 'far', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }))],
      })),
      at: 'alb',
      field: 'securityGroups[0]',
    },
  ],
  good: [
    { title: 'its own', design: balanced((s, { vpc }) => ({ securityGroups: [s.add('security-group', 'alb', vpc)] })) },
    { title: 'no group', design: balanced() },
    {
      title: 'a group of another VPC that is associated with its own',
      design: balanced((s, { vpc }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const app = s.add('security-group', 'app', other, { vpcs: [vpc] });
        return { securityGroups: [app] };
      }),
    },
    { title: 'the default group', design: balanced((s, { vpc }) => ({ securityGroups: [s.defaultGroup(vpc)] })) },
  ],
});
