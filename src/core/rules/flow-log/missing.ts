import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { make } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

type FlowLog = ResourceOf<'flow-log'>;

/** Flow logs of one resource. */
const logsOf = (index: Index, id: ResourceId): readonly FlowLog[] =>
  index.referrers(id).flatMap(({ from }) => index.getAs('flow-log', from) ?? []);

export const missing = defineRule({
  id: 'flow-log/missing',
  severity: 'info',
  set: 'security',
  title: 'VPC without a flow log',
  why: 'Without records nobody can tell later who reached what, or which rule rejected a connection: flow logs do not go back in time.',
  fix: 'Add a flow log of the VPC; rejected traffic alone is the cheapest.',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6',
  kind: 'vpc',
  *check(vpc, index) {
    const subnets = index.inVpc(vpc.id, 'subnet');
    if (vpc.parent === null || subnets.length === 0 || logsOf(index, vpc.id).length > 0) return;
    const without = subnets.filter((subnet) => logsOf(index, subnet.id).length === 0);
    if (without.length === 0) return;
    yield {
      message: `${named(vpc)} has no flow log${without.length < subnets.length ? ` and ${named(without[0])} none of its own` : ''}, so nothing records its traffic there. Add one.`,
      repairs: [make('Record its traffic in CloudWatch Logs', 'flow-log', vpc.parent, { fields: { target: vpc.id } })],
    };
  },
  bad: [
    { title: 'none', design: scene((s, vpc) => s.add('subnet', 'web', vpc)), at: 'main' },
    {
      title: 'of one of its subnets only',
      design: scene((s, vpc) => {
        s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24' });
        s.add('flow-log', 'log', s.region(), { target: s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' }) });
      }),
      at: 'main',
    },
  ],
  good: [
    {
      title: 'one of the VPC',
      design: scene((s, target) => {
        s.add('subnet', 'web', target);
        s.add('flow-log', 'log', s.region(), { target });
      }),
    },
    {
      title: 'rejected traffic alone',
      design: scene((s, target) => {
        s.add('subnet', 'web', target);
        s.add('flow-log', 'log', s.region(), { target, trafficType: 'REJECT' });
      }),
    },
    {
      title: 'one of each subnet',
      design: scene((s, vpc) => {
        for (const [i, name] of ['web', 'app'].entries()) {
          const target = s.add('subnet', name, vpc, { cidr: `10.0.${i}.0/24` });
          s.add('flow-log', `log-${name}`, s.region(), { target });
        }
      }),
    },
    { title: 'a VPC with nothing in it', design: scene(() => {}) },
  ],
});
