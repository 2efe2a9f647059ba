import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

export const resource = defineRule({
  id: 'flow-log/resource',
  severity: 'error',
  title: 'Flow log of nothing, or of what is in another Region',
  why: 'A flow log watches a VPC, subnet, network interface, transit gateway or attachment of its own Region.',
  fix: 'Choose what it watches.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html',
  code: 'InvalidParameter',
  kind: 'flow-log',
  *check(log, index) {
    const target = index.get(log.target);
    const nat = index.getAs('nat-gateway', log.target);
    if (log.target === null) {
      const message = `${named(log)} records the traffic of nothing. Choose a VPC, subnet, network interface, transit gateway or attachment.`;
      yield { field: 'target', message };
    } else if (target && index.regionOf(target.id) !== index.regionOf(log.id)) {
      const [here, there] = [log, target].map(({ id }) => named(index.get(index.regionOf(id))));
      yield {
        field: 'target',
        message: `${named(log)} is in ${here}, but records the traffic of ${named(target)}, which is in ${there}; AWS records it there. Choose something of the same Region.`,
      };
    }
    if (nat?.availabilityMode === 'zonal')
      yield {
        field: 'target',
        message: `${named(log)} records the traffic of ${named(nat)}, a zonal NAT gateway; AWS expects a regional one. Watch its subnet instead.`,
      };
  },
  bad: [
    { title: 'nothing', design: flowLogScene({ target: null }), at: 'log', field: 'target' },
    {
      title: 'a VPC of another Region',
      design: scene((s, target) => s.add('flow-log', 'log', s.region('eu-west-1'), { target })),
      at: 'log',
      field: 'target',
    },
    {
      title: 'a zonal NAT gateway',
      design: scene((s, vpc) => {
        const target = s.add('nat-gateway', 'nat', s.add('subnet', 'web', vpc));
        s.add('flow-log', 'log', s.region(), { target });
      }),
      at: 'log',
      field: 'target',
    },
  ],
  good: [
    { title: 'a VPC', design: flowLogScene() },
    {
      title: 'a network interface',
      design: scene((s, vpc) => {
        const target = s.add('network-interface', 'eni', s.add('subnet', 'web', vpc));
        s.add('flow-log', 'log', s.region(), { target });
      }),
    },
    {
      title: 'a subnet',
      design: scene((s, vpc) => s.add('flow-log', 'log', s.region(), { target: s.add('subnet', 'web', vpc) })),
    },
    {
      title: 'a regional NAT gateway',
      design: scene((s, vpc) => {
        const target = s.add('nat-gateway', 'nat', s.add('subnet', 'web', vpc), { availabilityMode: 'regional' });
        s.add('flow-log', 'log', s.region(), { target });
      }),
    },
    {
      title: 'a transit gateway',
      design: scene((s) => {
        const target = s.add('transit-gateway', 'hub', s.region());
        s.add('flow-log', 'log', s.region(), { target, interval: '60' });
      }),
    },
  ],
});
